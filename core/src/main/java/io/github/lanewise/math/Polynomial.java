package io.github.lanewise.math;

/** Polynomials, evaluated so that their operations overlap. */
public final class Polynomial {
    private Polynomial() {}

    /**
     * c0 + c1 · t + c2 · t² + c3 · t³ + c4 · t⁴, in Estrin's order.
     *
     * @param t the argument
     * @param t2 its square, rounded
     * @param c0 a coefficient
     * @param c1 a coefficient
     * @param c2 a coefficient
     * @param c3 a coefficient
     * @param c4 a coefficient, or a polynomial that goes on from there
     * @return the value
     */
    public static float of(float t, float t2, float c0, float c1, float c2, float c3, float c4) {
        float high = Fma.of(t2, c4, Fma.of(t, c3, c2));
        return Fma.of(t2, high, Fma.of(t, c1, c0));
    }
}
