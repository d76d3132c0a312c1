package io.github.lanewise.peer;

import static io.github.lanewise.peer.OnnxGraph.INPUT;
import static io.github.lanewise.peer.OnnxGraph.OUTPUT;

import io.github.lanewise.peer.OnnxGraph.Node;
import java.util.Optional;

/** The functions as graphs of ONNX operators. */
final class OnnxFunctions {
    private OnnxFunctions() {}

    /**
     * The graph that computes f(x).
     *
     * @param task which function, with which parameters
     * @return the graph; empty if there is none
     */
    static Optional<OnnxGraph> graph(Task task) {
        return switch (task.function()) {
            case "relu" -> of(node("Relu"));
            case "leaky_relu", "rrelu" -> of(node("LeakyRelu").with("alpha", Slopes.of(task)));
            case "prelu" ->
                of(new OnnxGraph().constant("slope", Slopes.of(task)).add(new Node("PRelu", OUTPUT, INPUT, "slope")));
            case "relu6" -> of(clip(0f, 6f));
            case "hard_tanh" -> of(clip(task.parameter("min"), task.parameter("max")));
            case "hard_sigmoid" ->
                of(node("HardSigmoid").with("alpha", task.parameter("slope")).with("beta", task.parameter("offset")));
            case "hard_swish" -> of(node("HardSwish"));
            case "thresholded_relu" -> of(node("ThresholdedRelu").with("alpha", task.parameter("threshold")));
            case "elu" -> of(node("Elu").with("alpha", task.parameter("alpha")));
            case "celu" -> of(node("Celu").with("alpha", task.parameter("alpha")));
            case "selu" -> of(node("Selu"));
            case "sigmoid" -> of(node("Sigmoid"));
            case "log_sigmoid" -> of(logSigmoid());
            case "tanh" -> of(node("Tanh"));
            case "softplus" -> task.parameter("beta") == 1f ? of(node("Softplus")) : Optional.empty();
            case "softsign" -> of(node("Softsign"));
            case "silu" -> of(swish(task.parameter("beta")));
            case "quick_gelu" -> of(swish(1.702f));
            case "mish" -> of(node("Mish"));
            case "gelu" -> of(node("Gelu").with("approximate", "none"));
            case "gelu_tanh" -> of(node("Gelu").with("approximate", "tanh"));
            case "exp" -> of(node("Exp"));
            case "softmax" -> of(node("Softmax").with("axis", -1L));
            case "log_softmax" -> of(node("LogSoftmax").with("axis", -1L));
            default -> Optional.empty();
        };
    }

    private static Optional<OnnxGraph> of(OnnxGraph graph) {
        return Optional.of(graph);
    }

    private static Optional<OnnxGraph> of(Node node) {
        return Optional.of(new OnnxGraph().add(node));
    }

    private static Node node(String operator) {
        return new Node(operator, OUTPUT, INPUT);
    }

    private static OnnxGraph clip(float min, float max) {
        return new OnnxGraph()
                .constant("min", min)
                .constant("max", max)
                .add(new Node("Clip", OUTPUT, INPUT, "min", "max"));
    }

    /** As PyTorch exports it: shorter than the graph that is right below -88, too. */
    private static OnnxGraph logSigmoid() {
        return new OnnxGraph().add(new Node("Sigmoid", "sigmoid", INPUT)).add(new Node("Log", OUTPUT, "sigmoid"));
    }

    /** x·σ(beta·x), which ONNX Runtime recognises and computes in one pass. */
    private static OnnxGraph swish(float beta) {
        return new OnnxGraph()
                .constant("beta", beta)
                .add(new Node("Mul", "scaled", INPUT, "beta"))
                .add(new Node("Sigmoid", "sigmoid", "scaled"))
                .add(new Node("Mul", OUTPUT, INPUT, "sigmoid"));
    }
}
