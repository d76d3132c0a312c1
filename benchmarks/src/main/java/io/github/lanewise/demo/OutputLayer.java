package io.github.lanewise.demo;

import io.github.lanewise.Activation;
import io.github.lanewise.Implementation;

/** The activation after the last layer of a network, with the loss that goes with it. */
public enum OutputLayer {
    /** Sigmoid of each output, and binary cross-entropy. */
    SIGMOID {
        @Override
        int units(OutputTask task) {
            return task == OutputTask.CLASSES ? task.classes() : 1;
        }

        @Override
        float[] outputs(float[] logits, int units, Implementation implementation) {
            float[] y = new float[logits.length];
            implementation.kernel(Activation.SIGMOID).forward(logits, y);
            return y;
        }

        @Override
        void gradient(float[] logits, float[] targets, int units, float[] gradient, Implementation implementation) {
            implementation.binaryCrossEntropy().forwardBackward(logits, targets, new float[logits.length], gradient);
        }
    },

    /** Softmax of all outputs, and cross-entropy. */
    SOFTMAX {
        @Override
        int units(OutputTask task) {
            return Math.max(1, task.classes());
        }

        @Override
        float[] outputs(float[] logits, int units, Implementation implementation) {
            float[] y = new float[logits.length];
            implementation.softmax().forward(logits, y, logits.length / units, units);
            return y;
        }

        @Override
        void gradient(float[] logits, float[] targets, int units, float[] gradient, Implementation implementation) {
            int count = logits.length / units;
            implementation
                    .softmaxCrossEntropy()
                    .forwardBackward(logits, targets, new float[count], gradient, count, units);
        }
    },

    /** The outputs as they are, and half of the squared error. */
    IDENTITY {
        @Override
        int units(OutputTask task) {
            return SIGMOID.units(task);
        }

        @Override
        float[] outputs(float[] logits, int units, Implementation implementation) {
            return logits;
        }

        @Override
        void gradient(float[] logits, float[] targets, int units, float[] gradient, Implementation implementation) {
            for (int i = 0; i < logits.length; i++) {
                gradient[i] = logits[i] - targets[i];
            }
        }
    };

    /** The number of outputs for a task. */
    abstract int units(OutputTask task);

    /** What the network says, from the sums of its last layer. */
    abstract float[] outputs(float[] logits, int units, Implementation implementation);

    /** Computes the gradient of the loss of each sample. */
    abstract void gradient(float[] logits, float[] targets, int units, float[] gradient, Implementation implementation);

    /** What the outputs for one sample should be: the number, or 1 for the right class and 0 for the others. */
    float[] target(OutputTask task, float answer) {
        float[] target = new float[units(task)];
        if (target.length == 1) {
            target[0] = answer;
        } else {
            target[(int) answer] = 1;
        }
        return target;
    }

    /** The answer that the outputs for one sample stand for. */
    float answer(OutputTask task, float[] outputs, int start) {
        int units = units(task);
        if (units == 1) {
            return task.classes() == 0 ? outputs[start] : outputs[start] > 0.5f ? 1 : 0;
        }
        return Classifier.mostProbable(outputs, start, units);
    }
}
