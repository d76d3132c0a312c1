package io.github.lanewise.demo;

import io.github.lanewise.Implementation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Trains logistic regression on tumours, once for each implementation. */
public final class LogisticDemo {
    private final Tumours tumours = Tumours.load();
    private final int epochs;
    private final float learningRate;

    /**
     * A demo.
     *
     * @param epochs how many steps are taken
     * @param learningRate the step of gradient descent
     */
    public LogisticDemo(int epochs, float learningRate) {
        this.epochs = epochs;
        this.learningRate = learningRate;
    }

    /**
     * The tumours.
     *
     * @return the tumours
     */
    public Tumours tumours() {
        return tumours;
    }

    /**
     * Trains with each implementation.
     *
     * @param implementations the implementations to compare
     * @return what the first one achieved, and whether the others did the same
     */
    public LogisticResult run(List<Implementation> implementations) {
        LogisticRegression first = new LogisticRegression(tumours.training(), implementations.getFirst());
        List<LogisticEpoch> steps = train(first);
        ByteBuffer bits = first.weightBits();
        boolean same = implementations.stream().skip(1).allMatch(implementation -> {
            LogisticRegression other = new LogisticRegression(tumours.training(), implementation);
            train(other);
            return other.weightBits().equals(bits);
        });
        CRC32 checksum = new CRC32();
        checksum.update(first.weightBits());
        return new LogisticResult(steps, first.accuracy(tumours.test()), same, checksum.getValue());
    }

    private List<LogisticEpoch> train(LogisticRegression regression) {
        List<LogisticEpoch> steps = new ArrayList<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            steps.add(regression.step(learningRate));
        }
        return steps;
    }
}
