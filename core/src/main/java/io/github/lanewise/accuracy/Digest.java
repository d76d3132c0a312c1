package io.github.lanewise.accuracy;

/**
 * A fingerprint of what a kernel gives for many inputs: the sum, modulo 2^64, of a hash of each input with its result. The
 * sum does not depend on the order, so that parts of it can be computed by many threads, and added up. All NaNs that result
 * count as the same.
 */
public final class Digest {
    private Digest() {}

    /**
     * The digest of results; that of other inputs can be added to it.
     *
     * @param x the inputs
     * @param results as many results
     * @return the digest
     */
    public static long of(float[] x, float[] results) {
        long digest = 0;
        for (int i = 0; i < x.length; i++) {
            digest += of(x[i], results[i]);
        }
        return digest;
    }

    /** The hash of one input with its result: the finalizer of MurmurHash3, by Austin Appleby, over both patterns. */
    static long of(float x, float result) {
        long hash = ((long) Float.floatToRawIntBits(x) << 32) | Integer.toUnsignedLong(Float.floatToIntBits(result));
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
