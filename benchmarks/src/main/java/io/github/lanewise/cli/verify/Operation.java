package io.github.lanewise.cli.verify;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.accuracy.Bound;
import io.github.lanewise.accuracy.Exact;
import io.github.lanewise.accuracy.FloatKernel;
import io.github.lanewise.accuracy.Promise;
import io.github.lanewise.accuracy.Sweep;
import io.github.lanewise.reference.Reference;
import java.util.function.Function;

/** What of a function is measured. */
public enum Operation {
    /** f(x). */
    FORWARD("forward", kernel -> kernel::forward, reference -> reference::value, Promise::value),
    /** f'(x). */
    DERIVATIVE("derivative", kernel -> kernel::derivative, reference -> reference::derivative, Promise::derivative),
    /** f'(x) from f(x). */
    FROM_OUTPUT(
            "from output",
            kernel -> kernel::derivativeFromOutput,
            reference -> reference::derivativeFromOutput,
            Promise::derivativeFromOutput);

    private final String text;
    private final Function<Kernel, FloatKernel> ofKernel;
    private final Function<Reference, Exact> ofReference;
    private final Function<Promise, Bound> ofPromise;

    Operation(
            String text,
            Function<Kernel, FloatKernel> ofKernel,
            Function<Reference, Exact> ofReference,
            Function<Promise, Bound> ofPromise) {
        this.text = text;
        this.ofKernel = ofKernel;
        this.ofReference = ofReference;
        this.ofPromise = ofPromise;
    }

    FloatKernel of(Kernel kernel) {
        return ofKernel.apply(kernel);
    }

    Exact of(Reference reference) {
        return ofReference.apply(reference);
    }

    Bound of(Promise promise) {
        return ofPromise.apply(promise);
    }

    /** From output, to outputs that occur; functions whose output determines the derivative do not fall. */
    Sweep restrict(Sweep sweep, Reference reference) {
        return this == FROM_OUTPUT
                ? sweep.between((float) reference.value(Float.NEGATIVE_INFINITY), (float)
                        reference.value(Float.POSITIVE_INFINITY))
                : sweep;
    }

    /**
     * Whether a function has this operation.
     *
     * @param activation the function
     * @return whether it has
     */
    public boolean exists(Activation activation) {
        return this != FROM_OUTPUT || activation.outputDeterminesDerivative();
    }

    @Override
    public String toString() {
        return text;
    }
}
