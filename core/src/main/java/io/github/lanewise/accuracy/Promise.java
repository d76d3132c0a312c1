package io.github.lanewise.accuracy;

import io.github.lanewise.Activation;

/**
 * What this library promises of a function, for all floats.
 *
 * @param value of f(x)
 * @param derivative of f'(x)
 * @param derivativeFromOutput of f'(x) as an expression in y = f(x), for outputs that occur
 */
public record Promise(Bound value, Bound derivative, Bound derivativeFromOutput) {
    /** Where a derivative crosses zero, its absolute error is at most this. */
    private static final double NEAR_ZERO = 0x1p-24;

    private static final Bound EXACT = Bound.ulps(0);
    private static final Bound ROUNDED = Bound.ulps(0.5);
    private static final Bound VALUE = Bound.ulps(1);
    private static final Bound DERIVATIVE = Bound.ulps(2);

    /**
     * The promise for a function.
     *
     * @param activation the function, with any parameters
     * @return what is promised
     */
    public static Promise of(Activation activation) {
        return switch (activation.name()) {
            case "identity", "relu", "relu6", "hard_tanh", "thresholded_relu" -> new Promise(EXACT, EXACT, EXACT);
            case "leaky_relu", "prelu", "rrelu", "hard_sigmoid" -> new Promise(ROUNDED, EXACT, EXACT);
            case "hard_swish" -> withZero(-2, -1);
            case "silu" -> gated(activation.values()[0]);
            case "quick_gelu" -> gated(1.702f);
            case "mish" -> withZero(-1.3f, -1.1f);
            case "gelu", "gelu_tanh" -> withZero(-0.85f, -0.65f);
            default -> new Promise(VALUE, DERIVATIVE, DERIVATIVE);
        };
    }

    /** x · σ(beta · x), the derivative of which is 0 at beta · x = -1.2785. */
    private static Promise gated(float beta) {
        return withZero(-1.4f / beta, -1.1f / beta);
    }

    private static Promise withZero(float from, float to) {
        return new Promise(VALUE, DERIVATIVE.orAbsolute(NEAR_ZERO, from, to), DERIVATIVE);
    }
}
