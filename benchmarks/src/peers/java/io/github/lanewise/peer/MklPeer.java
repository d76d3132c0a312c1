package io.github.lanewise.peer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.mkl.global.mkl_rt;

/**
 * The vector functions of Intel's Math Kernel Library, on one thread. The jars do not have the library's sequential layer, so
 * it is told the number of threads.
 */
final class MklPeer implements Peer {
    /** The name of its high accuracy, which is the library's default. */
    static final String HIGH_ACCURACY = "MKL VML HA";

    /** The name of its low accuracy. */
    static final String LOW_ACCURACY = "MKL VML LA";

    private static final int VERSION_LENGTH = 198;

    private final String name;
    private final MklFunctions functions;

    private MklPeer(String name, int accuracy) {
        this.name = name;
        mkl_rt.MKL_Set_Num_Threads(1);
        functions = new MklFunctions(accuracy | mkl_rt.VML_ERRMODE_IGNORE);
    }

    static Peer highAccuracy() {
        NativeCache.prepare();
        return new MklPeer(HIGH_ACCURACY, mkl_rt.VML_HA);
    }

    static Peer lowAccuracy() {
        NativeCache.prepare();
        return new MklPeer(LOW_ACCURACY, mkl_rt.VML_LA);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String start() {
        byte[] text = new byte[VERSION_LENGTH];
        mkl_rt.MKL_Get_Version_String(text, text.length);
        return new String(text, StandardCharsets.US_ASCII).replace('\0', ' ').strip();
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        Task task = workload.task();
        return task.mode() == Mode.FORWARD
                ? functions.forward(task).map(block -> call(block, workload))
                : Optional.empty();
    }

    private static Call call(MklBlock block, Workload workload) {
        NativeMemory memory = new NativeMemory(workload);
        FloatPointer x = new FloatPointer(NativeMemory.buffer(memory.input()));
        FloatPointer y = new FloatPointer(NativeMemory.buffer(memory.result()));
        int size = workload.task().size();
        return new NativeCall(memory, () -> run(block, size, x, y), () -> {});
    }

    private static void run(MklBlock block, int size, FloatPointer x, FloatPointer y) {
        for (int start = 0; start < size; start += MklBlock.SIZE) {
            block.run(Math.min(MklBlock.SIZE, size - start), x.position(start), y.position(start));
        }
    }
}
