package io.github.lanewise.cli.verify;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;
import io.github.lanewise.accuracy.Bound;
import io.github.lanewise.accuracy.Exact;
import io.github.lanewise.accuracy.FloatKernel;
import io.github.lanewise.accuracy.Promise;
import io.github.lanewise.accuracy.Sweep;
import io.github.lanewise.reference.Reference;

/** What of a function is measured. */
public enum Operation {
    /** f(x). */
    FORWARD("forward") {
        @Override
        FloatKernel of(Kernel kernel) {
            return kernel::forward;
        }

        @Override
        Exact of(Reference reference) {
            return reference::value;
        }

        @Override
        Bound of(Promise promise) {
            return promise.value();
        }
    },
    /** f'(x). */
    DERIVATIVE("derivative") {
        @Override
        FloatKernel of(Kernel kernel) {
            return kernel::derivative;
        }

        @Override
        Exact of(Reference reference) {
            return reference::derivative;
        }

        @Override
        Bound of(Promise promise) {
            return promise.derivative();
        }
    },
    /** f'(x) from f(x). */
    FROM_OUTPUT("from output") {
        @Override
        FloatKernel of(Kernel kernel) {
            return kernel::derivativeFromOutput;
        }

        @Override
        Exact of(Reference reference) {
            return reference::derivativeFromOutput;
        }

        @Override
        Bound of(Promise promise) {
            return promise.derivativeFromOutput();
        }

        // Outputs that occur; functions whose output determines the derivative do not fall.
        @Override
        Sweep restrict(Sweep sweep, Reference reference) {
            return sweep.between(
                    (float) reference.value(Float.NEGATIVE_INFINITY), (float) reference.value(Float.POSITIVE_INFINITY));
        }

        @Override
        public boolean exists(Activation activation) {
            return activation.outputDeterminesDerivative();
        }
    };

    private final String text;

    Operation(String text) {
        this.text = text;
    }

    abstract FloatKernel of(Kernel kernel);

    abstract Exact of(Reference reference);

    abstract Bound of(Promise promise);

    Sweep restrict(Sweep sweep, Reference reference) {
        return sweep;
    }

    /**
     * Whether a function has this operation.
     *
     * @param activation the function
     * @return whether it has
     */
    public boolean exists(Activation activation) {
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
