package io.github.lanewise.reference;

import static io.github.lanewise.reference.QuickMath.exp;
import static java.lang.Math.PI;
import static java.lang.Math.abs;

/**
 * The standard normal distribution: its density φ and its cumulative distribution function Φ, in double;
 * {@link PreciseNormal} is the same in two doubles.
 */
final class Normal {
    private static final double SQRT_2PI = 2.5066282746310007;

    /** The step k of the trapezoidal rule, short enough to square without error. */
    private static final double STEP = 0.625;

    private static final int NODES = 14;

    /** The squared nodes (nk)² and twice their weights e^(-(nk)²/2), for n = 1, 2, … */
    private static final double[] SQUARE = new double[NODES];

    private static final double[] WEIGHT = new double[NODES];

    static {
        for (int i = 0; i < NODES; i++) {
            double node = (i + 1) * STEP;
            SQUARE[i] = node * node;
            WEIGHT[i] = 2 * exp(-SQUARE[i] / 2);
        }
    }

    private Normal() {}

    /** φ(x) = e^(-x²/2)/√(2π); exact to the last bits if x is a float, whose square a double can hold. */
    static double density(double x) {
        return exp(-x * x / 2) / SQRT_2PI;
    }

    /** Φ(x), the integral of φ from -∞ to x, with full relative accuracy in the lower tail. */
    static double cumulative(double x) {
        return cumulative(x, density(x));
    }

    /** Φ(x), given φ(x). */
    static double cumulative(double x, double density) {
        if (abs(x) < 0.5) {
            return 0.5 + density * series(x);
        }
        double tail = density == 0 ? 0 : density * tailRatio(abs(x));
        return x < 0 ? tail : 1 - tail;
    }

    /**
     * (Φ(a) - 1/2)/φ(a) = a + a³/3 + a⁵/(3·5) + a⁷/(3·5·7) + …, whose terms all have one sign.
     *
     * <p>Abramowitz and Stegun, "Handbook of Mathematical Functions", 26.2.11.
     */
    private static double series(double a) {
        double sum = a;
        double term = a;
        for (int odd = 3; abs(term) > 0x1p-55 * abs(sum); odd += 2) {
            term *= a * a / odd;
            sum += term;
        }
        return sum;
    }

    /**
     * Φ(-a)/φ(a) for a ≥ 1/2, by the trapezoidal rule on a/√(2π) · ∫ e^(-t²/2)/(a² + t²) dt over all t.
     *
     * <p>With step k the rule's relative error is about e^(-2π²/k²), once the poles at t = ±ia, when nearer than
     * 2π/k, are accounted for: they add 1/(1 - e^(2πa/k)) to Φ(-a).
     *
     * <p>F. Matta and A. Reichel, "Uniform computation of the error function and other related functions",
     * Mathematics of Computation 25 (1971), with erfc(a/√2) = 2Φ(-a).
     */
    static double tailRatio(double a) {
        double square = a * a;
        double sum = 0;
        for (int i = NODES - 1; i >= 0; i--) {
            sum += WEIGHT[i] / (square + SQUARE[i]);
        }
        double poles = a < 2 * PI / STEP ? 1 / ((1 - exp(2 * PI * a / STEP)) * density(a)) : 0;
        return a * (STEP / SQRT_2PI * (sum + 1 / square)) + poles;
    }
}
