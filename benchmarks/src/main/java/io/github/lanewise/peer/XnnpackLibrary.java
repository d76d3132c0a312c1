package io.github.lanewise.peer;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The C interface of XNNPACK as it was in 2022: an operator is created, set up with its input and output, and run. This class
 * can be loaded only where the library is.
 */
@SuppressWarnings("restricted")
final class XnnpackLibrary {
    private static final SymbolLookup SYMBOLS = SymbolLookup.libraryLookup(XnnpackPeer.FILE, Arena.global());
    private static final MethodHandle RUN = function("xnn_run_operator", ADDRESS, ADDRESS);
    private static final int SUCCESS = 0;
    private static final int NO_FLAGS = 0;
    private static final MemorySegment NO_THREADS = MemorySegment.NULL;

    private XnnpackLibrary() {}

    private static MethodHandle function(String name, MemoryLayout... parameters) {
        return Linker.nativeLinker()
                .downcallHandle(SYMBOLS.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, parameters));
    }

    /**
     * Prepares the library.
     *
     * @return whether it supports this processor
     */
    static boolean initialize() {
        return status(function("xnn_initialize", ADDRESS), MemorySegment.NULL) == SUCCESS;
    }

    /**
     * An operator on rows that follow each other without gaps.
     *
     * @param name its name in the library, such as {@code sigmoid_nc_f32}
     * @param columns the number of elements of a row
     * @param parameters the parameters that are its own
     * @return the operator; empty if it does not accept its parameters
     */
    static Optional<MemorySegment> create(String name, long columns, List<Float> parameters) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment operator = arena.allocate(ADDRESS);
            List<MemoryLayout> layouts = new ArrayList<>(List.of(JAVA_LONG, JAVA_LONG, JAVA_LONG));
            List<Object> arguments = new ArrayList<>(List.of(columns, columns, columns));
            parameters.forEach(parameter -> layouts.add(JAVA_FLOAT));
            arguments.addAll(parameters);
            layouts.addAll(List.of(JAVA_INT, ADDRESS));
            arguments.addAll(List.of(NO_FLAGS, operator));
            MethodHandle create = function("xnn_create_" + name, layouts.toArray(MemoryLayout[]::new));
            return status(create, arguments.toArray()) == SUCCESS
                    ? Optional.of(operator.get(ADDRESS, 0))
                    : Optional.empty();
        }
    }

    /**
     * Tells an operator what to work on.
     *
     * @param name its name in the library
     * @param operator the operator
     * @param rows the number of rows
     * @param input what it reads, with 16 readable bytes behind
     * @param output what it writes
     */
    static void setUp(String name, MemorySegment operator, long rows, MemorySegment input, MemorySegment output) {
        MethodHandle setUp = function("xnn_setup_" + name, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        check(status(setUp, operator, rows, input, output, NO_THREADS));
    }

    /**
     * Runs an operator on this thread.
     *
     * @param operator which has been set up
     */
    static void run(MemorySegment operator) {
        try {
            check((int) RUN.invokeExact(operator, NO_THREADS));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Gives back an operator.
     *
     * @param operator which is not used any more
     */
    static void delete(MemorySegment operator) {
        check(status(function("xnn_delete_operator", ADDRESS), operator));
    }

    private static int status(MethodHandle function, Object... arguments) {
        try {
            return (int) function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(int status) {
        if (status != SUCCESS) {
            throw new IllegalStateException("XNNPACK returned status " + status);
        }
    }
}
