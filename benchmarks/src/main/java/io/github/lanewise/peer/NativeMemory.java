package io.github.lanewise.peer;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** Inputs and result of a call outside the heap, each aligned to cache lines and with a cache line to spare at its end. */
final class NativeMemory implements AutoCloseable {
    /** How memory is aligned, in bytes. */
    static final int CACHE_LINE = 64;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment input;
    private final MemorySegment gradOutput;
    private final MemorySegment result;

    /**
     * Memory for a workload.
     *
     * @param workload whose inputs are put into it
     */
    NativeMemory(Workload workload) {
        input = allocate(workload.input());
        gradOutput = allocate(workload.gradOutput());
        long start = (long) workload.distance() * Float.BYTES;
        long size = (long) workload.task().size() * Float.BYTES;
        result = allocate(start + size).asSlice(start, size);
    }

    private MemorySegment allocate(float[] numbers) {
        long size = (long) numbers.length * Float.BYTES;
        return allocate(size).asSlice(0, size).copyFrom(MemorySegment.ofArray(numbers));
    }

    private MemorySegment allocate(long bytes) {
        return arena.allocate(bytes + CACHE_LINE, CACHE_LINE);
    }

    MemorySegment input() {
        return input;
    }

    MemorySegment gradOutput() {
        return gradOutput;
    }

    MemorySegment result() {
        return result;
    }

    /**
     * A view of memory as a direct buffer.
     *
     * @param memory what is to be seen
     * @return the buffer
     */
    static FloatBuffer buffer(MemorySegment memory) {
        return memory.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /** Fills the result with NaN. */
    void clear() {
        float[] nans = copyOfResult();
        Arrays.fill(nans, Float.NaN);
        result.copyFrom(MemorySegment.ofArray(nans));
    }

    float[] copyOfResult() {
        return result.toArray(ValueLayout.JAVA_FLOAT);
    }

    @Override
    public void close() {
        arena.close();
    }
}
