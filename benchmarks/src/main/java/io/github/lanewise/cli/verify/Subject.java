package io.github.lanewise.cli.verify;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;
import io.github.lanewise.accuracy.Bound;
import io.github.lanewise.accuracy.Exact;
import io.github.lanewise.accuracy.Promise;
import io.github.lanewise.accuracy.Sweep;
import io.github.lanewise.reference.Reference;

/**
 * One operation of one function.
 *
 * @param activation the function
 * @param operation the operation
 */
public record Subject(Activation activation, Operation operation) {
    /**
     * What this library promises of it.
     *
     * @return the bound
     */
    public Bound promised() {
        return operation.of(Promise.of(activation));
    }

    /**
     * The exact values.
     *
     * @return the exact values
     */
    public Exact exact() {
        return operation.of(Reference.of(activation));
    }

    /**
     * The sweep over all inputs that it is meant for.
     *
     * @param implementation the implementation to measure
     * @return the sweep
     */
    public Sweep sweep(Implementation implementation) {
        Sweep all = Sweep.of(operation.of(implementation.kernel(activation)), exact());
        return operation.restrict(all, Reference.of(activation)).bound(promised());
    }

    /**
     * What a report on it is about.
     *
     * @return its names
     */
    public Measured measured() {
        return new Measured("", activation.toString(), operation.toString());
    }

    @Override
    public String toString() {
        return activation + " " + operation;
    }
}
