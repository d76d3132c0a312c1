package io.github.lanewise.math;

/** e^(x - max), for a row whose greatest element is max. */
public final class ShiftedExp {
    private ShiftedExp() {}

    /**
     * e^(x - max), the rounding error of the subtraction included: where e^ would magnify it, it is known exactly.
     *
     * @param x an element of the row
     * @param max the greatest element
     * @return e^(x - max); NaN where both are the same infinity
     */
    public static float of(float x, float max) {
        float difference = x - max;
        float part = difference - x;
        float low = (x - (difference - part)) - (max + part);
        float a = Exponential.bounded(difference);
        float shifted = Exponential.shifted(a, Exponential.ROUND_UP);
        float power = Exponential.power(shifted);
        float known = difference < a ? 0f : low;
        return Exponential.high(Exponential.remainder(a, known, shifted, Exponential.ROUND_UP), power)
                * Exponential.UNSCALE_UP;
    }
}
