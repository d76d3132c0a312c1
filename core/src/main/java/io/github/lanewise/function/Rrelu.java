package io.github.lanewise.function;

/** The randomised leaky rectified linear unit in evaluation: the leaky one, with the mean of the slopes. */
public final class Rrelu {
    private Rrelu() {}

    public static float of(float x, float lower, float upper) {
        return LeakyRelu.of(x, slope(lower, upper));
    }

    public static float derivative(float x, float lower, float upper) {
        return LeakyRelu.derivative(x, slope(lower, upper));
    }

    public static float derivativeFromOutput(float y, float lower, float upper) {
        return LeakyRelu.derivativeFromOutput(y, slope(lower, upper));
    }

    /** Whether y has the sign of x. */
    public static boolean outputDetermines(float lower, float upper) {
        return LeakyRelu.outputDetermines(slope(lower, upper));
    }

    private static float slope(float lower, float upper) {
        return 0.5f * lower + 0.5f * upper;
    }
}
