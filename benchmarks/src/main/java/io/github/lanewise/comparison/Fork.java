package io.github.lanewise.comparison;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.github.lanewise.Implementation;
import io.github.lanewise.Lanewise;
import io.github.lanewise.peer.Call;
import io.github.lanewise.peer.Implementations;
import io.github.lanewise.peer.Inputs;
import io.github.lanewise.peer.LanewisePeer;
import io.github.lanewise.peer.MissingPeerException;
import io.github.lanewise.peer.Mode;
import io.github.lanewise.peer.Peer;
import io.github.lanewise.peer.Peers;
import io.github.lanewise.peer.RooflinePeer;
import io.github.lanewise.peer.Task;
import io.github.lanewise.peer.Workload;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Measures what a plan says, in a process of its own: reads the plan and writes messages, a line of JSON each. */
final class Fork {
    /** Begins the lines that are ours; native libraries like to print others. */
    static final String MARK = "@lanewise ";

    /** Calls on large arrays are counted less often. */
    private static final int COUNTED_ELEMENTS = 1 << 22;

    /** After so many elements, loops are compiled; after so many calls, what is around them. */
    private static final int WARM_UP_ELEMENTS = 1 << 21;

    private static final int MOST_WARM_UP_CALLS = 20_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Plan plan;
    private final List<Peer> peers;
    private final Consumer<Message> messages;
    private final List<Peer> contestants = new ArrayList<>();
    private final Set<String> warm = new HashSet<>();
    private final SpeedProbe probe = new SpeedProbe();

    Fork(Plan plan, List<Peer> peers, Consumer<Message> messages) {
        this.plan = plan;
        this.peers = peers;
        this.messages = messages;
    }

    /**
     * Runs a plan.
     *
     * @param args none; the plan is on the standard input
     * @throws IOException if that can't be read
     */
    public static void main(String[] args) throws IOException {
        JsonMapper json = new JsonMapper();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Plan plan = json.readValue(System.in.readAllBytes(), Plan.class);
        List<Peer> peers = plan.peers() ? Peers.all() : List.of(Peers.plainJava());
        new Fork(plan, peers, message -> out.println(MARK + json.valueToTree(message))).run();
        System.exit(0); // Native libraries may have left threads.
    }

    void run() {
        start();
        for (Case each : plan.cases()) {
            messages.accept(measure(each));
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        messages.accept(new Message.Finished(system.getProcessCpuTime() / (double) TimeUnit.SECONDS.toNanos(1)));
    }

    private void start() {
        Implementation implementation = Lanewise.implementations().getFirst();
        List<Results.PeerStatus> status = new ArrayList<>();
        contestants.add(new LanewisePeer(implementation));
        contestants.add(new RooflinePeer());
        for (Peer peer : peers) {
            try {
                status.add(new Results.PeerStatus(peer.name(), true, peer.start()));
                contestants.add(peer);
            } catch (MissingPeerException e) {
                status.add(new Results.PeerStatus(peer.name(), false, String.valueOf(e.getMessage())));
            }
        }
        if (plan.peers()) {
            Peers.leftOut().forEach(line -> status.add(new Results.PeerStatus("left out", false, line)));
        }
        if (plan.pollute()) {
            Implementations.pollute(implementation);
        }
        messages.accept(new Message.Started(implementation.toString(), status));
    }

    /** A contestant that takes part in a case. */
    private record Entry(String name, Call call) implements Runnable {
        @Override
        public void run() {
            call.run();
        }
    }

    private Message.Measured measure(Case measured) {
        Workload workload = workload(measured);
        Expected expected = Expected.of(measured, workload);
        List<Results.Figure> figures = new ArrayList<>();
        List<Results.Wrong> wrong = new ArrayList<>();
        List<Entry> entries = entries(measured, workload, wrong);
        try {
            List<Entry> right = entries.stream()
                    .filter(entry -> passes(entry, measured, expected, wrong))
                    .toList();
            List<List<Double>> times = timer(measured).times(right);
            for (int i = 0; i < right.size(); i++) {
                Entry entry = right.get(i);
                // Once more, since compiled code may give other results.
                if (passes(entry, measured, expected, wrong)) {
                    double ulp = isRoofline(entry) ? 0 : expected.maxUlp(entry.call.result());
                    figures.add(
                            new Results.Figure(measured, entry.name, times.get(i), bytes(entry, measured.size()), ulp));
                }
            }
        } finally {
            entries.forEach(entry -> entry.call.close());
        }
        return new Message.Measured(figures, wrong, probe.nanos());
    }

    private Workload workload(Case measured) {
        Task task = measured.task();
        float[] x = Inputs.uniform(task.size(), plan.from(), plan.to());
        float[] gradOutput = task.mode().readsGradient() ? Inputs.uniform(task.size()) : new float[0];
        return new Workload(task, task.mode().fromOutput() ? output(measured, x) : x, gradOutput, plan.distance());
    }

    private static float[] output(Case measured, float[] x) {
        Task forward = new Case(measured.function(), Mode.FORWARD, measured.size(), measured.columns()).task();
        try (Call call = new LanewisePeer(Lanewise.implementations().getFirst())
                .prepare(new Workload(forward, x, new float[0], 0))
                .orElseThrow()) {
            call.run();
            return call.result();
        }
    }

    private List<Entry> entries(Case measured, Workload workload, List<Results.Wrong> wrong) {
        List<Entry> entries = new ArrayList<>();
        for (Peer contestant : contestants) {
            try {
                contestant.prepare(workload).ifPresent(call -> entries.add(new Entry(contestant.name(), call)));
            } catch (RuntimeException e) {
                wrong.add(new Results.Wrong(measured, contestant.name(), failure(e)));
            }
        }
        return entries;
    }

    /** Whatever a library throws is no reason to stop comparing the others. */
    private static String failure(RuntimeException e) {
        return "it failed, " + e;
    }

    /** Whether a contestant's result is right; if not, notes what is wrong. The roofline computes something else. */
    private static boolean passes(Entry entry, Case measured, Expected expected, List<Results.Wrong> wrong) {
        if (isRoofline(entry)) {
            return true;
        }
        Optional<String> objection = objection(entry, expected);
        objection.ifPresent(reason -> wrong.add(new Results.Wrong(measured, entry.name, reason)));
        return objection.isEmpty();
    }

    private static Optional<String> objection(Entry entry, Expected expected) {
        try {
            entry.call.clear();
            entry.call.run();
            return expected.objection(entry.call.result());
        } catch (RuntimeException e) {
            return Optional.of(failure(e));
        }
    }

    private static boolean isRoofline(Entry entry) {
        return entry.name.equals(Results.ROOFLINE);
    }

    private AlternatingTimer timer(Case measured) {
        Comparison.Effort effort = plan.effort();
        boolean first = warm.add(measured.title());
        return new AlternatingTimer(
                effort.rounds(),
                first ? effort.firstWarmUpMillis() : effort.warmUpMillis(),
                Math.clamp(WARM_UP_ELEMENTS / measured.size(), 1, MOST_WARM_UP_CALLS),
                effort.turnMillis());
    }

    /** What a call allocates, of those that are timed; the mean of several, since the counter itself may allocate. */
    private static double bytes(Entry entry, int size) {
        int calls = Math.clamp(COUNTED_ELEMENTS / size, 1, 20);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        AlternatingTimer.time(entry, calls);
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) calls;
    }
}
