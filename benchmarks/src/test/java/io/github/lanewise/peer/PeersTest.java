package io.github.lanewise.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.lanewise.Activation;
import io.github.lanewise.Lanewise;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the peers offer is what was asked for, up to the accuracy that one may expect of anybody. */
final class PeersTest {
    private static final List<String> ROW_FUNCTIONS = List.of("softmax", "log_softmax");
    private static final List<Integer> COLUMNS = List.of(1, 7, 1000);
    private static final int ROWS = 3;
    private static final int DISTANCE = 48;
    private static final double TOLERANCE = 1e-4;

    static Stream<Peer> peers() {
        return Peers.all().stream();
    }

    @ParameterizedTest
    @MethodSource("peers")
    void computesWhatItOffers(Peer peer) {
        start(peer);
        List<Task> offered = new ArrayList<>();
        for (Task task : tasks()) {
            Workload workload = workload(task);
            Optional<Call> call = peer.prepare(workload);
            if (call.isPresent()) {
                offered.add(task);
                check(peer.name() + ", " + task, workload, call.get());
            }
        }
        assertThat(offered).extracting(Task::columns).containsAll(COLUMNS);
    }

    /** Skips the test where the peer is missing. */
    private static void start(Peer peer) {
        try {
            assertThat(peer.start()).isNotBlank();
        } catch (MissingPeerException e) {
            assertThat(e).message().hasLineCount(1).startsWith(peer.name() + ": ");
            abort("Missing: " + e.getMessage());
        }
    }

    private static void check(String description, Workload workload, Call prepared) {
        try (Call call = prepared) {
            double[] exact = exact(workload);
            call.run();
            assertClose(description, call.result(), exact);
            call.clear();
            assertThat(call.result()).as(description).hasSize(exact.length).containsOnly(Float.NaN);
            call.run();
            assertClose(description + ", again", call.result(), exact);
        }
    }

    private static double[] exact(Workload workload) {
        Task task = workload.task();
        ExactResult exact = new ExactResult(workload);
        return ROW_FUNCTIONS.contains(task.function())
                ? IntStream.range(0, task.rows())
                        .mapToObj(exact::row)
                        .flatMapToDouble(Arrays::stream)
                        .toArray()
                : IntStream.range(0, task.size()).mapToDouble(exact.elements()).toArray();
    }

    private static void assertClose(String description, float[] actual, double[] exact) {
        assertThat(actual).as(description).hasSize(exact.length);
        for (int i = 0; i < exact.length; i++) {
            assertThat((double) actual[i])
                    .as("%s, element %d", description, i)
                    .isCloseTo(exact[i], within(TOLERANCE * Math.max(1, Math.abs(exact[i]))));
        }
    }

    private static List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            for (int columns : COLUMNS) {
                for (Activation activation : activations()) {
                    tasks.add(Task.of(activation, mode, columns));
                }
                for (String function : ROW_FUNCTIONS) {
                    tasks.add(Task.ofRows(function, mode, ROWS, columns));
                }
            }
        }
        return tasks;
    }

    /** All with their default parameters, and those that have parameters with others as well. */
    private static List<Activation> activations() {
        List<Activation> activations = new ArrayList<>(Activation.all());
        activations.addAll(Stream.of(
                        "leaky_relu:slope=0.2",
                        "leaky_relu:slope=-0.5",
                        "prelu:slope=1.5",
                        "rrelu:lower=0.1,upper=0.2",
                        "hard_tanh:min=-2,max=0.5",
                        "hard_sigmoid:slope=0.2,offset=0.4",
                        "thresholded_relu:threshold=0.5",
                        "elu:alpha=1.5",
                        "celu:alpha=2",
                        "softplus:beta=2",
                        "silu:beta=0.5")
                .map(Activation::parse)
                .toList());
        return activations;
    }

    private static Workload workload(Task task) {
        float[] x = Inputs.uniform(task.size());
        float[] input = task.mode().fromOutput() ? output(task, x) : x;
        float[] gradOutput = task.mode().readsGradient() ? Inputs.uniform(task.size(), -1f, 2f) : new float[0];
        return new Workload(task, input, gradOutput, DISTANCE);
    }

    private static float[] output(Task task, float[] x) {
        float[] y = new float[x.length];
        switch (task.function()) {
            case "softmax" -> Lanewise.softmax().forward(x, y, task.rows(), task.columns());
            case "log_softmax" -> Lanewise.logSoftmax().forward(x, y, task.rows(), task.columns());
            default -> Lanewise.kernel(task.activation()).forward(x, y);
        }
        return y;
    }

    @Test
    void wantsToBeStarted() {
        Workload workload = workload(Task.of(Activation.parse("exp"), Mode.FORWARD, 1));
        Peer late = new LatePeer("late", "nothing", PlainJavaPeer::new);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> late.prepare(workload));
    }

    @Test
    void failuresToLoadAreOneLine() {
        Peer broken = new LatePeer("broken", "repair", () -> {
            throw new UnsatisfiedLinkError("no broken in path\nsecond line");
        });

        assertThatExceptionOfType(MissingPeerException.class)
                .isThrownBy(broken::start)
                .withMessage(
                        "broken: can't be loaded, it needs repair: java.lang.UnsatisfiedLinkError: no broken in path");
    }

    @Test
    void namesDiffer() {
        assertThat(Peers.all()).extracting(Peer::name).doesNotHaveDuplicates();
    }

    @Test
    void eitherBuiltInOrNamedAsLeftOut() {
        List<String> lines = Peers.leftOut();

        if (Peers.all().stream().anyMatch(peer -> peer.name().equals("ONNX Runtime"))) {
            assertThat(lines).isEmpty();
        } else {
            assertThat(lines).singleElement().asString().contains("ONNX Runtime", "-Ppeers");
        }
    }

    @Test
    void classPathHoldsThisOne() {
        assertThat(Peers.classPath().split(File.pathSeparator))
                .contains(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}
