package io.github.lanewise;

import io.github.lanewise.scalar.ScalarLoops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An elementwise activation function: its name, its formula and the values of its parameters.
 *
 * <p>An immutable value. {@link Lanewise#kernel} gives the kernel that computes it. The names and the formulas are those
 * of PyTorch and ONNX. {@link #parse} reads what {@link #toString} writes: {@code "relu"},
 * {@code "leaky_relu:slope=0.2"}, {@code "hard_sigmoid:slope=0.2,offset=0.5"}.
 *
 * <p>For every function, NaN gives NaN, ±∞ gives the limit, subnormal numbers are computed (nothing is flushed to zero),
 * and results are infinite only where the exact value overflows. The same holds for the derivatives. Where a function
 * has a kink, its derivative there is that of PyTorch. Error bounds are those of {@link Kernel}.
 */
public final class Activation {
    private static final List<Activation> REGISTERED = new ArrayList<>();

    /** f(x) = x; f'(x) = 1. ONNX {@code Identity}. */
    public static final Activation IDENTITY = register("identity", "x");

    /** f(x) = max(x, 0); f'(x) = 1 for x &gt; 0, else 0. ONNX {@code Relu}. */
    public static final Activation RELU = register("relu", "max(x, 0)");

    /**
     * f(x) = x for x &gt; 0, else slope · x; f'(x) = 1 or slope (slope at 0). PyTorch {@code LeakyReLU}, ONNX
     * {@code LeakyRelu}; slope = 0.01. f(-∞) = 0 where slope = 0.
     */
    public static final Activation LEAKY_RELU =
            register("leaky_relu", "x for x > 0, else slope·x", Parameter.finite("slope", 0.01f));

    /**
     * {@link #LEAKY_RELU} with a learned slope, here the same for all channels; PyTorch {@code PReLU}, slope = 0.25 as
     * it starts there. {@link Prelu} has a slope for each channel, and the gradient of the slopes. He et al. 2015.
     */
    public static final Activation PRELU =
            register("prelu", "x for x > 0, else slope·x", Parameter.finite("slope", 0.25f));

    /**
     * {@link #LEAKY_RELU} with slope (lower + upper) / 2: PyTorch {@code RReLU} in evaluation, lower = 1/8, upper = 1/3.
     * {@link Rrelu} draws the slopes, for training. Xu et al. 2015.
     */
    public static final Activation RRELU = registerInterval(
            "rrelu",
            "x for x > 0, else (lower+upper)/2·x",
            Parameter.finite("lower", 1 / 8f),
            Parameter.finite("upper", 1 / 3f));

    /** f(x) = min(max(x, 0), 6); f'(x) = 1 inside (0, 6), else 0. PyTorch {@code ReLU6}. */
    public static final Activation RELU6 = register("relu6", "min(max(x, 0), 6)");

    /**
     * f(x) = x clamped to [min, max]; f'(x) = 1 inside, 0 at and beyond the ends. PyTorch {@code Hardtanh}, min = -1,
     * max = 1.
     */
    public static final Activation HARD_TANH = registerInterval(
            "hard_tanh", "min(max(x, min), max)", Parameter.finite("min", -1f), Parameter.finite("max", 1f));

    /**
     * f(x) = slope · x + offset clamped to [0, 1]; f'(x) = slope inside, 0 at and beyond the ends. PyTorch
     * {@code Hardsigmoid}, slope = 1/6, offset = 1/2; the default slope of ONNX {@code HardSigmoid} is 0.2.
     */
    public static final Activation HARD_SIGMOID = register(
            "hard_sigmoid",
            "min(max(slope·x + offset, 0), 1)",
            new Parameter("slope", 1 / 6f, Float.MIN_NORMAL, Float.MAX_VALUE),
            Parameter.finite("offset", 0.5f));

    /**
     * f(x) = x · clamp(x/6 + 1/2, 0, 1); f'(x) = 0 for x ≤ -3, 1 for x ≥ 3, else x/3 + 1/2. ONNX {@code HardSwish}.
     * f(-∞) = -0.
     */
    public static final Activation HARD_SWISH = register("hard_swish", "x·min(max(x/6 + 1/2, 0), 1)");

    /**
     * f(x) = x for x &gt; threshold, else 0; f'(x) = 1 or 0 (0 at the threshold). ONNX {@code ThresholdedRelu},
     * threshold = 1.
     */
    public static final Activation THRESHOLDED_RELU =
            register("thresholded_relu", "x for x > threshold, else 0", Parameter.finite("threshold", 1f));

    /**
     * f(x) = x for x &gt; 0, else alpha · (e^x - 1); f'(x) = 1, or alpha · e^x (alpha at 0). PyTorch {@code ELU}, alpha =
     * 1. Clevert et al. 2016.
     */
    public static final Activation ELU =
            register("elu", "x for x > 0, else alpha·(e^x - 1)", Parameter.factor("alpha", 1f));

    /**
     * f(x) = x for x &gt; 0, else alpha · (e^(x/alpha) - 1); f'(x) = 1, or e^(x/alpha). PyTorch {@code CELU}, alpha = 1.
     * Barron 2017.
     */
    public static final Activation CELU =
            register("celu", "x for x > 0, else alpha·(e^(x/alpha) - 1)", Parameter.scale("alpha", 1f));

    /**
     * f(x) = λ · x for x &gt; 0, else λ · α · (e^x - 1), with λ = 1.0507009873554804934… and α = 1.6732632423543772848…;
     * f'(x) = λ, or λ · α · e^x (1.7580993… at 0). PyTorch {@code SELU}. Klambauer et al. 2017.
     */
    public static final Activation SELU = register("selu", "λ·x for x > 0, else λ·α·(e^x - 1)");

    /**
     * f(x) = σ(x) = 1 / (1 + e^-x); f'(x) = σ(x) · σ(-x), accurate in both tails. ONNX {@code Sigmoid}.
     */
    public static final Activation SIGMOID = register("sigmoid", "1/(1 + e^-x)");

    /** f(x) = log σ(x) = -log(1 + e^-x); f'(x) = σ(-x). PyTorch {@code LogSigmoid}. */
    public static final Activation LOG_SIGMOID = register("log_sigmoid", "-log(1 + e^-x)");

    /** f(x) = tanh x; f'(x) = sech² x, accurate in the tails. ONNX {@code Tanh}. */
    public static final Activation TANH = register("tanh", "tanh x");

    /** f(x) = log(1 + e^(beta · x)) / beta; f'(x) = σ(beta · x). PyTorch {@code Softplus} without threshold, beta = 1. */
    public static final Activation SOFTPLUS =
            register("softplus", "log(1 + e^(beta·x))/beta", Parameter.scale("beta", 1f));

    /** f(x) = x / (1 + |x|); f'(x) = 1 / (1 + |x|)². f(±∞) = ±1. ONNX {@code Softsign}. */
    public static final Activation SOFTSIGN = register("softsign", "x/(1 + |x|)");

    /**
     * f(x) = x · σ(beta · x); f'(x) = σ + beta · x · σ · (1 - σ), which crosses 0 at beta · x = -1.278…. f(-∞) = -0.
     * PyTorch {@code SiLU}, also called swish; beta = 1. Ramachandran et al. 2017.
     */
    public static final Activation SILU = register("silu", "x·σ(beta·x)", Parameter.scale("beta", 1f));

    /** f(x) = x · tanh(log(1 + e^x)); f'(x) crosses 0 at -1.192…. f(-∞) = -0. ONNX {@code Mish}. Misra 2019. */
    public static final Activation MISH = register("mish", "x·tanh(log(1 + e^x))");

    /**
     * f(x) = x · Φ(x), Φ being the normal distribution's; f'(x) = Φ(x) + x · φ(x), which crosses 0 at -0.7518…. f(-∞) =
     * -0. PyTorch {@code GELU}, ONNX {@code Gelu}. Hendrycks and Gimpel 2016.
     */
    public static final Activation GELU = register("gelu", "x·Φ(x)");

    /**
     * f(x) = x/2 · (1 + tanh(√(2/π) · (x + 0.044715 · x³))); f(-∞) = -0. PyTorch {@code GELU(approximate='tanh')}.
     */
    public static final Activation GELU_TANH = register("gelu_tanh", "x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³)))");

    /** f(x) = x · σ(1.702 · x); f(-∞) = -0. ONNX {@code QuickGelu}. */
    public static final Activation QUICK_GELU = register("quick_gelu", "x·σ(1.702·x)");

    /** f(x) = f'(x) = e^x; gradual underflow down to -103.97, +∞ from 88.7228394 on. ONNX {@code Exp}. */
    public static final Activation EXP = register("exp", "e^x");

    private static final List<Activation> ALL = List.copyOf(REGISTERED);

    private final String name;
    private final String formula;
    private final boolean interval;
    private final List<Parameter> parameters;
    private final float[] values;

    private Activation(String name, String formula, boolean interval, List<Parameter> parameters, float[] values) {
        this.name = name;
        this.formula = formula;
        this.interval = interval;
        this.parameters = parameters;
        this.values = values;
    }

    private static Activation register(String name, String formula, Parameter... parameters) {
        return register(name, formula, false, parameters);
    }

    /** Registers an activation whose two parameters are the ends of an interval. */
    private static Activation registerInterval(String name, String formula, Parameter lowest, Parameter highest) {
        return register(name, formula, true, lowest, highest);
    }

    private static Activation register(String name, String formula, boolean interval, Parameter... parameters) {
        float[] defaults = new float[parameters.length];
        for (int i = 0; i < defaults.length; i++) {
            defaults[i] = parameters[i].defaultValue();
        }
        Activation activation = new Activation(name, formula, interval, List.of(parameters), defaults);
        REGISTERED.add(activation);
        return activation;
    }

    /**
     * All activations, with their default parameters.
     *
     * @return the activations, in the order of this class
     */
    public static List<Activation> all() {
        return ALL;
    }

    /**
     * Reads an activation: its name, then, if any, a colon and {@code parameter=value} pairs separated by commas.
     * Parameters left out have their default values.
     *
     * @param text for example {@code "leaky_relu:slope=0.2"}
     * @return the activation
     * @throws IllegalArgumentException if there is no such activation or parameter, or a value is not allowed
     */
    public static Activation parse(String text) {
        int colon = text.indexOf(':');
        Activation activation = named(colon < 0 ? text : text.substring(0, colon));
        if (colon < 0) {
            return activation;
        }
        float[] values = activation.values.clone();
        boolean[] given = new boolean[values.length];
        for (String pair : text.substring(colon + 1).split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(
                        "'%s' in '%s' is not of the form parameter=value".formatted(pair, text));
            }
            int index = activation.index(pair.substring(0, equals));
            if (given[index]) {
                throw new IllegalArgumentException("'%s' in '%s' is given twice"
                        .formatted(activation.parameters.get(index).name(), text));
            }
            given[index] = true;
            values[index] = activation.number(index, pair.substring(equals + 1));
        }
        return activation.with(values);
    }

    private static Activation named(String name) {
        for (Activation activation : ALL) {
            if (activation.name.equals(name)) {
                return activation;
            }
        }
        List<String> names = ALL.stream().map(Activation::name).toList();
        throw new IllegalArgumentException("There is no activation '%s'; did you mean '%s'? There are %s"
                .formatted(name, Nearest.to(name, names), String.join(", ", names)));
    }

    private float number(int index, String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            Parameter parameter = parameters.get(index);
            throw new IllegalArgumentException(
                    "%s of %s is '%s'; allowed is %s".formatted(parameter.name(), name, text, parameter.allowed()));
        }
    }

    /**
     * This activation with another value of a parameter.
     *
     * @param parameter the name of the parameter
     * @param value its value
     * @return the activation
     * @throws IllegalArgumentException if there is no such parameter or the value is not allowed
     */
    public Activation with(String parameter, float value) {
        float[] changed = values.clone();
        changed[index(parameter)] = value;
        return with(changed);
    }

    /**
     * This activation with other values of two parameters, which are set together: {@code with("min", 2, "max", 3)}.
     *
     * @param first the name of a parameter
     * @param firstValue its value
     * @param second the name of another parameter
     * @param secondValue its value
     * @return the activation
     * @throws IllegalArgumentException if there is no such parameter or a value is not allowed
     */
    public Activation with(String first, float firstValue, String second, float secondValue) {
        float[] changed = values.clone();
        changed[index(first)] = firstValue;
        changed[index(second)] = secondValue;
        return with(changed);
    }

    private Activation with(float[] changed) {
        for (int i = 0; i < changed.length; i++) {
            Parameter parameter = parameters.get(i);
            if (!parameter.allows(changed[i])) {
                throw new IllegalArgumentException("%s of %s is %s; allowed is %s"
                        .formatted(parameter.name(), name, changed[i], parameter.allowed()));
            }
        }
        if (interval && changed[0] > changed[1]) {
            throw new IllegalArgumentException("%s of %s is %s; allowed is at most %s, which is %s"
                    .formatted(
                            parameters.get(0).name(),
                            name,
                            changed[0],
                            parameters.get(1).name(),
                            changed[1]));
        }
        return new Activation(name, formula, interval, parameters, changed);
    }

    private int index(String parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(parameter)) {
                return i;
            }
        }
        throw new IllegalArgumentException("%s has no parameter '%s'; it has %s"
                .formatted(
                        name,
                        parameter,
                        parameters.isEmpty()
                                ? "none"
                                : parameters.stream().map(Parameter::name).collect(Collectors.joining(", "))));
    }

    /**
     * The name, for example {@code "leaky_relu"}.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The formula of f(x), in one line of text.
     *
     * @return the formula
     */
    public String formula() {
        return formula;
    }

    /**
     * The parameters, in the order of {@link #values}.
     *
     * @return the parameters
     */
    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * The value of a parameter.
     *
     * @param parameter the name of the parameter
     * @return its value
     * @throws IllegalArgumentException if there is no such parameter
     */
    public float value(String parameter) {
        return values[index(parameter)];
    }

    /**
     * The values of the parameters, in the order of {@link #parameters}.
     *
     * @return an array of the caller's
     */
    public float[] values() {
        return values.clone();
    }

    /**
     * Tells whether f(x) determines f'(x), so that {@link Kernel#derivativeFromOutput} and
     * {@link Kernel#backwardFromOutput} work.
     *
     * @return whether the output determines the derivative
     */
    public boolean outputDeterminesDerivative() {
        return ScalarLoops.create(name, values()).hasFromOutput();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Activation that && name.equals(that.name) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    /** The name and the values of the parameters, as {@link #parse} reads them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? ':' : ',')
                    .append(parameters.get(i).name())
                    .append('=')
                    .append(values[i]);
        }
        return text.toString();
    }
}
