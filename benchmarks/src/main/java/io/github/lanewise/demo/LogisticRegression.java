package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.BinaryCrossEntropy;
import io.github.lanewise.Implementation;
import io.github.lanewise.Kernel;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression, a = σ(x · w + b), by gradient descent over all samples at once, the chain rule written out. All weights
 * start at 0. What the short form of the gradient gives, dz = a - y, is compared with the long way through da.
 */
final class LogisticRegression {
    /** Where |z| is less, nothing on the long way is subnormal. */
    private static final float COMPARABLE = 80f;

    private final Samples samples;
    private final float[] columns;
    private final Kernel sigmoid;
    private final BinaryCrossEntropy crossEntropy;
    private final float[] w;
    private final float[] b = new float[1];
    private final float[] z;
    private final float[] a;
    private final float[] loss;
    private final float[] dz;

    LogisticRegression(Samples samples, Implementation implementation) {
        int count = samples.count();
        this.samples = samples;
        this.w = new float[samples.features().length / count];
        this.columns = Matrices.transpose(samples.features(), count, w.length);
        this.sigmoid = implementation.kernel(Activation.SIGMOID);
        this.crossEntropy = implementation.binaryCrossEntropy();
        this.z = new float[count];
        this.a = new float[count];
        this.loss = new float[count];
        this.dz = new float[count];
    }

    /** Goes down the gradient by one step, and tells where it came from. */
    LogisticEpoch step(float learningRate) {
        int count = samples.count();
        // z = x·w + b, a = σ(z)
        Arrays.fill(z, b[0]);
        Matrices.addProduct(w, columns, z, 1, w.length, count);
        sigmoid.forward(z, a);
        // L = -y·log a - (1 - y)·log(1 - a), dz = dL/dz = a - y
        crossEntropy.forwardBackward(z, samples.labels(), loss, dz);
        LogisticEpoch epoch = new LogisticEpoch(mean(loss), accuracy(z, samples.labels()), difference());
        // dw = dz · x, db = Σ dz, of the mean loss
        float[] dw = new float[w.length];
        Matrices.addTransposedProduct(dz, samples.features(), dw, count, 1, w.length);
        float db = 0f;
        for (float each : dz) {
            db += each;
        }
        float step = learningRate / count;
        for (int i = 0; i < w.length; i++) {
            w[i] -= step * dw[i];
        }
        b[0] -= step * db;
        return epoch;
    }

    /**
     * The greatest relative difference between dz = a - y and da · σ'(z), with da = dL/da = (1 - y)/(1 - a) - y/a. So that the
     * difference of 1 and a number next to it is not what is measured, 1 - a is taken as σ(-z).
     */
    private double difference() {
        float[] complement = new float[z.length];
        for (int i = 0; i < z.length; i++) {
            complement[i] = -z[i];
        }
        sigmoid.forward(complement, complement);
        float[] da = new float[z.length];
        for (int i = 0; i < z.length; i++) {
            float y = samples.labels()[i];
            da[i] = (1 - y) / complement[i] - y / a[i];
        }
        float[] product = new float[z.length];
        sigmoid.backward(z, da, product);
        double greatest = 0;
        for (int i = 0; i < z.length; i++) {
            if (Math.abs(z[i]) < COMPARABLE) {
                greatest = Math.max(greatest, Math.abs(((double) product[i] - dz[i]) / dz[i]));
            }
        }
        return greatest;
    }

    /** The share of samples on whose side their logit is. */
    double accuracy(Samples others) {
        float[] logits = new float[others.count()];
        Arrays.fill(logits, b[0]);
        float[] otherColumns = Matrices.transpose(others.features(), others.count(), w.length);
        Matrices.addProduct(w, otherColumns, logits, 1, w.length, others.count());
        return accuracy(logits, others.labels());
    }

    private static double accuracy(float[] logits, float[] labels) {
        int right = 0;
        for (int i = 0; i < logits.length; i++) {
            right += logits[i] > 0 == labels[i] > 0 ? 1 : 0;
        }
        return (double) right / logits.length;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The bits of all that was learned. */
    ByteBuffer weightBits() {
        return Weights.bits(List.of(w, b));
    }
}
