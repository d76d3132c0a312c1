package io.github.lanewise.peer;

import java.util.Arrays;

/** A loop over arrays. */
final class ArrayCall implements Call {
    private final Runnable loop;
    private final float[] array;
    private final int start;
    private final int size;

    /**
     * A call of a loop.
     *
     * @param loop what is to be run
     * @param array where it writes its result
     * @param start where in there the result begins
     * @param size the number of elements of the result
     */
    ArrayCall(Runnable loop, float[] array, int start, int size) {
        this.loop = loop;
        this.array = array;
        this.start = start;
        this.size = size;
    }

    @Override
    public void run() {
        loop.run();
    }

    @Override
    public float[] result() {
        return Arrays.copyOfRange(array, start, start + size);
    }

    @Override
    public void clear() {
        Arrays.fill(array, Float.NaN);
    }

    @Override
    public void close() {}
}
