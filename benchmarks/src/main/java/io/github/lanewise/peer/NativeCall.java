package io.github.lanewise.peer;

/** A call of a native library, on memory outside the heap. */
final class NativeCall implements Call {
    private final NativeMemory memory;
    private final Runnable code;
    private final Runnable release;

    /**
     * A call of a native library.
     *
     * @param memory what it reads and writes
     * @param code calls the library
     * @param release gives back what the library holds
     */
    NativeCall(NativeMemory memory, Runnable code, Runnable release) {
        this.memory = memory;
        this.code = code;
        this.release = release;
    }

    @Override
    public void run() {
        code.run();
    }

    @Override
    public float[] result() {
        return memory.copyOfResult();
    }

    @Override
    public void clear() {
        memory.clear();
    }

    @Override
    public void close() {
        release.run();
        memory.close();
    }
}
