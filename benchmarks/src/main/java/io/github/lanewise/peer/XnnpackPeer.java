package io.github.lanewise.peer;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;

/** XNNPACK, where the system has it installed. */
final class XnnpackPeer implements Peer {
    /** Its name. */
    static final String NAME = "XNNPACK";

    /** What it can't be loaded without. */
    static final String NEEDS = "XNNPACK with the interface of 2022, as in Debian 12";

    /** The library, which the system finds by its own rules. */
    static final String FILE = System.mapLibraryName(NAME);

    /** An operator of the library and its parameters. */
    private record Operator(String name, List<Float> parameters) {
        private static Operator of(String name, Float... parameters) {
            return new Operator(name + "_nc_f32", List.of(parameters));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The library does not tell its version, so it is described by its file and its interface. */
    @Override
    public String start() throws MissingPeerException {
        SymbolLookup symbols = symbols();
        if (symbols.find("xnn_reshape_sigmoid_nc_f32").isPresent()
                || symbols.find("xnn_setup_sigmoid_nc_f32").isEmpty()) {
            throw new MissingPeerException("%s: %s has another interface; it needs %s".formatted(NAME, FILE, NEEDS));
        }
        if (!XnnpackLibrary.initialize()) {
            throw new MissingPeerException("%s: %s does not support this processor".formatted(NAME, FILE));
        }
        return FILE + " (setup interface)";
    }

    @SuppressWarnings("restricted")
    private static SymbolLookup symbols() throws MissingPeerException {
        try {
            return SymbolLookup.libraryLookup(FILE, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new MissingPeerException(
                    "%s: %s is not installed; Debian and Ubuntu: apt install libxnnpack-dev".formatted(NAME, FILE), e);
        }
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        Task task = workload.task();
        return task.mode() == Mode.FORWARD
                ? operator(task).flatMap(operator -> call(operator, workload))
                : Optional.empty();
    }

    private static Optional<Operator> operator(Task task) {
        return switch (task.function()) {
            case "relu" -> Optional.of(Operator.of("clamp", 0f, Float.POSITIVE_INFINITY));
            case "relu6" -> Optional.of(Operator.of("clamp", 0f, 6f));
            case "hard_tanh" -> Optional.of(Operator.of("clamp", task.parameter("min"), task.parameter("max")));
            case "leaky_relu", "prelu", "rrelu" -> Optional.of(Operator.of("leaky_relu", Slopes.of(task)));
            case "elu" -> Optional.of(Operator.of("elu", task.parameter("alpha")));
            case "sigmoid" -> Optional.of(Operator.of("sigmoid"));
            case "hard_swish" -> Optional.of(Operator.of("hardswish"));
            case "softmax" -> Optional.of(Operator.of("softmax"));
            default -> Optional.empty();
        };
    }

    private static Optional<Call> call(Operator operator, Workload workload) {
        Task task = workload.task();
        return XnnpackLibrary.create(operator.name(), task.columns(), operator.parameters())
                .map(made -> call(operator.name(), made, workload));
    }

    private static Call call(String name, MemorySegment operator, Workload workload) {
        NativeMemory memory = new NativeMemory(workload);
        XnnpackLibrary.setUp(name, operator, workload.task().rows(), memory.input(), memory.result());
        return new NativeCall(memory, () -> XnnpackLibrary.run(operator), () -> XnnpackLibrary.delete(operator));
    }
}
