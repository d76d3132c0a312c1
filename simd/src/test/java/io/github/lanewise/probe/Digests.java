package io.github.lanewise.probe;

import io.github.lanewise.Activation;
import io.github.lanewise.BinaryCrossEntropy;
import io.github.lanewise.Implementation;
import io.github.lanewise.Prelu;
import io.github.lanewise.RowKernel;
import io.github.lanewise.RowOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * A line for each pass of each kernel with a checksum of its output bits over fixed inputs. The lines of the file
 * {@code digests.txt} tie all widths, implementations, JVMs and machines together.
 */
public final class Digests {
    private static final int RANDOMS = 1_024;
    private static final int ROWS = 3;
    private static final int[] COLUMNS = {1, 2, 7, 15, 16, 17, 33, 64, 100, 1_000};

    private final List<String> lines = new ArrayList<>();

    private Digests() {}

    /** The lines that every implementation has to give. */
    public static List<String> expected() {
        try (InputStream file = Objects.requireNonNull(Digests.class.getResourceAsStream("/digests.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of an implementation. */
    public static List<String> of(Implementation implementation) {
        Digests digests = new Digests();
        Inputs.activations().forEach(activation -> digests.addActivation(implementation, activation));
        digests.addPrelu(implementation.prelu());
        digests.addRrelu(implementation);
        digests.addRows("softmax", implementation.softmax());
        digests.addRows("log_softmax", implementation.logSoftmax());
        digests.addBinaryCrossEntropy(implementation.binaryCrossEntropy());
        return digests.lines;
    }

    private void addActivation(Implementation implementation, Activation activation) {
        float[] x = Inputs.mixed(activation, RANDOMS);
        float[] gradient = Inputs.gradients(x.length);
        for (Pass pass : Pass.values()) {
            if (pass.isOf(activation)) {
                add(activation + " " + pass, pass.run(implementation.kernel(activation), x, gradient));
            }
        }
    }

    private void addPrelu(Prelu prelu) {
        int channels = 37;
        for (int inner : new int[] {1, 29}) {
            int length = ROWS * channels * inner;
            float[] x = Inputs.logits(length, 1);
            float[] slopes = Inputs.logits(channels, 2);
            float[] gradient = Inputs.logits(length, 3);
            float[] y = new float[length];
            float[] gradSlopes = new float[channels];
            prelu.forward(x, 0, slopes, 0, y, 0, ROWS, channels, inner);
            add("prelu FORWARD inner=" + inner, y);
            prelu.derivative(x, 0, slopes, 0, y, 0, ROWS, channels, inner);
            add("prelu DERIVATIVE inner=" + inner, y);
            prelu.backward(x, 0, slopes, 0, gradient, 0, y, 0, gradSlopes, 0, ROWS, channels, inner);
            add("prelu BACKWARD inner=" + inner, y);
            add("prelu BACKWARD slopes inner=" + inner, gradSlopes);
        }
    }

    private void addRrelu(Implementation implementation) {
        int length = 1_000;
        float[] x = Inputs.logits(length, 1);
        float[] slopes = new float[length];
        float[] y = new float[length];
        implementation.rrelu(0.1f, 0.4f).forward(x, 0, slopes, 0, y, 0, length, new Random(2));
        add("rrelu FORWARD", y);
        implementation.rrelu(0.1f, 0.4f).backward(x, 0, slopes, 0, Inputs.gradients(length), 0, y, 0, length);
        add("rrelu BACKWARD", y);
    }

    private void addBinaryCrossEntropy(BinaryCrossEntropy kernel) {
        int length = 1_000;
        float[] loss = new float[length];
        float[] gradInput = new float[length];
        kernel.forwardBackward(Inputs.logits(length, 1), Inputs.probabilities(length), loss, gradInput);
        add("binary_cross_entropy FORWARD", loss);
        add("binary_cross_entropy BACKWARD", gradInput);
    }

    private void addRows(String name, RowKernel kernel) {
        for (int columns : COLUMNS) {
            float[] x = Inputs.logits(ROWS * columns, columns);
            float[] y = new float[x.length];
            kernel.forward(x, y, ROWS, columns);
            add(name + " FORWARD columns=" + columns, y);
            float[] gradInput = new float[x.length];
            kernel.backward(y, Inputs.logits(x.length, 1), gradInput, ROWS, columns);
            add(name + " BACKWARD columns=" + columns, gradInput);
            RowOptions masked = RowOptions.NONE.withScale(0.7f).withMask(Inputs.masks(columns), 0, 0);
            kernel.forward(x, y, ROWS, columns, masked);
            add(name + " FORWARD masked columns=" + columns, y);
        }
    }

    /** All NaNs count as one. */
    private void add(String name, float[] result) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * result.length);
        for (float value : result) {
            bytes.putInt(Float.floatToIntBits(value));
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes.flip());
        lines.add("%s %08x".formatted(name, checksum.getValue()));
    }
}
