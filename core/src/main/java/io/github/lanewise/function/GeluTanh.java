package io.github.lanewise.function;

import io.github.lanewise.math.Fma;
import io.github.lanewise.math.Logistic;
import io.github.lanewise.math.UsualLogistic;

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

    // For usual x: c1 to 20 bits after the point, so that what c1 + c · x² is rounded by comes out exactly; and the
    // rest.
    private static final float SHORT_C1 = 0x1.98845p0f;
    private static final float SHORT_C1_LOW = 0x1.9ea1b2p-23f;

    /** Up to here, σ(-z) does not underflow. */
    private static final float USUAL = 9f;

    private GeluTanh() {}

    public static float limit() {
        return USUAL;
    }

    public static float usual(float x) {
        float sum = usualSum(x, C3);
        float z = x * sum;
        float shifted = UsualLogistic.shifted(z);
        return UsualLogistic.wideGate(UsualLogistic.remainder(z, usualLow(x, sum, z), shifted), shifted, x);
    }

    public static float usualDerivative(float x) {
        float sum = usualSum(x, C3);
        float z = x * sum;
        float shifted = UsualLogistic.shifted(z);
        float t = UsualLogistic.remainder(z, usualLow(x, sum, z), shifted);
        float slope = usualSum(x, THREE_C3);
        float w = x * slope;
        float wLow = Fma.of(x, slope, -w) + x * usualSumLow(x, THREE_C3, THREE_C3_LOW);
        return UsualLogistic.wideGateDerivative(t, shifted, w, wLow);
    }

    /** What z has been rounded by. */
    private static float usualLow(float x, float sum, float z) {
        return Fma.of(x, usualSumLow(x, C3, C3_LOW), Fma.of(x, sum, -z));
    }

    public static float of(float x) {
        float sum = sum(x, C3);
        float a = -x * sum;
        float unusual = Logistic.gate(a, low(x, sum, a), x);
        return Math.abs(x) <= USUAL ? usual(x) : unusual;
    }

    public static float derivative(float x) {
        float sum = sum(x, C3);
        float a = -x * sum;
        float slope = sum(x, THREE_C3);
        float w = x * slope;
        float wLow = Fma.of(x, slope, -w) + x * sumLow(x, THREE_C3, THREE_C3_LOW);
        float unusual = Logistic.gateDerivative(a, low(x, sum, a), w, wLow);
        return Math.abs(x) <= USUAL ? usualDerivative(x) : unusual;
    }

    /** What a = -x · sum has been rounded by. */
    private static float low(float x, float sum, float a) {
        return Fma.of(-x, sum, -a) - x * sumLow(x, C3, C3_LOW);
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

    /** c1 + c · x², rounded once, but for x². */
    private static float usualSum(float x, float c) {
        return Fma.of(c, x * x, SHORT_C1);
    }

    /** What it has been rounded by. */
    private static float usualSumLow(float x, float c, float cLow) {
        float square = x * x;
        float squareLow = Fma.of(x, x, -square);
        float lost = Fma.of(c, square, SHORT_C1 - usualSum(x, c));
        return Fma.of(c, squareLow, lost + Fma.of(cLow, square, SHORT_C1_LOW));
    }
}
