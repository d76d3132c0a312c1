package io.github.lanewise.function;

/** The parametric rectified linear unit with one slope for all channels: the leaky one, its slope being learned. */
public final class Prelu {
    private Prelu() {}

    public static float of(float x, float slope) {
        return LeakyRelu.of(x, slope);
    }

    public static float derivative(float x, float slope) {
        return LeakyRelu.derivative(x, slope);
    }

    public static float derivativeFromOutput(float y, float slope) {
        return LeakyRelu.derivativeFromOutput(y, slope);
    }

    /** Whether y has the sign of x. */
    public static boolean outputDetermines(float slope) {
        return LeakyRelu.outputDetermines(slope);
    }
}
