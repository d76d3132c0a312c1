package io.github.lanewise.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lanewise.json.JsonText;
import io.github.lanewise.peer.LanewisePeer;
import io.github.lanewise.peer.RooflinePeer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a comparison found: the content of {@code results.json}.
 *
 * @param version of the library
 * @param started when the run started, in UTC
 * @param settings what was asked for
 * @param implementation the implementation of the kernels
 * @param machine where it ran
 * @param peers what took part and what was missing
 * @param figures what was measured
 * @param firstCalls what was measured of first calls
 * @param wrong what gave wrong results and was not timed
 * @param warnings what casts doubt on the figures
 */
public record Results(
        String version,
        String started,
        Settings settings,
        String implementation,
        Machine machine,
        List<PeerStatus> peers,
        List<Figure> figures,
        List<FirstCalls> firstCalls,
        List<Wrong> wrong,
        List<String> warnings) {
    /** Earlier runs did not measure first calls. */
    public Results {
        firstCalls = Objects.requireNonNullElse(firstCalls, List.of());
    }

    /** The name of the kernels among the contestants. */
    public static final String OURS = LanewisePeer.NAME;

    /** The name of what no kernel can beat: reading and writing alone. */
    public static final String ROOFLINE = RooflinePeer.NAME;

    /**
     * What was asked for.
     *
     * @param command the options
     * @param forks how many processes measured, one after the other
     * @param forksDone how many of them have ended
     * @param rounds how many samples each of them took of a contestant
     * @param turnMillis how long a sample is
     * @param from the least input
     * @param to the greatest
     * @param pollute whether all kernels ran first
     */
    public record Settings(
            String command,
            int forks,
            int forksDone,
            int rounds,
            long turnMillis,
            float from,
            float to,
            boolean pollute) {}

    /**
     * Whether something to compare with was there.
     *
     * @param name its name
     * @param available whether it was
     * @param detail its version, or what is missing
     */
    public record PeerStatus(String name, boolean available, String detail) {}

    /**
     * What was measured of one contestant in one case.
     *
     * @param measured the case
     * @param contestant the contestant
     * @param nanos nanoseconds a call, of each round of each process; those of all contestants of a case are in the same order
     * @param bytes what a call allocates on the Java heap
     * @param maxUlp the greatest error among some thousand of the results
     */
    public record Figure(Case measured, String contestant, List<Double> nanos, double bytes, double maxUlp) {
        /**
         * How long an element takes.
         *
         * @return nanoseconds
         */
        public Spread perElement() {
            return Spread.of(nanos).dividedBy(measured.size());
        }
    }

    /**
     * A contestant whose results are wrong.
     *
     * @param measured the case
     * @param contestant the contestant
     * @param reason which result, and what it should be
     */
    public record Wrong(Case measured, String contestant, String reason) {}

    /**
     * The cases, in the order in which they were measured.
     *
     * @return each once
     */
    public List<Case> cases() {
        return figures.stream().map(Figure::measured).distinct().toList();
    }

    /**
     * The functions with their modes.
     *
     * @return the {@linkplain Case#title titles} of the cases, each once
     */
    public List<String> titles() {
        return cases().stream().map(Case::title).distinct().toList();
    }

    /**
     * The cases of one function and mode.
     *
     * @param title its {@linkplain Case#title title}
     * @return a case for each number of elements
     */
    public List<Case> cases(String title) {
        return cases().stream().filter(each -> each.title().equals(title)).toList();
    }

    /**
     * Who was measured.
     *
     * @param cases some of the cases
     * @return the contestants in any of them, each once
     */
    public List<String> contestants(List<Case> cases) {
        return cases.stream()
                .flatMap(this::of)
                .map(Figure::contestant)
                .distinct()
                .toList();
    }

    /**
     * The figures of a case.
     *
     * @param measured the case
     * @return those of all contestants
     */
    public Stream<Figure> of(Case measured) {
        return figures.stream().filter(figure -> figure.measured().equals(measured));
    }

    /**
     * A figure.
     *
     * @param measured the case
     * @param contestant the contestant
     * @return what was measured, if anything was
     */
    public Optional<Figure> of(Case measured, String contestant) {
        return of(measured)
                .filter(figure -> figure.contestant().equals(contestant))
                .findFirst();
    }

    /**
     * All of it as JSON, in ASCII.
     *
     * @return the text of {@code results.json}
     */
    public String json() {
        return JsonText.of(this) + "\n";
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @param json the text
     * @return the results
     * @throws JsonProcessingException if it is something else
     */
    public static Results parse(String json) throws JsonProcessingException {
        return new JsonMapper().readValue(json, Results.class);
    }
}
