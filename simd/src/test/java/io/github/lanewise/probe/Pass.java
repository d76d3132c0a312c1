package io.github.lanewise.probe;

import io.github.lanewise.Activation;
import io.github.lanewise.Kernel;

/** The passes of an elementwise kernel, behind one signature; the passes without a gradient ignore it. */
public enum Pass {
    FORWARD((kernel, x, xOffset, gradient, gradientOffset, y, yOffset, length) ->
            kernel.forward(x, xOffset, y, yOffset, length)),
    DERIVATIVE((kernel, x, xOffset, gradient, gradientOffset, y, yOffset, length) ->
            kernel.derivative(x, xOffset, y, yOffset, length)),
    BACKWARD(Kernel::backward),
    DERIVATIVE_FROM_OUTPUT((kernel, x, xOffset, gradient, gradientOffset, y, yOffset, length) ->
            kernel.derivativeFromOutput(x, xOffset, y, yOffset, length)),
    BACKWARD_FROM_OUTPUT(Kernel::backwardFromOutput);

    private static final int PART = 250;

    private final Call call;

    Pass(Call call) {
        this.call = call;
    }

    /** Whether an activation has this pass. */
    public boolean isOf(Activation activation) {
        return !isFromOutput() || activation.outputDeterminesDerivative();
    }

    public boolean hasGradient() {
        return this == BACKWARD || this == BACKWARD_FROM_OUTPUT;
    }

    private boolean isFromOutput() {
        return this == DERIVATIVE_FROM_OUTPUT || this == BACKWARD_FROM_OUTPUT;
    }

    public void run(
            Kernel kernel,
            float[] x,
            int xOffset,
            float[] gradient,
            int gradientOffset,
            float[] y,
            int yOffset,
            int length) {
        call.run(kernel, x, xOffset, gradient, gradientOffset, y, yOffset, length);
    }

    /** Runs over whole arrays, in calls of a usual length; the gradient may be longer. */
    public float[] run(Kernel kernel, float[] x, float[] gradient) {
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i += PART) {
            run(kernel, x, i, gradient, i, y, i, Math.min(PART, x.length - i));
        }
        return y;
    }

    private interface Call {
        void run(
                Kernel kernel,
                float[] x,
                int xOffset,
                float[] gradient,
                int gradientOffset,
                float[] y,
                int yOffset,
                int length);
    }
}
