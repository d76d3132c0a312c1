package io.github.lanewise.comparison;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a measuring process tells the one that started it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Message.Started.class, name = "started"),
    @JsonSubTypes.Type(value = Message.Measured.class, name = "measured"),
    @JsonSubTypes.Type(value = Message.Finished.class, name = "finished")
})
sealed interface Message {
    /**
     * It is ready.
     *
     * @param implementation the implementation of the kernels
     * @param peers what takes part and what is missing
     */
    record Started(String implementation, List<Results.PeerStatus> peers) implements Message {}

    /**
     * A case is done.
     *
     * @param figures what was measured, of each contestant that is right
     * @param wrong the others
     * @param probeNanos how long a fixed piece of work took, which shows the speed of the processor
     */
    record Measured(List<Results.Figure> figures, List<Results.Wrong> wrong, double probeNanos) implements Message {}

    /**
     * All is done.
     *
     * @param processorSeconds what the process has used
     */
    record Finished(double processorSeconds) implements Message {}
}
