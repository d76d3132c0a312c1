package io.github.lanewise.warmup;

import io.github.lanewise.RowOptions;
import io.github.lanewise.spi.RowLoops;
import java.util.List;

/** The loops over rows. */
final class WarmRowLoops implements RowLoops, Passes<RowLoops> {
    private static final float SMOOTHING = 0.1f;

    private final Vectors vectors;
    private final Pass<RowLoops> softmax;
    private final Pass<RowLoops> logSoftmax;
    private final Pass<RowLoops> softmaxBackward;
    private final Pass<RowLoops> logSoftmaxBackward;
    private final Pass<RowLoops> logSumExp;
    private final Pass<RowLoops> argmax;
    private final Pass<RowLoops> crossEntropy;
    private final Pass<RowLoops> crossEntropyGradient;
    private final Pass<RowLoops> softCrossEntropy;
    private final Pass<RowLoops> softCrossEntropyGradient;

    WarmRowLoops(RowLoops scalar, Vectors vectors, WarmUp warmUp) {
        this.vectors = vectors;
        softmax = new Pass<>(this, 0, scalar, warmUp);
        logSoftmax = new Pass<>(this, 1, scalar, warmUp);
        softmaxBackward = new Pass<>(this, 2, scalar, warmUp);
        logSoftmaxBackward = new Pass<>(this, 3, scalar, warmUp);
        logSumExp = new Pass<>(this, 4, scalar, warmUp);
        argmax = new Pass<>(this, 5, scalar, warmUp);
        crossEntropy = new Pass<>(this, 6, scalar, warmUp);
        crossEntropyGradient = new Pass<>(this, 7, scalar, warmUp);
        softCrossEntropy = new Pass<>(this, 8, scalar, warmUp);
        softCrossEntropyGradient = new Pass<>(this, 9, scalar, warmUp);
    }

    List<Pass<?>> passes() {
        return List.of(
                softmax,
                logSoftmax,
                softmaxBackward,
                logSoftmaxBackward,
                logSumExp,
                argmax,
                crossEntropy,
                crossEntropyGradient,
                softCrossEntropy,
                softCrossEntropyGradient);
    }

    @Override
    public RowLoops vector() {
        return vectors.provider().rows();
    }

    @Override
    public String name(int pass) {
        return switch (pass) {
            case 0 -> "softmax forward";
            case 1 -> "log_softmax forward";
            case 2 -> "softmax backward";
            case 3 -> "log_softmax backward";
            case 4 -> "log-sum-exp";
            case 5 -> "argmax";
            case 6 -> "cross-entropy of classes forward";
            case 7 -> "cross-entropy of classes backward";
            case 8 -> "cross-entropy of labels forward";
            default -> "cross-entropy of labels backward";
        };
    }

    @Override
    public void exercise(int pass, RowLoops loops, Data data, int i, int n) {
        for (int shape = 0; shape < Data.SHAPES; shape++) {
            int rows = Data.rows(shape, n);
            int columns = n / rows;
            switch (pass) {
                case 0 -> loops.softmax(data.x, i, columns, data.y, i, columns, rows, columns, data.options(shape));
                case 1 -> loops.logSoftmax(data.x, i, columns, data.y, i, columns, rows, columns, data.options(shape));
                case 2 ->
                    loops.softmaxBackward(
                            data.x,
                            i,
                            columns,
                            data.gradient,
                            i,
                            columns,
                            data.z,
                            i,
                            columns,
                            rows,
                            columns,
                            data.options(shape));
                case 3 ->
                    loops.logSoftmaxBackward(
                            data.x,
                            i,
                            columns,
                            data.gradient,
                            i,
                            columns,
                            data.z,
                            i,
                            columns,
                            rows,
                            columns,
                            data.options(shape));
                case 4 -> loops.logSumExp(data.x, i, columns, data.losses, 0, rows, columns);
                case 5 -> loops.argmax(data.x, i, columns, data.places, 0, rows, columns);
                case 6 ->
                    loops.crossEntropy(
                            data.x, i, columns, data.classes, 0, SMOOTHING, -100, data.losses, 0, rows, columns);
                case 7 ->
                    loops.crossEntropyGradient(
                            data.x,
                            i,
                            columns,
                            data.classes,
                            0,
                            SMOOTHING,
                            -100,
                            data.losses,
                            0,
                            data.z,
                            i,
                            columns,
                            rows,
                            columns);
                case 8 ->
                    loops.softCrossEntropy(
                            data.x, i, columns, data.labels, i, columns, SMOOTHING, data.losses, 0, rows, columns);
                default ->
                    loops.softCrossEntropyGradient(
                            data.x,
                            i,
                            columns,
                            data.labels,
                            i,
                            columns,
                            SMOOTHING,
                            data.losses,
                            0,
                            data.z,
                            i,
                            columns,
                            rows,
                            columns);
            }
        }
    }

    @Override
    public void softmax(
            float[] x,
            int xOffset,
            int xStride,
            float[] y,
            int yOffset,
            int yStride,
            int rows,
            int columns,
            RowOptions options) {
        softmax.loops(rows * columns).softmax(x, xOffset, xStride, y, yOffset, yStride, rows, columns, options);
    }

    @Override
    public void logSoftmax(
            float[] x,
            int xOffset,
            int xStride,
            float[] y,
            int yOffset,
            int yStride,
            int rows,
            int columns,
            RowOptions options) {
        logSoftmax.loops(rows * columns).logSoftmax(x, xOffset, xStride, y, yOffset, yStride, rows, columns, options);
    }

    @Override
    public void softmaxBackward(
            float[] y,
            int yOffset,
            int yStride,
            float[] gradOutput,
            int gradOutputOffset,
            int gradOutputStride,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns,
            RowOptions options) {
        softmaxBackward
                .loops(rows * columns)
                .softmaxBackward(
                        y,
                        yOffset,
                        yStride,
                        gradOutput,
                        gradOutputOffset,
                        gradOutputStride,
                        gradInput,
                        gradInputOffset,
                        gradInputStride,
                        rows,
                        columns,
                        options);
    }

    @Override
    public void logSoftmaxBackward(
            float[] y,
            int yOffset,
            int yStride,
            float[] gradOutput,
            int gradOutputOffset,
            int gradOutputStride,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns,
            RowOptions options) {
        logSoftmaxBackward
                .loops(rows * columns)
                .logSoftmaxBackward(
                        y,
                        yOffset,
                        yStride,
                        gradOutput,
                        gradOutputOffset,
                        gradOutputStride,
                        gradInput,
                        gradInputOffset,
                        gradInputStride,
                        rows,
                        columns,
                        options);
    }

    @Override
    public void logSumExp(float[] x, int xOffset, int xStride, float[] y, int yOffset, int rows, int columns) {
        logSumExp.loops(rows * columns).logSumExp(x, xOffset, xStride, y, yOffset, rows, columns);
    }

    @Override
    public void argmax(float[] x, int xOffset, int xStride, int[] y, int yOffset, int rows, int columns) {
        argmax.loops(rows * columns).argmax(x, xOffset, xStride, y, yOffset, rows, columns);
    }

    @Override
    public void crossEntropy(
            float[] x,
            int xOffset,
            int xStride,
            int[] targets,
            int targetsOffset,
            float smoothing,
            int ignoreIndex,
            float[] loss,
            int lossOffset,
            int rows,
            int columns) {
        crossEntropy
                .loops(rows * columns)
                .crossEntropy(
                        x,
                        xOffset,
                        xStride,
                        targets,
                        targetsOffset,
                        smoothing,
                        ignoreIndex,
                        loss,
                        lossOffset,
                        rows,
                        columns);
    }

    @Override
    public void crossEntropyGradient(
            float[] x,
            int xOffset,
            int xStride,
            int[] targets,
            int targetsOffset,
            float smoothing,
            int ignoreIndex,
            float[] loss,
            int lossOffset,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns) {
        crossEntropyGradient
                .loops(rows * columns)
                .crossEntropyGradient(
                        x,
                        xOffset,
                        xStride,
                        targets,
                        targetsOffset,
                        smoothing,
                        ignoreIndex,
                        loss,
                        lossOffset,
                        gradInput,
                        gradInputOffset,
                        gradInputStride,
                        rows,
                        columns);
    }

    @Override
    public void softCrossEntropy(
            float[] x,
            int xOffset,
            int xStride,
            float[] labels,
            int labelsOffset,
            int labelsStride,
            float smoothing,
            float[] loss,
            int lossOffset,
            int rows,
            int columns) {
        softCrossEntropy
                .loops(rows * columns)
                .softCrossEntropy(
                        x,
                        xOffset,
                        xStride,
                        labels,
                        labelsOffset,
                        labelsStride,
                        smoothing,
                        loss,
                        lossOffset,
                        rows,
                        columns);
    }

    @Override
    public void softCrossEntropyGradient(
            float[] x,
            int xOffset,
            int xStride,
            float[] labels,
            int labelsOffset,
            int labelsStride,
            float smoothing,
            float[] loss,
            int lossOffset,
            float[] gradInput,
            int gradInputOffset,
            int gradInputStride,
            int rows,
            int columns) {
        softCrossEntropyGradient
                .loops(rows * columns)
                .softCrossEntropyGradient(
                        x,
                        xOffset,
                        xStride,
                        labels,
                        labelsOffset,
                        labelsStride,
                        smoothing,
                        loss,
                        lossOffset,
                        gradInput,
                        gradInputOffset,
                        gradInputStride,
                        rows,
                        columns);
    }
}
