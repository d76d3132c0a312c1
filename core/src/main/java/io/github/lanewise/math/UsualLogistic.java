package io.github.lanewise.math;

/**
 * What {@link Logistic} has, for usual arguments: with e^-z = 2^n · e^-t, 1 + 2^n is exact or nearly so, and neither bounds
 * nor a scale are needed, which takes half the operations. All of 1 + e^-z is kept negative, which saves changes of sign.
 */
public final class UsualLogistic {
    /** For |z| up to here, 1 + e^-z starts with an exact 1 + 2^n. */
    public static final float LIMIT = 16f;

    // 1 - e^-t = t + t²·q(t), relative error 3.3e-9. Sollya:
    // fpminimax(exp(x), [|2,3,4,5,6|], [|single...|], [-0.3467;0.3467], relative, 1 + x);
    // in -t, that is with other signs.
    private static final float Q0 = -0x1.fffffap-2f;
    private static final float Q1 = 0x1.555492p-3f;
    private static final float Q2 = -0x1.555a26p-5f;
    private static final float Q3 = 0x1.123988p-7f;
    private static final float Q4 = -0x1.694cd2p-10f;

    private UsualLogistic() {}

    /**
     * σ(z) for |z| ≤ {@link #LIMIT}.
     *
     * @param z the argument
     * @return σ(z)
     */
    public static float of(float z) {
        float shifted = shifted(z);
        float t = remainder(z, shifted);
        return corrected(t, shifted);
    }

    /**
     * σ(beta · x) for |beta · x| ≤ {@link #LIMIT}.
     *
     * @param x a factor
     * @param beta the other one
     * @return σ(beta · x)
     */
    public static float of(float x, float beta) {
        float z = beta * x;
        float shifted = shifted(x, beta);
        float t = remainder(z, -Fma.of(-beta, x, z), shifted);
        return corrected(t, shifted);
    }

    /**
     * x · σ(beta · x) for |beta · x| ≤ {@link #LIMIT}.
     *
     * @param x the argument
     * @param beta its factor
     * @return the product
     */
    public static float gate(float x, float beta) {
        float z = beta * x;
        float shifted = shifted(x, beta);
        float t = remainder(z, -Fma.of(-beta, x, z), shifted);
        return product(x, inverse(t, shifted), bottom(t, shifted), bottomLow(t, shifted));
    }

    /**
     * σ'(z) for |z| ≤ {@link #LIMIT}, as p · (1 - p) with p = σ(-|z|): the error of p counts less there.
     *
     * @param z the argument
     * @return σ'(z)
     */
    public static float derivative(float z) {
        float small = of(-Math.abs(z));
        return Fma.of(-small, small, small);
    }

    /**
     * The derivative of x · σ(beta · x) for |beta · x| ≤ {@link #LIMIT}.
     *
     * @param x the argument
     * @param beta its factor
     * @return the derivative
     */
    public static float gateDerivative(float x, float beta) {
        float z = beta * x;
        float zLow = -Fma.of(-beta, x, z);
        float shifted = shifted(x, beta);
        float t = remainder(z, zLow, shifted);
        float inverse = inverse(t, shifted);
        float inverseLow = inverse * residual(inverse, bottom(t, shifted), bottomLow(t, shifted));
        return gateDerivative(inverse, inverseLow, z, zLow);
    }

    /**
     * factor · σ(z) for z = t - n · ln 2, as long as 2^n is far from overflow.
     *
     * @param t the remainder of z
     * @param shifted holds n
     * @param factor the factor
     * @return the product
     */
    public static float wideGate(float t, float shifted, float factor) {
        return product(factor, inverse(t, shifted), bottom(t, shifted), wideBottomLow(t, shifted));
    }

    /**
     * The derivative of x · σ(z(x)) there.
     *
     * @param t the remainder of z
     * @param shifted holds n
     * @param w x · z'(x)
     * @param wLow what w has been rounded by
     * @return the derivative
     */
    public static float wideGateDerivative(float t, float shifted, float w, float wLow) {
        float inverse = inverse(t, shifted);
        float whole = -1f - Exponential.power(shifted);
        float part = whole + Exponential.power(shifted);
        // All that 1 + 2^n has lost: on the right, the derivative is 1 plus what little is left of 2^n, times w.
        float wholeLow = (-1f - part) - (Exponential.power(shifted) + (whole - part));
        float bottomLow = bottomLow(t, shifted) + wholeLow;
        float inverseLow = inverse * residual(inverse, bottom(t, shifted), bottomLow);
        return gateDerivative(inverse, inverseLow, w, wLow);
    }

    /** σ(z) + w · σ(z) · σ(-z): 1 + w · σ(-z) is taken of all parts, the sum being nearly exact where it crosses 0. */
    private static float gateDerivative(float inverse, float inverseLow, float w, float wLow) {
        float complement = 1f - inverse;
        float complementLow = ((1f - complement) - inverse) - inverseLow;
        float sum = Fma.of(w, complement, 1f);
        float sumLow = Fma.of(w, complementLow, wLow * complement);
        return Fma.of(inverse, sum, Fma.of(inverse, sumLow, inverseLow * sum));
    }

    /**
     * n in the lowest bits, for z = t - n · ln 2.
     *
     * @param z the argument
     * @return a number that holds n
     */
    public static float shifted(float z) {
        return Fma.of(z, -Exponential.LOG2_E, Exponential.ROUND);
    }

    private static float shifted(float x, float beta) {
        return Fma.of(x, -Exponential.LOG2_E * beta, Exponential.ROUND);
    }

    /** t = z + n · ln 2, so that e^-z = 2^n · e^-t. */
    private static float remainder(float z, float shifted) {
        float n = shifted - Exponential.ROUND;
        return Fma.of(n, Exponential.LN2_LOW, Fma.of(n, Exponential.LN2_HIGH, z));
    }

    /**
     * t = z + low + n · ln 2.
     *
     * @param z the argument
     * @param low what it has been rounded by
     * @param shifted holds n
     * @return the remainder
     */
    public static float remainder(float z, float low, float shifted) {
        float n = shifted - Exponential.ROUND;
        return Fma.of(n, Exponential.LN2_HIGH, z) + Fma.of(n, Exponential.LN2_LOW, low);
    }

    /** 1 / (1 + e^-z), rounded once. */
    private static float corrected(float t, float shifted) {
        float inverse = inverse(t, shifted);
        return Fma.of(inverse, residual(inverse, bottom(t, shifted), bottomLow(t, shifted)), inverse);
    }

    /** factor / (1 + e^-z), rounded once. The factor comes last: both terms have its sign, where it is -0 too. */
    private static float product(float factor, float inverse, float bottom, float bottomLow) {
        return Fma.of(factor, inverse, factor * (inverse * residual(inverse, bottom, bottomLow)));
    }

    private static float inverse(float t, float shifted) {
        return -1f / bottom(t, shifted);
    }

    /** -(1 + e^-z). */
    private static float bottom(float t, float shifted) {
        float power = Exponential.power(shifted);
        return Fma.of(power, rest(t) + t, -1f - power);
    }

    /** What -(1 + e^-z) lacks, if 1 + 2^n is exact. */
    private static float bottomLow(float t, float shifted) {
        float power = Exponential.power(shifted);
        float lost = (-1f - power) - bottom(t, shifted);
        return Fma.of(power, rest(t), Fma.of(power, t, lost));
    }

    /** What it lacks, if a great 2^n has taken some or all of the 1. */
    private static float wideBottomLow(float t, float shifted) {
        float power = Exponential.power(shifted);
        float whole = -1f - power;
        return bottomLow(t, shifted) + (-1f - (whole + power));
    }

    /** 1 - inverse · (1 + e^-z), of all parts. */
    private static float residual(float inverse, float bottom, float bottomLow) {
        return Fma.of(inverse, bottomLow, Fma.of(inverse, bottom, 1f));
    }

    /** 1 - e^-t - t. */
    private static float rest(float t) {
        float t2 = t * t;
        return t2 * Polynomial.of(t, t2, Q0, Q1, Q2, Q3, Q4);
    }
}
