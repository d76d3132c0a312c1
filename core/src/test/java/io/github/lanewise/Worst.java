package io.github.lanewise;

import io.github.lanewise.accuracy.Ulp;

/** Finds the input with the greatest error. */
final class Worst {
    private double error;
    private float input;
    private float actual;
    private double exact;

    void see(float input, float actual, double exact) {
        double error = Ulp.error(actual, exact);
        if (error > this.error) {
            this.error = error;
            this.input = input;
            this.actual = actual;
            this.exact = exact;
        }
    }

    /** In ulp. */
    double error() {
        return error;
    }

    @Override
    public String toString() {
        return "%s ulp at %s (%s): %s (%s) for %s"
                .formatted(error, Float.toHexString(input), input, Float.toHexString(actual), actual, exact);
    }
}
