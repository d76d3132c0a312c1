package io.github.lanewise.cli.tensor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Moves little-endian floats between a file and an array through a small buffer outside the heap. */
final class FloatBlock {
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 18).order(ByteOrder.LITTLE_ENDIAN);

    /** Reads the next {@code length} floats of a file. */
    void read(FileChannel channel, float[] target, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, bytes.capacity() / Float.BYTES);
            bytes.clear().limit(part * Float.BYTES);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new EOFException("was cut short while it was read");
                }
            }
            bytes.flip().asFloatBuffer().get(target, done, part);
            done += part;
        }
    }

    /** Writes {@code length} floats at the end of what has been written. */
    void write(FileChannel channel, float[] source, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, bytes.capacity() / Float.BYTES);
            bytes.clear().limit(part * Float.BYTES);
            bytes.asFloatBuffer().put(source, done, part);
            writeAll(channel, bytes);
            done += part;
        }
    }

    static void writeAll(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
