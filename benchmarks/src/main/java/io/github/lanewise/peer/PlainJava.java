package io.github.lanewise.peer;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.numbers.gamma.Erf;

/**
 * The activations as they are written in plain Java today: a loop for each, with the functions of {@link Math}, and the error
 * function of Commons Numbers. Of several ways to write one, the fastest: {@code Math.max} is compiled to vector instructions,
 * while the branches of {@code ?:} take some 5 ns where they can't be predicted. Not accurate in the tails, and here only to be compared with.
 */
public final class PlainJava {
    /** A loop that computes f(x). */
    @FunctionalInterface
    public interface Forward {
        /**
         * Computes all elements.
         *
         * @param x the arguments
         * @param y receives the results
         */
        void run(float[] x, float[] y);
    }

    /** A loop that computes the gradient. */
    @FunctionalInterface
    public interface Backward {
        /**
         * Computes all elements.
         *
         * @param x the arguments
         * @param gradOutput the gradient with respect to the output
         * @param gradInput receives the gradient with respect to x
         */
        void run(float[] x, float[] gradOutput, float[] gradInput);
    }

    private static final Map<String, Forward> FORWARD = Map.ofEntries(
            entry("identity", PlainJava::identity),
            entry("relu", PlainJava::relu),
            entry("leaky_relu", PlainJava::leakyRelu),
            entry("prelu", PlainJava::prelu),
            entry("rrelu", PlainJava::rrelu),
            entry("relu6", PlainJava::relu6),
            entry("hard_tanh", PlainJava::hardTanh),
            entry("hard_sigmoid", PlainJava::hardSigmoid),
            entry("hard_swish", PlainJava::hardSwish),
            entry("thresholded_relu", PlainJava::thresholdedRelu),
            entry("elu", PlainJava::elu),
            entry("celu", PlainJava::celu),
            entry("selu", PlainJava::selu),
            entry("sigmoid", PlainJava::sigmoid),
            entry("log_sigmoid", PlainJava::logSigmoid),
            entry("tanh", PlainJava::tanh),
            entry("softplus", PlainJava::softplus),
            entry("softsign", PlainJava::softsign),
            entry("silu", PlainJava::silu),
            entry("mish", PlainJava::mish),
            entry("gelu", PlainJava::gelu),
            entry("gelu_tanh", PlainJava::geluTanh),
            entry("quick_gelu", PlainJava::quickGelu),
            entry("exp", PlainJava::exp));

    private static final Map<String, Backward> BACKWARD = Map.ofEntries(
            entry("elu", PlainJava::eluBackward),
            entry("celu", PlainJava::celuBackward),
            entry("selu", PlainJava::seluBackward),
            entry("sigmoid", PlainJava::sigmoidBackward),
            entry("log_sigmoid", PlainJava::logSigmoidBackward),
            entry("tanh", PlainJava::tanhBackward),
            entry("softplus", PlainJava::softplusBackward),
            entry("silu", PlainJava::siluBackward),
            entry("mish", PlainJava::mishBackward),
            entry("gelu", PlainJava::geluBackward),
            entry("gelu_tanh", PlainJava::geluTanhBackward),
            entry("quick_gelu", PlainJava::quickGeluBackward),
            entry("exp", PlainJava::expBackward));

    private static final float LAMBDA = 1.050701f;
    private static final float ALPHA = 1.6732632f;
    private static final double SQRT_HALF = Math.sqrt(0.5);
    private static final double SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);
    private static final double ONE_OVER_SQRT_2_PI = 1 / Math.sqrt(2 * Math.PI);

    private PlainJava() {}

    /**
     * The loop that computes f(x) of an activation.
     *
     * @param activation its name
     * @return the loop
     */
    public static Forward forward(String activation) {
        return Objects.requireNonNull(FORWARD.get(activation), activation);
    }

    /**
     * The loop that computes the gradient of an activation that takes an exponential.
     *
     * @param activation its name
     * @return the loop
     */
    public static Backward backward(String activation) {
        return Objects.requireNonNull(BACKWARD.get(activation), activation);
    }

    /**
     * The names of the activations that take an exponential.
     *
     * @return the names, for which there is a {@link #backward} loop
     */
    public static Set<String> exponential() {
        return BACKWARD.keySet();
    }

    private static void identity(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i];
        }
    }

    private static void relu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.max(x[i], 0f);
        }
    }

    private static void leakyRelu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.max(x[i], 0.01f * x[i]);
        }
    }

    private static void prelu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.max(x[i], 0.25f * x[i]);
        }
    }

    private static void rrelu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.max(x[i], (1f / 8f + 1f / 3f) / 2f * x[i]);
        }
    }

    private static void relu6(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.min(Math.max(x[i], 0f), 6f);
        }
    }

    private static void hardTanh(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.min(Math.max(x[i], -1f), 1f);
        }
    }

    private static void hardSigmoid(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.min(Math.max(x[i] / 6f + 0.5f, 0f), 1f);
        }
    }

    private static void hardSwish(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * Math.min(Math.max(x[i] / 6f + 0.5f, 0f), 1f);
        }
    }

    private static void thresholdedRelu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] > 1f ? x[i] : 0f;
        }
    }

    private static void elu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] > 0f ? x[i] : (float) Math.expm1(x[i]);
        }
    }

    private static void celu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] > 0f ? x[i] : (float) Math.expm1(x[i]);
        }
    }

    private static void selu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = LAMBDA * (x[i] > 0f ? x[i] : ALPHA * (float) Math.expm1(x[i]));
        }
    }

    private static void sigmoid(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) (1 / (1 + Math.exp(-x[i])));
        }
    }

    private static void logSigmoid(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) -Math.log1p(Math.exp(-x[i]));
        }
    }

    private static void tanh(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) Math.tanh(x[i]);
        }
    }

    private static void softplus(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) Math.log1p(Math.exp(x[i]));
        }
    }

    private static void softsign(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] / (1f + Math.abs(x[i]));
        }
    }

    private static void silu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) (x[i] / (1 + Math.exp(-x[i])));
        }
    }

    private static void mish(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) (x[i] * Math.tanh(Math.log1p(Math.exp(x[i]))));
        }
    }

    private static void gelu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) (0.5 * x[i] * (1 + Erf.value(x[i] * SQRT_HALF)));
        }
    }

    private static void geluTanh(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) (0.5 * x[i] * (1 + Math.tanh(SQRT_2_OVER_PI * (x[i] + 0.044715 * x[i] * x[i] * x[i]))));
        }
    }

    private static void quickGelu(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) (x[i] / (1 + Math.exp(-1.702 * x[i])));
        }
    }

    private static void exp(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) Math.exp(x[i]);
        }
    }

    private static void eluBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            gradInput[i] = gradOutput[i] * (x[i] > 0f ? 1f : (float) Math.exp(x[i]));
        }
    }

    private static void celuBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            gradInput[i] = gradOutput[i] * (x[i] > 0f ? 1f : (float) Math.exp(x[i]));
        }
    }

    private static void seluBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            gradInput[i] = gradOutput[i] * LAMBDA * (x[i] > 0f ? 1f : ALPHA * (float) Math.exp(x[i]));
        }
    }

    private static void sigmoidBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            double s = 1 / (1 + Math.exp(-x[i]));
            gradInput[i] = (float) (gradOutput[i] * s * (1 - s));
        }
    }

    private static void logSigmoidBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            gradInput[i] = (float) (gradOutput[i] / (1 + Math.exp(x[i])));
        }
    }

    private static void tanhBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            double t = Math.tanh(x[i]);
            gradInput[i] = (float) (gradOutput[i] * (1 - t * t));
        }
    }

    private static void softplusBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            gradInput[i] = (float) (gradOutput[i] / (1 + Math.exp(-x[i])));
        }
    }

    private static void siluBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            double s = 1 / (1 + Math.exp(-x[i]));
            gradInput[i] = (float) (gradOutput[i] * s * (1 + x[i] * (1 - s)));
        }
    }

    private static void mishBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            double e = Math.exp(x[i]);
            double t = Math.tanh(Math.log1p(e));
            gradInput[i] = (float) (gradOutput[i] * (t + x[i] * (1 - t * t) * e / (1 + e)));
        }
    }

    private static void geluBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            double cdf = 0.5 * (1 + Erf.value(x[i] * SQRT_HALF));
            double density = ONE_OVER_SQRT_2_PI * Math.exp(-0.5 * x[i] * x[i]);
            gradInput[i] = (float) (gradOutput[i] * (cdf + x[i] * density));
        }
    }

    private static void geluTanhBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            double square = x[i] * x[i];
            double t = Math.tanh(SQRT_2_OVER_PI * x[i] * (1 + 0.044715 * square));
            double inner = SQRT_2_OVER_PI * (1 + 3 * 0.044715 * square);
            gradInput[i] = (float) (gradOutput[i] * 0.5 * (1 + t + x[i] * (1 - t * t) * inner));
        }
    }

    private static void quickGeluBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            double s = 1 / (1 + Math.exp(-1.702 * x[i]));
            gradInput[i] = (float) (gradOutput[i] * s * (1 + 1.702 * x[i] * (1 - s)));
        }
    }

    private static void expBackward(float[] x, float[] gradOutput, float[] gradInput) {
        for (int i = 0; i < x.length; i++) {
            gradInput[i] = (float) (gradOutput[i] * Math.exp(x[i]));
        }
    }

    /**
     * Softmax over rows.
     *
     * @param x the logits
     * @param y receives the results
     * @param rows how many rows
     * @param columns how many elements a row has
     */
    public static void softmax(float[] x, float[] y, int rows, int columns) {
        for (int start = 0; start < rows * columns; start += columns) {
            float max = max(x, start, columns);
            double sum = 0;
            for (int i = start; i < start + columns; i++) {
                y[i] = (float) Math.exp(x[i] - max);
                sum += y[i];
            }
            float factor = (float) (1 / sum);
            for (int i = start; i < start + columns; i++) {
                y[i] *= factor;
            }
        }
    }

    /**
     * Log-softmax over rows.
     *
     * @param x the logits
     * @param y receives the results
     * @param rows how many rows
     * @param columns how many elements a row has
     */
    public static void logSoftmax(float[] x, float[] y, int rows, int columns) {
        for (int start = 0; start < rows * columns; start += columns) {
            float max = max(x, start, columns);
            double sum = 0;
            for (int i = start; i < start + columns; i++) {
                sum += Math.exp(x[i] - max);
            }
            float shift = (float) (max + Math.log(sum));
            for (int i = start; i < start + columns; i++) {
                y[i] = x[i] - shift;
            }
        }
    }

    private static float max(float[] x, int start, int length) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = start; i < start + length; i++) {
            max = Math.max(max, x[i]);
        }
        return max;
    }
}
