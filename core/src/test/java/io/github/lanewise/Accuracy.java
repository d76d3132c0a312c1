package io.github.lanewise;

import static java.lang.Float.NaN;

import java.util.List;

/**
 * What is promised of the accuracy of a function with certain parameters.
 *
 * @param activation the function
 * @param value the greatest error of f(x) in ulp
 * @param derivative the greatest error of f'(x) in ulp
 * @param zeroFrom from here…
 * @param zeroTo …to here, f' is near its zero and may instead have an absolute error of 2^-24
 */
record Accuracy(Activation activation, double value, double derivative, float zeroFrom, float zeroTo) {
    private static final double NEAR_ZERO = 0x1p-24;

    /**
     * The table: one line for each function, and for parameters that are worth a trial of their own. {@link Inputs} has the
     * inputs.
     */
    static final List<Accuracy> ALL = List.of(
            of("identity", 0, 0),
            of("relu", 0, 0),
            of("leaky_relu", 0.5, 0),
            of("leaky_relu:slope=-0.5", 0.5, 0),
            of("leaky_relu:slope=0", 0, 0),
            of("leaky_relu:slope=2", 0.5, 0),
            of("prelu", 0.5, 0),
            of("rrelu", 0.5, 0),
            of("rrelu:lower=0.1,upper=0.3", 0.5, 0),
            of("relu6", 0, 0),
            of("hard_tanh", 0, 0),
            of("hard_tanh:min=-2,max=3", 0, 0),
            of("hard_sigmoid", 0.5, 0),
            of("hard_sigmoid:slope=0.2", 0.5, 0),
            of("hard_swish", 1, 2, -2, -1),
            of("thresholded_relu", 0, 0),
            of("thresholded_relu:threshold=0", 0, 0),
            of("thresholded_relu:threshold=-1", 0, 0),
            of("elu", 1, 2),
            of("elu:alpha=0", 0, 0),
            of("elu:alpha=0.3", 1, 2),
            of("elu:alpha=1e10", 1, 2),
            of("celu", 1, 2),
            of("celu:alpha=1e-6", 1, 2),
            of("celu:alpha=0.3", 1, 2),
            of("celu:alpha=1e6", 1, 2),
            of("selu", 1, 2),
            of("sigmoid", 1, 2),
            of("log_sigmoid", 1, 2),
            of("tanh", 1, 2),
            of("softplus", 1, 2),
            of("softplus:beta=1e-6", 1, 2),
            of("softplus:beta=0.3", 1, 2),
            of("softplus:beta=1e6", 1, 2),
            of("softsign", 1, 2),
            of("silu", 1, 2, -1.4f, -1.1f),
            of("silu:beta=1e-6", 1, 2, -1.4e6f, -1.1e6f),
            of("silu:beta=0.3", 1, 2, -4.67f, -3.66f),
            of("silu:beta=1e6", 1, 2, -1.4e-6f, -1.1e-6f),
            of("mish", 1, 2, -1.3f, -1.1f),
            of("gelu", 1, 2, -0.85f, -0.65f),
            of("gelu_tanh", 1, 2, -0.85f, -0.65f),
            of("quick_gelu", 1, 2, -0.823f, -0.646f),
            of("exp", 1, 2));

    private static Accuracy of(String activation, double value, double derivative) {
        return of(activation, value, derivative, NaN, NaN);
    }

    private static Accuracy of(String activation, double value, double derivative, float zeroFrom, float zeroTo) {
        return new Accuracy(Activation.parse(activation), value, derivative, zeroFrom, zeroTo);
    }

    /** Whether the derivative at x is near its zero, and near enough to the exact one. */
    boolean isNearZero(float x, float actual, double exact) {
        return zeroFrom < x && x < zeroTo && Math.abs(actual - exact) <= NEAR_ZERO;
    }

    @Override
    public String toString() {
        return activation.toString();
    }
}
