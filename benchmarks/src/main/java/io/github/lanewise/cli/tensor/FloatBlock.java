package io.github.lanewise.cli.tensor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Moves little-endian floats between places of a file and an array through a small buffer outside the heap. Threads that
 * share one wait for each other.
 */
final class FloatBlock {
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 17).order(ByteOrder.LITTLE_ENDIAN);

    /** Reads {@code length} floats from a position on. */
    synchronized void read(FileChannel channel, long position, float[] target, int length) throws IOException {
        for (int done = 0; done < length; done += bytes.limit() / Float.BYTES) {
            bytes.clear().limit(part(length - done));
            long start = position + (long) done * Float.BYTES;
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, start + bytes.position()) < 0) {
                    throw new EOFException("was cut short while it was read");
                }
            }
            bytes.flip().asFloatBuffer().get(target, done, bytes.limit() / Float.BYTES);
        }
    }

    /** Writes {@code length} floats from a position on. */
    synchronized void write(FileChannel channel, long position, float[] source, int length) throws IOException {
        for (int done = 0; done < length; done += bytes.limit() / Float.BYTES) {
            bytes.clear().limit(part(length - done));
            bytes.asFloatBuffer().put(source, done, bytes.limit() / Float.BYTES);
            long start = position + (long) done * Float.BYTES;
            while (bytes.hasRemaining()) {
                channel.write(bytes, start + bytes.position());
            }
        }
    }

    private int part(int length) {
        return Math.min(length, bytes.capacity() / Float.BYTES) * Float.BYTES;
    }
}
