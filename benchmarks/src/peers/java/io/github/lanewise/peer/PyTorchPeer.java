package io.github.lanewise.peer;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * PyTorch through the Deep Java Library, on one thread and without gradients. It allocates its results itself, in each run;
 * its own allocator keeps the memory of the last one. Offered is what this interface passes on to one function of PyTorch: it
 * has not SiLU, Mish or LogSigmoid, and puts them together from others, which PyTorch itself does not.
 */
final class PyTorchPeer implements Peer {
    /** Its name. */
    static final String NAME = "PyTorch";

    private final NDManager manager;

    PyTorchPeer() {
        NativeCache.prepare();
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        manager = NDManager.newBaseManager(Device.cpu(), NAME);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String start() {
        return Engine.getEngine(NAME).getVersion();
    }

    @Override
    public Optional<Call> prepare(Workload workload) {
        Task task = workload.task();
        return task.mode() == Mode.FORWARD
                ? function(task).map(function -> new PyTorchCall(function, input(workload)))
                : Optional.empty();
    }

    /** In memory of PyTorch's own, where it is aligned. */
    private NDArray input(Workload workload) {
        Task task = workload.task();
        try (NDArray copy = manager.create(workload.input(), new Shape(task.rows(), task.columns()))) {
            return copy.duplicate();
        }
    }

    private static Optional<UnaryOperator<NDArray>> function(Task task) {
        return switch (task.function()) {
            case "relu" -> Optional.of(Activation::relu);
            case "leaky_relu", "prelu", "rrelu" -> {
                float slope = Slopes.of(task);
                yield Optional.of(x -> Activation.leakyRelu(x, slope));
            }
            case "relu6" -> Optional.of(x -> x.clip(0f, 6f));
            case "hard_tanh" -> {
                float min = task.parameter("min");
                float max = task.parameter("max");
                yield Optional.of(x -> x.clip(min, max));
            }
            case "elu" -> {
                float alpha = task.parameter("alpha");
                yield Optional.of(x -> Activation.elu(x, alpha));
            }
            case "selu" -> Optional.of(Activation::selu);
            case "sigmoid" -> Optional.of(Activation::sigmoid);
            case "tanh" -> Optional.of(Activation::tanh);
            case "softplus" -> task.parameter("beta") == 1f ? Optional.of(Activation::softPlus) : Optional.empty();
            case "softsign" -> Optional.of(Activation::softSign);
            case "gelu" -> Optional.of(Activation::gelu);
            case "exp" -> Optional.of(NDArray::exp);
            case "softmax" -> Optional.of(x -> x.softmax(-1));
            case "log_softmax" -> Optional.of(x -> x.logSoftmax(-1));
            default -> Optional.empty();
        };
    }
}
