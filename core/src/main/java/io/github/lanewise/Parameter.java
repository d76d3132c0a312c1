package io.github.lanewise;

/**
 * A parameter of an activation and the values it may take.
 *
 * @param name its name, as {@link Activation#parse} reads it
 * @param defaultValue its value unless another is given
 * @param lowest the lowest value allowed
 * @param highest the highest value allowed
 */
public record Parameter(String name, float defaultValue, float lowest, float highest) {
    /** A parameter that may be any finite number. */
    static Parameter finite(String name, float defaultValue) {
        return new Parameter(name, defaultValue, -Float.MAX_VALUE, Float.MAX_VALUE);
    }

    /** A parameter that multiplies an exponential: the product shall underflow where the exponential has. */
    static Parameter factor(String name, float defaultValue) {
        return new Parameter(name, defaultValue, 0f, 1e10f);
    }

    /** A parameter that divides or scales x before an exponential: the range in which nothing over- or underflows. */
    static Parameter scale(String name, float defaultValue) {
        return new Parameter(name, defaultValue, 1e-6f, 1e6f);
    }

    /**
     * Tells in words which values are allowed.
     *
     * @return a text such as {@code "a finite number"}
     */
    public String allowed() {
        if (lowest == -Float.MAX_VALUE && highest == Float.MAX_VALUE) {
            return "a finite number";
        }
        return highest == Float.MAX_VALUE
                ? "a finite number of at least " + lowest
                : "a number from " + lowest + " to " + highest;
    }

    boolean allows(float value) {
        return value >= lowest && value <= highest;
    }
}
