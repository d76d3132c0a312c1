package io.github.lanewise.peer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

/** oneDNN: its elementwise functions and softmax, forward and backward, on one thread. */
final class OneDnnPeer implements Peer {
    /** Its name. */
    static final String NAME = "oneDNN";

    private final engine cpu;
    private final stream order;

    OneDnnPeer() {
        NativeCache.prepare();
        cpu = new engine(engine.kind.cpu, 0);
        order = new stream(cpu);
        useOneThread();
    }

    /** Calls the OpenMP library that oneDNN has brought along; the loader finds it by its name, as it is loaded. */
    @SuppressWarnings("restricted")
    private static void useOneThread() {
        MemorySegment function =
                SymbolLookup.libraryLookup("libgomp.so.1", Arena.global()).findOrThrow("omp_set_num_threads");
        try {
            Linker.nativeLinker()
                    .downcallHandle(function, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
                    .invokeExact(1);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String start() {
        dnnl_version_t version = dnnl.dnnl_version();
        return "%d.%d.%d".formatted(version.major(), version.minor(), version.patch());
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        Task task = workload.task();
        memory.desc shape =
                new memory.desc(new long[] {task.rows(), task.columns()}, memory.data_type.f32, memory.format_tag.ab);
        return new OneDnnFunctions(cpu, shape).primitive(task).map(made -> call(made, shape, workload));
    }

    private Call call(primitive made, memory.desc shape, Workload workload) {
        NativeMemory floats = new NativeMemory(workload);
        Mode mode = workload.task().mode();
        IntMemoryMap arguments = new IntMemoryMap();
        arguments.put(mode.fromOutput() ? DNNL_ARG_DST : DNNL_ARG_SRC, memory(shape, floats.input()));
        if (mode.readsGradient()) {
            arguments.put(DNNL_ARG_DIFF_DST, memory(shape, floats.gradOutput()));
        }
        int result = mode == Mode.FORWARD ? DNNL_ARG_DST : DNNL_ARG_DIFF_SRC;
        arguments.put(result, memory(shape, floats.result()));
        return new NativeCall(floats, () -> run(made, arguments), () -> {
            made.close();
            arguments.close();
        });
    }

    private memory memory(memory.desc shape, MemorySegment floats) {
        return new memory(shape, cpu, new FloatPointer(NativeMemory.buffer(floats)));
    }

    private void run(primitive made, IntMemoryMap arguments) {
        made.execute(order, arguments);
        order._wait();
    }
}
