package io.github.lanewise.math;

/** One element of log-softmax. */
public final class LogSoftmaxTerm {

    private LogSoftmaxTerm() {}

    /**
     * x - max - log, where the logarithm of the row's sum comes in two parts: only the smaller of the two roundings that
     * remain is of the size of the result.
     *
     * @param x an element of the row
     * @param max the greatest element
     * @param logHigh the logarithm of the sum of e^(x - max), rounded to float
     * @param logLow what the rounding left
     * @return x - max - log
     */
    public static float of(float x, float max, float logHigh, float logLow) {
        return ((x - max) - logHigh) - logLow;
    }
}
