package io.github.lanewise.function;

import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Logistic;

/**
 * The approximation of gelu by a hyperbolic tangent, x/2 · (1 + tanh(√(2/π) · (x + 0.044715 · x³))). As (1 + tanh u) / 2 =
 * σ(2u), it is x · σ(z) with z = x · (c1 + c3 · x²).
 */
public final class GeluTanh {
    // c1 = 2 · √(2/π), c3 = 0.044715 · c1 and 3 · c3, each as a float and the rest as a float.
    private static final float C1 = 0x1.988454p0f;
    private static final float C1_LOW = -0x1.857936p-25f;
    private static final float C3 = 0x1.2444f2p-4f;
    private static final float C3_LOW = 0x1.49b16ap-29f;
    private static final float THREE_C3 = 0x1.b6676cp-3f;
    private static final float THREE_C3_LOW = -0x1.175e2p-32f;

    /** From here on, σ(z) rounds to 0 or 1. */
    private static final float FAR = 20f;

    private GeluTanh() {}

    public static float of(float x) {
        float bounded = bounded(x);
        float sum = sum(bounded, C3);
        float z = bounded * sum;
        float low = Fma.of(bounded, sum, -z) + bounded * sumLow(bounded, C3, C3_LOW);
        return Logistic.gate(z, low, x);
    }

    public static float derivative(float x) {
        float bounded = bounded(x);
        float sum = sum(bounded, C3);
        float z = bounded * sum;
        float low = Fma.of(bounded, sum, -z) + bounded * sumLow(bounded, C3, C3_LOW);
        float slope = sum(bounded, THREE_C3);
        float w = bounded * slope;
        float wLow = Fma.of(bounded, slope, -w) + bounded * sumLow(bounded, THREE_C3, THREE_C3_LOW);
        return Logistic.gateDerivative(z, low, w, wLow);
    }

    private static float bounded(float x) {
        return x < -FAR ? -FAR : x > FAR ? FAR : x;
    }

    /** c1 + c · x², rounded. */
    private static float sum(float x, float c) {
        return C1 + c * (x * x);
    }

    /** What the sum has been rounded by: its parts are exact, or nearly, in two floats each. */
    private static float sumLow(float x, float c, float cLow) {
        float square = x * x;
        float squareLow = Fma.of(x, x, -square);
        float product = c * square;
        float productLow = Fma.of(c, square, -product) + Fma.of(c, squareLow, cLow * square);
        float sum = C1 + product;
        float productPart = sum - C1;
        float lost = (C1 - (sum - productPart)) + (product - productPart);
        return lost + (productLow + C1_LOW);
    }
}
