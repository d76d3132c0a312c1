package io.github.lanewise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lanewise.peer.Call;
import io.github.lanewise.peer.MissingPeerException;
import io.github.lanewise.peer.Mode;
import io.github.lanewise.peer.Peer;
import io.github.lanewise.peer.Peers;
import io.github.lanewise.peer.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a measuring process finds out, here without one. */
final class ForkTest {
    private static final Comparison.Effort SHORT = new Comparison.Effort(1, 2, 1, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "silu, FORWARD",
        "silu, DERIVATIVE",
        "silu, BACKWARD",
        "tanh, DERIVATIVE_FROM_OUTPUT",
        "elu:alpha=0.5, BACKWARD_FROM_OUTPUT",
        "softmax, FORWARD",
        "softmax, BACKWARD_FROM_OUTPUT",
        "log_softmax, FORWARD",
        "log_softmax, BACKWARD_FROM_OUTPUT"
    })
    void timesTheKernelsAndTheRoofline(String function, Mode mode) {
        Case measured = new Case(function, mode, 2048);

        Message.Measured message = measure(measured);

        assertThat(message.wrong()).isEmpty();
        assertThat(message.figures()).extracting(Results.Figure::contestant).contains(Results.OURS, Results.ROOFLINE);
        assertThat(message.figures()).allSatisfy(figure -> {
            assertThat(figure.measured()).isEqualTo(measured);
            assertThat(figure.nanos()).hasSize(SHORT.rounds()).allMatch(nanos -> nanos > 0);
        });
        assertThat(message.figures().getFirst().maxUlp()).isBetween(0.1, 4.0);
    }

    @Test
    void doesNotTimeWhatIsWrong() {
        Message.Measured message = measure(
                new Case("relu", Mode.FORWARD, 100),
                peer("off", result -> result[99] += 0.01f),
                peer("idle", result -> {
                    for (int i = 0; i < 50; i++) {
                        result[i] = Float.NaN;
                    }
                }));

        assertThat(message.figures()).extracting(Results.Figure::contestant).doesNotContain("off", "idle");
        assertThat(message.wrong()).extracting(Results.Wrong::contestant).containsExactlyInAnyOrder("off", "idle");
        assertThat(message.wrong().getFirst().reason())
                .startsWith("element 99 is ")
                .contains(", exact is ");
    }

    @Test
    void goesOnWithoutWhatFails() {
        Message.Measured message = measure(new Case("relu", Mode.FORWARD, 100), peer("broken", _ -> {
            throw new IllegalStateException("no luck");
        }));

        assertThat(message.figures()).extracting(Results.Figure::contestant).contains(Results.OURS);
        assertThat(message.wrong()).singleElement().satisfies(wrong -> {
            assertThat(wrong.contestant()).isEqualTo("broken");
            assertThat(wrong.reason()).contains("it failed").contains("no luck");
        });
    }

    @Test
    void doesNotTakeTheTimeOfWhatBecomesWrong() {
        int[] copies = {0};
        Message.Measured message = measure(new Case("relu", Mode.FORWARD, 100), peer("later", result -> {
            if (copies[0]++ > 0) {
                result[0] = 7;
            }
        }));

        assertThat(message.figures()).extracting(Results.Figure::contestant).doesNotContain("later");
        assertThat(message.wrong()).extracting(Results.Wrong::contestant).containsExactly("later");
    }

    @Test
    void tellsWhatIsMissing() {
        List<Message> messages = run(new Case("relu", Mode.FORWARD, 10), new Peer() {
            @Override
            public String name() {
                return "absent";
            }

            @Override
            public String start() throws MissingPeerException {
                throw new MissingPeerException("absent: not installed");
            }

            @Override
            public Optional<Call> prepare(Workload workload) {
                throw new AssertionError("asked for work");
            }
        });

        Message.Started started = (Message.Started) messages.getFirst();
        assertThat(started.peers()).contains(new Results.PeerStatus("absent", false, "absent: not installed"));
        assertThat(messages.getLast()).isInstanceOf(Message.Finished.class);
    }

    private static Message.Measured measure(Case measured, Peer... peers) {
        return (Message.Measured) run(measured, peers).get(1);
    }

    private static List<Message> run(Case measured, Peer... peers) {
        List<Message> messages = new ArrayList<>();
        Plan plan = new Plan(List.of(measured), true, false, -8, 8, 16, SHORT);
        new Fork(plan, List.of(peers), messages::add).run();
        return messages;
    }

    /** Plain Java whose results are tampered with when they are looked at. */
    private static Peer peer(String name, Consumer<float[]> tampering) {
        Peer plain = Peers.plainJava();
        return new Peer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String start() throws MissingPeerException {
                return plain.start();
            }

            @Override
            public Optional<Call> prepare(Workload workload) {
                return plain.prepare(workload).map(call -> tampered(call, tampering));
            }
        };
    }

    private static Call tampered(Call call, Consumer<float[]> tampering) {
        return new Call() {
            @Override
            public void run() {
                call.run();
            }

            @Override
            public float[] result() {
                float[] result = call.result();
                tampering.accept(result);
                return result;
            }

            @Override
            public void clear() {
                call.clear();
            }

            @Override
            public void close() {
                call.close();
            }
        };
    }
}
