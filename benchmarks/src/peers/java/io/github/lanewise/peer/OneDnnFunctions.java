package io.github.lanewise.peer;

import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.softmax_backward;
import org.bytedeco.dnnl.softmax_forward;

/** The functions as primitives of oneDNN. */
final class OneDnnFunctions {
    /** The algorithms that have a gradient from the output, and what they are called there. */
    private static final Map<algorithm, algorithm> FROM_OUTPUT = Map.of(
            algorithm.eltwise_relu, algorithm.eltwise_relu_use_dst_for_bwd,
            algorithm.eltwise_elu, algorithm.eltwise_elu_use_dst_for_bwd,
            algorithm.eltwise_clip_v2, algorithm.eltwise_clip_v2_use_dst_for_bwd,
            algorithm.eltwise_logistic, algorithm.eltwise_logistic_use_dst_for_bwd,
            algorithm.eltwise_tanh, algorithm.eltwise_tanh_use_dst_for_bwd,
            algorithm.eltwise_exp, algorithm.eltwise_exp_use_dst_for_bwd);

    private static final int ALONG_ROWS = 1;

    private final engine cpu;
    private final memory.desc shape;

    /** An elementwise function, in the library's own terms. */
    private record Elementwise(algorithm function, float alpha, float beta) {
        private static Optional<Elementwise> of(algorithm function) {
            return of(function, 0f, 0f);
        }

        private static Optional<Elementwise> of(algorithm function, float alpha) {
            return of(function, alpha, 0f);
        }

        private static Optional<Elementwise> of(algorithm function, float alpha, float beta) {
            return Optional.of(new Elementwise(function, alpha, beta));
        }

        /** As the gradient from the output has it; the sign of the output must tell that of the input. */
        private Optional<Elementwise> fromOutput() {
            return FROM_OUTPUT.containsKey(function) && (function == algorithm.eltwise_clip_v2 || alpha >= 0f)
                    ? of(FROM_OUTPUT.get(function), alpha, beta)
                    : Optional.empty();
        }
    }

    /**
     * The functions on arrays of one shape.
     *
     * @param cpu where they run
     * @param shape the shape
     */
    OneDnnFunctions(engine cpu, memory.desc shape) {
        this.cpu = cpu;
        this.shape = shape;
    }

    /**
     * The primitive that does a task.
     *
     * @param task what is to be computed
     * @return the primitive; empty if there is none
     */
    Optional<primitive> primitive(Task task) {
        return switch (task.function()) {
            case "softmax" -> softmax(task.mode(), algorithm.softmax_accurate);
            case "log_softmax" -> softmax(task.mode(), algorithm.softmax_log);
            default -> elementwise(task).flatMap(function -> elementwise(task.mode(), function));
        };
    }

    private Optional<primitive> softmax(Mode mode, algorithm function) {
        return switch (mode) {
            case FORWARD -> Optional.of(new softmax_forward(softmaxForward(prop_kind.forward_inference, function)));
            case BACKWARD_FROM_OUTPUT ->
                Optional.of(new softmax_backward(new softmax_backward.primitive_desc(
                        cpu,
                        function,
                        shape,
                        shape,
                        shape,
                        ALONG_ROWS,
                        softmaxForward(prop_kind.forward_training, function))));
            case DERIVATIVE, DERIVATIVE_FROM_OUTPUT, BACKWARD -> Optional.empty();
        };
    }

    private softmax_forward.primitive_desc softmaxForward(prop_kind kind, algorithm function) {
        return new softmax_forward.primitive_desc(cpu, kind, function, shape, shape, ALONG_ROWS);
    }

    private Optional<primitive> elementwise(Mode mode, Elementwise function) {
        return switch (mode) {
            case FORWARD -> Optional.of(new eltwise_forward(elementwise(prop_kind.forward_inference, function)));
            case BACKWARD -> Optional.of(backward(function));
            case BACKWARD_FROM_OUTPUT -> function.fromOutput().map(this::backward);
            case DERIVATIVE, DERIVATIVE_FROM_OUTPUT -> Optional.empty();
        };
    }

    private primitive backward(Elementwise function) {
        return new eltwise_backward(new eltwise_backward.primitive_desc(
                cpu,
                function.function(),
                shape,
                shape,
                shape,
                function.alpha(),
                function.beta(),
                elementwise(prop_kind.forward_training, function)));
    }

    private eltwise_forward.primitive_desc elementwise(prop_kind kind, Elementwise function) {
        return new eltwise_forward.primitive_desc(
                cpu, kind, function.function(), shape, shape, function.alpha(), function.beta());
    }

    private static Optional<Elementwise> elementwise(Task task) {
        return switch (task.function()) {
            case "relu" -> Elementwise.of(algorithm.eltwise_relu);
            case "leaky_relu", "prelu", "rrelu" -> Elementwise.of(algorithm.eltwise_relu, Slopes.of(task));
            case "relu6" -> Elementwise.of(algorithm.eltwise_clip_v2, 0f, 6f);
            case "hard_tanh" -> Elementwise.of(algorithm.eltwise_clip_v2, task.parameter("min"), task.parameter("max"));
            case "hard_sigmoid" ->
                Elementwise.of(algorithm.eltwise_hardsigmoid, task.parameter("slope"), task.parameter("offset"));
            case "hard_swish" -> Elementwise.of(algorithm.eltwise_hardswish, 1 / 6f, 0.5f);
            case "elu" -> Elementwise.of(algorithm.eltwise_elu, task.parameter("alpha"));
            case "celu" -> task.parameter("alpha") == 1f ? Elementwise.of(algorithm.eltwise_elu, 1f) : Optional.empty();
            case "sigmoid" -> Elementwise.of(algorithm.eltwise_logistic);
            case "log_sigmoid" -> Elementwise.of(algorithm.eltwise_soft_relu, -1f);
            case "tanh" -> Elementwise.of(algorithm.eltwise_tanh);
            case "softplus" -> Elementwise.of(algorithm.eltwise_soft_relu, task.parameter("beta"));
            case "silu" -> Elementwise.of(algorithm.eltwise_swish, task.parameter("beta"));
            case "quick_gelu" -> Elementwise.of(algorithm.eltwise_swish, 1.702f);
            case "mish" -> Elementwise.of(algorithm.eltwise_mish);
            case "gelu" -> Elementwise.of(algorithm.eltwise_gelu_erf);
            case "gelu_tanh" -> Elementwise.of(algorithm.eltwise_gelu_tanh);
            case "exp" -> Elementwise.of(algorithm.eltwise_exp);
            default -> Optional.empty();
        };
    }
}
