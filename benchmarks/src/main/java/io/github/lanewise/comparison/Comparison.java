package io.github.lanewise.comparison;

import io.github.lanewise.peer.Mode;
import io.github.lanewise.peer.TemporaryFolder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A run of several processes, one after the other, that measure the same cases. */
public final class Comparison {
    /** Where code is compiled first: of a size that has all loops run. */
    private static final int FIRST_SIZE = 16_384;

    private final Options options;
    private final Set<Results.PeerStatus> peers = new LinkedHashSet<>();
    private final Map<Place, Results.Figure> figures = new LinkedHashMap<>();
    private final Map<Place, FirstCalls> firstCalls = new LinkedHashMap<>();
    private final Set<Results.Wrong> wrong = new LinkedHashSet<>();
    private final List<Double> probes = new ArrayList<>();
    private final Disturbance disturbance = new Disturbance();
    private final Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Machine machine = Machine.here();
    private final double ownSecondsBefore = ownSeconds();
    private String implementation = "";
    private double forkSeconds;
    private int forksDone;
    private int casesDone;

    /**
     * What to measure.
     *
     * @param command the options as the user gave them
     * @param version of the library
     * @param functions the functions
     * @param modes what of them, as far as they have it
     * @param sizes the numbers of elements
     * @param columns the number of elements of a row, 0 for the usual one
     * @param from the least input
     * @param to the greatest
     * @param peers whether all peers take part, or only plain Java
     * @param pollute whether all kernels run first, as in a program that uses many
     * @param firstCalls whether the first calls of some functions are measured, too, in further processes
     * @param effort how long
     */
    public record Options(
            String command,
            String version,
            List<String> functions,
            List<Mode> modes,
            List<Integer> sizes,
            int columns,
            float from,
            float to,
            boolean peers,
            boolean pollute,
            boolean firstCalls,
            Effort effort) {}

    /**
     * How long to measure.
     *
     * @param forks how many processes
     * @param rounds how many samples each of them takes
     * @param warmUpMillis how long a contestant runs before
     * @param firstWarmUpMillis the same, the first time that it computes a function
     * @param turnMillis how long a sample is
     */
    public record Effort(int forks, int rounds, long warmUpMillis, long firstWarmUpMillis, long turnMillis) {}

    /** Receives how far the run is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Called after each case.
         *
         * @param done how many are done, in all processes
         * @param total how many there are
         * @param last the last one
         */
        void update(int done, int total, String last);
    }

    /**
     * A run.
     *
     * @param options what to measure
     */
    public Comparison(Options options) {
        this.options = options;
    }

    /**
     * Measures.
     *
     * @param listener receives how far it is
     * @param afterFork receives what has been found after each process
     * @throws IOException if a process fails
     */
    public void run(Listener listener, Consumer<Results> afterFork) throws IOException {
        List<Case> cases = cases();
        List<Place> first = firstCalls();
        int total = (cases.size() + first.size()) * options.effort.forks;
        try (TemporaryFolder cache = new TemporaryFolder("lanewise-peers")) {
            for (int fork = 0; fork < options.effort.forks; fork++) {
                ForkProcess.run(plan(cases, fork), cache.path(), message -> receive(message, total, listener));
                for (Place each : first) {
                    firstCalls.merge(each, FirstCallsFork.run(each.measured, each.contestant), FirstCalls::plus);
                    listener.update(++casesDone, total, "first calls, " + each.measured);
                }
                forksDone++;
                afterFork.accept(results());
            }
        }
    }

    private List<Case> cases() {
        List<Integer> sizes = options.sizes.stream()
                .sorted(Comparator.comparingDouble((Integer size) -> Math.abs(Math.log(size / (double) FIRST_SIZE))))
                .toList();
        List<Case> cases = new ArrayList<>();
        for (String function : options.functions) {
            for (Mode mode : options.modes) {
                if (Case.exists(function, mode)) {
                    sizes.forEach(size -> cases.add(new Case(function, mode, size, options.columns)));
                }
            }
        }
        return cases;
    }

    private List<Place> firstCalls() {
        return !options.firstCalls
                ? List.of()
                : FirstCalls.cases(options.functions).stream()
                        .flatMap(each ->
                                FirstCalls.contestants().stream().map(contestant -> new Place(each, contestant)))
                        .toList();
    }

    /** Another order and another distance in each process. */
    private Plan plan(List<Case> cases, int fork) {
        List<Case> rotated = new ArrayList<>(cases);
        Collections.rotate(rotated, -fork * cases.size() / options.effort.forks);
        return new Plan(
                rotated,
                options.peers,
                options.pollute,
                options.from,
                options.to,
                16 * (13 + 17 * fork) % 1024,
                options.effort);
    }

    private void receive(Message message, int total, Listener listener) {
        switch (message) {
            case Message.Started begun -> {
                implementation = begun.implementation();
                peers.addAll(begun.peers());
            }
            case Message.Measured measured -> {
                measured.figures().forEach(this::add);
                wrong.addAll(measured.wrong());
                probes.add(measured.probeNanos());
                casesDone++;
                listener.update(
                        casesDone,
                        total,
                        String.valueOf(measured.figures().getFirst().measured()));
            }
            case Message.Finished finished -> forkSeconds += finished.processorSeconds();
        }
    }

    /** A contestant in a case. */
    private record Place(Case measured, String contestant) {}

    private void add(Results.Figure figure) {
        figures.merge(new Place(figure.measured(), figure.contestant()), figure, Comparison::plus);
    }

    private static Results.Figure plus(Results.Figure first, Results.Figure second) {
        List<Double> nanos = new ArrayList<>(first.nanos());
        nanos.addAll(second.nanos());
        return new Results.Figure(
                first.measured(),
                first.contestant(),
                nanos,
                Math.max(first.bytes(), second.bytes()),
                Math.max(first.maxUlp(), second.maxUlp()));
    }

    private Results results() {
        return new Results(
                options.version,
                started.toString(),
                new Results.Settings(
                        options.command,
                        options.effort.forks,
                        forksDone,
                        options.effort.rounds,
                        options.effort.turnMillis,
                        options.from,
                        options.to,
                        options.pollute),
                implementation,
                machine,
                List.copyOf(peers),
                reliable(),
                List.copyOf(firstCalls.values()),
                List.copyOf(wrong),
                disturbance.warnings(forkSeconds + ownSeconds() - ownSecondsBefore, probes));
    }

    /** Without those that any process found to be wrong; in the order in which they were asked for. */
    private List<Results.Figure> reliable() {
        Set<Place> unreliable = wrong.stream()
                .map(each -> new Place(each.measured(), each.contestant()))
                .collect(Collectors.toSet());
        return figures.values().stream()
                .filter(figure -> !unreliable.contains(new Place(figure.measured(), figure.contestant())))
                .sorted(Comparator.comparingInt((Results.Figure figure) ->
                                options.functions.indexOf(figure.measured().function()))
                        .thenComparing(figure -> figure.measured().mode())
                        .thenComparingInt(figure -> figure.measured().size()))
                .toList();
    }

    /** What this process itself has used. */
    private static double ownSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / (double) TimeUnit.SECONDS.toMillis(1))
                .orElse(0.0);
    }
}
