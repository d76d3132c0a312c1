package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.accuracy.Ulp;
import io.github.lanewise.comparison.AlternatingTimer;
import io.github.lanewise.peer.PlainJava;
import io.github.lanewise.reference.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Trains a network once for each activation and each implementation, and looks at what became of it. */
public final class DigitsDemo {
    /** The activations that are compared. */
    public static final List<Activation> ACTIVATIONS = List.of(
            Activation.SIGMOID,
            Activation.TANH,
            Activation.RELU,
            Activation.LEAKY_RELU,
            Activation.PRELU,
            Activation.ELU,
            Activation.SELU,
            Activation.GELU,
            Activation.SILU,
            Activation.IDENTITY);

    /** The elements of one call of a kernel when it is timed: input and output fit into the second-level cache. */
    private static final int TIMED_ELEMENTS = 1 << 14;

    private static final double GOOD = 0.95;

    private final TrainingPlan plan;
    private final List<Implementation> implementations;
    private final AlternatingTimer timer;
    private final Digits digits = Digits.load();
    private final CRC32 checksum = new CRC32();
    private final int units;

    /**
     * A demo.
     *
     * @param plan how the networks are trained
     * @param implementations the implementations to compare
     */
    public DigitsDemo(TrainingPlan plan, List<Implementation> implementations) {
        this(plan, implementations, new AlternatingTimer(25, 250, 1, 5));
    }

    DigitsDemo(TrainingPlan plan, List<Implementation> implementations, AlternatingTimer timer) {
        this.plan = plan;
        this.units = plan.hidden().getFirst();
        this.implementations = List.copyOf(implementations);
        this.timer = timer;
    }

    /**
     * The images.
     *
     * @return the images
     */
    public Digits digits() {
        return digits;
    }

    /**
     * A check sum over the weights of all networks so far; the same on every machine.
     *
     * @return CRC-32 of their bits
     */
    public long checksum() {
        return checksum.getValue();
    }

    /**
     * Trains and examines the networks of an activation.
     *
     * @param activation the activation of the hidden layer
     * @return what it achieved
     */
    public DigitsResult run(Activation activation) {
        List<TrainedNetwork> trained = implementations.stream()
                .map(implementation -> plan.train(activation, implementation, digits.training()))
                .toList();
        TrainedNetwork first = trained.getFirst();
        first.addTo(checksum);
        Classifier network = first.network();
        float[] inputs = network.hiddenInputs(digits.training());
        List<Double> nanos = nanosPerElement(activation, trained, inputs);
        List<Double> accuracies = new ArrayList<>();
        // Once more, with all that training has compiled.
        double epochMillis = plan.train(
                        activation,
                        implementations.getLast(),
                        digits.training(),
                        each -> accuracies.add(each.accuracy(digits.test())))
                .fastestEpochMillis();
        return new DigitsResult(
                activation,
                network.accuracy(digits.test()),
                epochsToGood(accuracies),
                epochMillis,
                network.deadUnits(digits.training()),
                first.firstEpochGradient(),
                greatestError(network.activation(), inputs),
                trained.stream().allMatch(first::hasSameWeights),
                nanos.getFirst(),
                nanos.subList(1, nanos.size()));
    }

    /** The first epoch after which it was good; the first accuracy is that of before. */
    private static int epochsToGood(List<Double> accuracies) {
        for (int epoch = 1; epoch < accuracies.size(); epoch++) {
            if (accuracies.get(epoch) >= GOOD) {
                return epoch;
            }
        }
        return 0;
    }

    private double greatestError(HiddenActivation activation, float[] inputs) {
        float[] outputs = new float[inputs.length];
        activation.forward(inputs, 0, outputs, inputs.length / units);
        double greatest = 0;
        for (int unit = 0; unit < units; unit++) {
            Reference reference = activation.reference(unit);
            for (int i = unit; i < inputs.length; i += units) {
                greatest = Math.max(greatest, Ulp.error(outputs[i], reference.value(inputs[i])));
            }
        }
        return greatest;
    }

    /** The times of the loop in plain Java and of each implementation. */
    private List<Double> nanosPerElement(Activation activation, List<TrainedNetwork> trained, float[] inputs) {
        List<Runnable> passes = new ArrayList<>(List.of(plainPass(PlainJava.forward(activation.name()), inputs)));
        trained.forEach(each -> passes.add(pass(each.network().activation(), inputs)));
        return Arrays.stream(timer.medians(passes))
                .mapToObj(nanos -> nanos / inputs.length)
                .toList();
    }

    /** Computes the activation over all inputs, in pieces of a realistic size. */
    private Runnable pass(HiddenActivation activation, float[] inputs) {
        int rows = inputs.length / units;
        int rowsAtOnce = rowsAtOnce();
        float[] outputs = new float[rowsAtOnce * units];
        return () -> {
            for (int first = 0; first < rows; first += rowsAtOnce) {
                activation.forward(inputs, first, outputs, Math.min(rowsAtOnce, rows - first));
            }
        };
    }

    /** The same in plain Java, whose loops go over whole arrays. */
    private Runnable plainPass(PlainJava.Forward loop, float[] inputs) {
        int size = rowsAtOnce() * units;
        List<float[]> pieces = new ArrayList<>();
        for (int first = 0; first < inputs.length; first += size) {
            pieces.add(Arrays.copyOfRange(inputs, first, Math.min(first + size, inputs.length)));
        }
        float[] outputs = new float[size];
        return () -> pieces.forEach(piece -> loop.run(piece, outputs));
    }

    private int rowsAtOnce() {
        return Math.max(1, TIMED_ELEMENTS / units);
    }
}
