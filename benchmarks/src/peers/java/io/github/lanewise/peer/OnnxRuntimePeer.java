package io.github.lanewise.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;

/** ONNX Runtime: one thread, all optimizations, and the output bound to memory beforehand. */
final class OnnxRuntimePeer implements Peer {
    /** Its name. */
    static final String NAME = "ONNX Runtime";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String start() {
        return environment.getVersion();
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        Task task = workload.task();
        return task.mode() == Mode.FORWARD
                ? OnnxFunctions.graph(task).map(graph -> call(graph, workload))
                : Optional.empty();
    }

    private Call call(OnnxGraph graph, Workload workload) {
        Task task = workload.task();
        NativeMemory memory = new NativeMemory(workload);
        try {
            OrtSession session = session(graph.model(task.rows(), task.columns()));
            OnnxTensor input = tensor(memory.input(), task);
            OnnxTensor output = tensor(memory.result(), task);
            Map<String, OnnxTensor> inputs = Map.of(OnnxGraph.INPUT, input);
            Map<String, OnnxTensor> outputs = Map.of(OnnxGraph.OUTPUT, output);
            return new NativeCall(memory, () -> run(session, inputs, outputs), () -> {
                close(session);
                input.close();
                output.close();
            });
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private OrtSession session(byte[] model) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OptLevel.ALL_OPT);
            return environment.createSession(model, options);
        }
    }

    private OnnxTensor tensor(MemorySegment memory, Task task) throws OrtException {
        long[] shape = {task.rows(), task.columns()};
        return OnnxTensor.createTensor(environment, NativeMemory.buffer(memory), shape);
    }

    private static void run(OrtSession session, Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {
        try {
            session.run(inputs, outputs).close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
