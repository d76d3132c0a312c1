package io.github.lanewise.probe;

import io.github.lanewise.Activation;
import io.github.lanewise.BinaryCrossEntropy;
import io.github.lanewise.Implementation;
import io.github.lanewise.Kernel;
import io.github.lanewise.Prelu;
import io.github.lanewise.RowKernel;
import io.github.lanewise.RowOptions;
import io.github.lanewise.RowReductions;
import io.github.lanewise.Rrelu;
import io.github.lanewise.SoftmaxCrossEntropy;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/** A call of each pass of each kernel. */
final class Calls {
    private final float[] x;
    private final float[] gradient;
    private final float[] slopes;
    private final float[] y;
    private final float[] gradSlopes;
    private final SequencedMap<String, Call> calls = new LinkedHashMap<>();

    /** A call of a kernel over a range of the arrays. */
    interface Call {
        void run(int offset, int size);
    }

    private Calls(int length) {
        x = Inputs.logits(length, 1);
        gradient = Inputs.logits(length, 2);
        slopes = Inputs.logits(length, 3);
        y = new float[length];
        gradSlopes = new float[length];
    }

    /** All calls of an implementation by name, over the same arrays of some length. */
    static SequencedMap<String, Call> of(Implementation implementation, int length) {
        Calls calls = new Calls(length);
        calls.addAll(implementation);
        return calls.calls;
    }

    private void addAll(Implementation implementation) {
        for (Activation activation : Activation.all()) {
            Kernel kernel = implementation.kernel(activation);
            for (Pass pass : Pass.values()) {
                if (pass.isOf(activation)) {
                    add(activation + " " + pass, (i, size) -> pass.run(kernel, x, i, gradient, i, y, i, size));
                }
            }
        }
        addPrelu(implementation.prelu());
        addRrelu(implementation.rrelu(0.1f, 0.3f));
        addRows("softmax", implementation.softmax());
        addRows("log_softmax", implementation.logSoftmax());
        addCrossEntropy(implementation.softmaxCrossEntropy().withLabelSmoothing(0.1f));
        addBinaryCrossEntropy(implementation.binaryCrossEntropy());
        RowReductions reductions = implementation.rowReductions();
        int[] places = new int[1];
        add("log Σ e^x", (i, n) -> reductions.logSumExp(x, i, n, y, 0, 1, n));
        add("argmax", (i, n) -> reductions.argmax(x, i, n, places, 0, 1, n));
    }

    private void add(String name, Call call) {
        calls.put(name, call);
    }

    private void addPrelu(Prelu prelu) {
        add("prelu of many channels, forward", (i, n) -> prelu.forward(x, i, slopes, i, y, i, 1, n, 1));
        add("prelu of many channels, derivative", (i, n) -> prelu.derivative(x, i, slopes, i, y, i, 1, n, 1));
        add(
                "prelu of many channels, backward",
                (i, n) -> prelu.backward(x, i, slopes, i, gradient, i, y, i, gradSlopes, i, 1, n, 1));
        add("prelu of one channel, forward", (i, n) -> prelu.forward(x, i, slopes, i, y, i, 1, 1, n));
        add("prelu of one channel, derivative", (i, n) -> prelu.derivative(x, i, slopes, i, y, i, 1, 1, n));
        add(
                "prelu of one channel, backward",
                (i, n) -> prelu.backward(x, i, slopes, i, gradient, i, y, i, gradSlopes, i, 1, 1, n));
    }

    private void addRrelu(Rrelu rrelu) {
        float[] drawn = new float[x.length];
        RandomGenerator same = () -> 0x123456789abcdefL;
        add("rrelu, forward", (i, n) -> rrelu.forward(x, i, drawn, i, y, i, n, same));
        add("rrelu, backward", (i, n) -> rrelu.backward(x, i, slopes, i, gradient, i, y, i, n));
    }

    private void addCrossEntropy(SoftmaxCrossEntropy kernel) {
        float[] loss = new float[1];
        int[] targets = new int[1];
        add("cross-entropy of classes", (i, n) -> kernel.forwardBackward(x, i, n, targets, 0, loss, 0, y, i, n, 1, n));
        add("cross-entropy of labels", (i, n) -> kernel.forwardBackward(x, i, n, slopes, i, n, loss, 0, y, i, n, 1, n));
    }

    private void addBinaryCrossEntropy(BinaryCrossEntropy kernel) {
        float[] loss = new float[x.length];
        add("binary cross-entropy, forward", (i, n) -> kernel.forward(x, i, slopes, i, y, i, n));
        add(
                "binary cross-entropy, forward and backward",
                (i, n) -> kernel.forwardBackward(x, i, slopes, i, loss, i, y, i, n));
    }

    private void addRows(String name, RowKernel kernel) {
        add(name + ", forward", (i, n) -> kernel.forward(x, i, n, y, i, n, 1, n));
        add(name + ", backward", (i, n) -> kernel.backward(x, i, n, gradient, i, n, y, i, n, 1, n));
        add(name + " of six rows, forward", (i, n) -> kernel.forward(x, i, n / 6, y, i, n / 6, 6, n / 6));
        RowOptions masked =
                RowOptions.NONE.withScale(0.5f).withMask(gradient, 0, 0).withZeroMaskedRows();
        add(name + " with mask, forward", (i, n) -> kernel.forward(x, i, n, y, i, n, 1, n, masked));
        RowOptions scaled = RowOptions.NONE.withScale(0.5f);
        add(name + " with scale, forward", (i, n) -> kernel.forward(x, i, n, y, i, n, 1, n, scaled));
    }
}
