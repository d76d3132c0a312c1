package io.github.lanewise;

import io.github.lanewise.accuracy.RowKind;
import io.github.lanewise.accuracy.RowSweep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Softmax, log-softmax and their gradients keep what is promised at every length, for rows of every kind. */
class RowAccuracyTest {
    /** How many elements are tried of each kind and length; `lanewise verify softmax` tries 2^20. */
    private static final int ELEMENTS = 5_000;

    private final RowKernel softmax = Lanewise.softmax();
    private final RowKernel logSoftmax = Lanewise.logSoftmax();

    @ParameterizedTest
    @EnumSource
    void softmax(RowKind kind) {
        check(RowSweep.softmax((x, y) -> softmax.forward(x, y, 1, x.length)), kind);
    }

    @ParameterizedTest
    @EnumSource
    void logSoftmax(RowKind kind) {
        check(RowSweep.logSoftmax((x, y) -> logSoftmax.forward(x, y, 1, x.length)), kind);
    }

    @ParameterizedTest
    @EnumSource
    void gradientOfSoftmax(RowKind kind) {
        check(RowSweep.softmaxBackward((y, dy, dx) -> softmax.backward(y, dy, dx, 1, y.length)), kind);
    }

    @ParameterizedTest
    @EnumSource
    void gradientOfLogSoftmax(RowKind kind) {
        check(RowSweep.logSoftmaxBackward((y, dy, dx) -> logSoftmax.backward(y, dy, dx, 1, y.length)), kind);
    }

    private static void check(RowSweep sweep, RowKind kind) {
        sweep.elements(ELEMENTS).run(kind).assertHolds();
    }
}
