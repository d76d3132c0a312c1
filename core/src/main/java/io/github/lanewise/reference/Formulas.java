package io.github.lanewise.reference;

import static io.github.lanewise.reference.Logistic.gatedDerivative;
import static io.github.lanewise.reference.Logistic.sigmoid;
import static io.github.lanewise.reference.Logistic.sigmoidDerivative;
import static io.github.lanewise.reference.Logistic.softplus;
import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.expm1;
import static java.lang.StrictMath.tanh;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table of formulas: one entry for each function, with its value, its derivative and, where the output y
 * determines the derivative, the derivative as an expression in y.
 *
 * <p>Parameters arrive as {@code float}, arguments as {@code double} that hold a {@code float}: a product of the two is
 * exact. The comments name the paper, the operator of ONNX and the function of {@code torch.nn.functional}.
 */
final class Formulas {
    /** SELU's scale, 1.0507009873554804934…, and that times its alpha, 1.6732632423543772848… */
    private static final double SCALE = 1.0507009873554805;

    private static final TwoDouble SCALED_ALPHA = TwoDouble.of("1.7580993408473768599402175208123");

    /** 2·√(2/π) and 0.044715 times that, for the tanh form of GELU. */
    private static final TwoDouble C = TwoDouble.of("1.5957691216057307117597842397375");

    private static final TwoDouble D = TwoDouble.of("0.071354816272600248776338752279864");

    private static final Map<String, Entry> TABLE = new HashMap<>();

    static {
        define("identity", formula(x -> x, x -> 1, y -> 1));

        // ONNX "Relu", PyTorch "relu"
        define("relu", formula(x -> max(x, 0), x -> x > 0 ? 1 : 0, y -> y > 0 ? 1 : 0));

        // Maas, Hannun and Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013;
        // ONNX "LeakyRelu", PyTorch "leaky_relu"
        define("leaky_relu", slope -> leakyRelu(slope));

        // He et al., "Delving deep into rectifiers", 2015; ONNX "PRelu", PyTorch "prelu"
        define("prelu", slope -> leakyRelu(slope));

        // Xu et al., "Empirical evaluation of rectified activations in convolutional network", 2015; PyTorch "rrelu",
        // here its evaluation, whose slope is a float
        define("rrelu", (lower, upper) -> leakyRelu((lower + upper) / 2));

        // Krizhevsky, "Convolutional deep belief networks on CIFAR-10", 2010; PyTorch "relu6"
        define("relu6", hardTanh(0, 6));

        // ONNX "Clip", PyTorch "hardtanh"
        define("hard_tanh", (low, high) -> hardTanh(low, high));

        // ONNX "HardSigmoid", PyTorch "hardsigmoid"
        define(
                "hard_sigmoid",
                (slope, offset) -> formula(
                        x -> clamp(slope * x + offset, 0, 1),
                        x -> isInsideUnitInterval(slope * x, offset) ? slope : 0,
                        y -> y > 0 && y < 1 ? slope : 0));

        // Howard et al., "Searching for MobileNetV3", 2019; ONNX "HardSwish", PyTorch "hardswish"
        define(
                "hard_swish",
                formula(
                        x -> x >= 3 ? x : scaled(x, max(x + 3, 0) / 6),
                        x -> x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6));

        // Konda, Memisevic and Krueger, "Zero-bias autoencoders and the benefits of co-adapting features", 2014;
        // ONNX "ThresholdedRelu", PyTorch "threshold"
        define(
                "thresholded_relu",
                threshold -> formula(
                        x -> x > threshold ? x : 0,
                        x -> x > threshold ? 1 : 0,
                        threshold >= 0 ? y -> y > threshold ? 1 : 0 : null));

        // Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network learning by exponential linear units
        // (ELUs)", 2015; ONNX "Elu", PyTorch "elu"
        define(
                "elu",
                alpha -> formula(
                        x -> x > 0 ? x : alpha * expm1(x),
                        x -> x > 0 ? 1 : alpha * exp(x),
                        y -> y > 0 ? 1 : y + alpha));

        // Barron, "Continuously differentiable exponential linear units", 2017; ONNX "Celu", PyTorch "celu"
        define(
                "celu",
                alpha -> formula(
                        x -> x > 0 ? x : alpha * expm1(x / alpha),
                        x -> x > 0 ? 1 : TwoDouble.quotient(x, alpha).expInDouble(),
                        y -> y > 0 ? 1 : (y + alpha) / alpha));

        // Klambauer et al., "Self-normalizing neural networks", 2017; ONNX "Selu", PyTorch "selu"
        define(
                "selu",
                formula(
                        x -> x > 0 ? SCALE * x : SCALED_ALPHA.high() * expm1(x),
                        x -> x > 0 ? SCALE : SCALED_ALPHA.high() * exp(x),
                        y -> y > 0 ? SCALE : SCALED_ALPHA.plus(y).value()));

        // ONNX "Sigmoid", PyTorch "sigmoid"
        define("sigmoid", formula(x -> sigmoid(x), x -> sigmoidDerivative(x), y -> y * (1 - y)));

        // PyTorch "logsigmoid"
        define("log_sigmoid", formula(x -> -softplus(-x), x -> sigmoid(-x), y -> -expm1(y)));

        // ONNX "Tanh", PyTorch "tanh"; the derivative is sech²
        define("tanh", formula(x -> tanh(x), x -> 4 * sigmoidDerivative(2 * x), y -> (1 - y) * (1 + y)));

        // Dugas et al., "Incorporating second-order functional knowledge for better option pricing", 2001;
        // ONNX "Softplus", PyTorch "softplus" (without its threshold)
        define(
                "softplus",
                beta -> formula(x -> softplus(beta * x) / beta, x -> sigmoid(beta * x), y -> -expm1(-beta * y)));

        // ONNX "Softsign", PyTorch "softsign"
        define(
                "softsign",
                formula(
                        x -> Double.isInfinite(x) ? Math.signum(x) : x / (1 + abs(x)),
                        x -> square(1 / (1 + abs(x))),
                        y -> square(1 - abs(y))));

        // Elfwing, Uchibe and Doya, "Sigmoid-weighted linear units for neural network function approximation in
        // reinforcement learning", 2017; Ramachandran, Zoph and Le, "Searching for activation functions", 2017;
        // ONNX "Swish", PyTorch "silu"
        define("silu", beta -> silu(beta));

        // Misra, "Mish: a self regularized non-monotonic activation function", 2019; ONNX "Mish", PyTorch "mish"
        define("mish", formula(x -> mish(x), x -> mishDerivative(x)));

        // Hendrycks and Gimpel, "Gaussian error linear units (GELUs)", 2016; ONNX "Gelu", PyTorch "gelu"
        define("gelu", formula(x -> scaled(x, Normal.cumulative(x)), x -> geluDerivative(x)));

        // The same paper's first approximation; ONNX "Gelu" and PyTorch "gelu" with approximate = "tanh".
        // As (1 + tanh u)/2 = σ(2u), it is x·σ(t) with t = x·(C + D·x²)
        define(
                "gelu_tanh",
                formula(
                        x -> scaled(x, sigmoid(geluTanhGate(x))),
                        x -> gatedDerivative(geluTanhGate(x), x * (C.high() + 3 * D.high() * x * x))));

        // The same paper's second approximation
        define("quick_gelu", silu(1.702f));

        // ONNX "Exp", PyTorch "exp"
        define("exp", formula(x -> exp(x), x -> exp(x), y -> y));
    }

    private Formulas() {}

    /**
     * The formula of a function with the given parameters.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Formula of(String name, float... values) {
        Entry entry = TABLE.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("There is no reference formula for the function " + name);
        }
        if (values.length != entry.parameters) {
            throw new IllegalArgumentException(
                    "The function " + name + " takes " + entry.parameters + " parameters, not " + values.length);
        }
        return entry.formula.apply(values);
    }

    private static Formula leakyRelu(float slope) {
        return formula(
                x -> x > 0 ? x : scaled(x, slope), x -> x > 0 ? 1 : slope, slope > 0 ? y -> y > 0 ? 1 : slope : null);
    }

    private static Formula hardTanh(float low, float high) {
        DoubleUnaryOperator derivative = x -> low < x && x < high ? 1 : 0;
        return formula(x -> clamp(x, low, high), derivative, derivative);
    }

    /** Whether 0 < a + b < 1 in exact arithmetic. */
    private static boolean isInsideUnitInterval(double a, double b) {
        TwoDouble sum = TwoDouble.sum(a, b);
        return sum.high() > 0 && (sum.high() < 1 || (sum.high() == 1 && sum.low() < 0));
    }

    private static Formula silu(float beta) {
        return formula(x -> scaled(x, sigmoid(beta * x)), x -> gatedDerivative(TwoDouble.product(beta, x), beta * x));
    }

    /** With e = e^x, tanh(log(1 + e)) = e·(e + 2)/(e·(e + 2) + 2); for x > 0 divided by e² above and below. */
    private static double mish(double x) {
        double e = exp(-abs(x));
        double numerator = x < 0 ? e * (e + 2) : 1 + 2 * e;
        double denominator = numerator + (x < 0 ? 2 : 2 * e * e);
        return scaled(x, numerator / denominator);
    }

    /**
     * With n/d the fraction above, n/d + x·(n/d)' is e·((e + 2)·d + 4x·(1 + e))/d²; for x > 0 divided by e⁴ above and
     * below.
     */
    private static double mishDerivative(double x) {
        double e = exp(-abs(x));
        if (e == 0) {
            return x < 0 ? 0 : 1;
        }
        if (x < 0) {
            double d = e * (e + 2) + 2;
            return e * ((e + 2) * d + 4 * x * (1 + e)) / square(d);
        }
        double d = 1 + 2 * e + 2 * e * e;
        return ((1 + 2 * e) * d + 4 * x * e * e * (1 + e)) / square(d);
    }

    /** Φ(x) + x·φ(x), where it crosses zero with φ(x) as a factor. */
    private static double geluDerivative(double x) {
        double density = Normal.density(x);
        if (density == 0) {
            return x < 0 ? 0 : 1;
        }
        return x < -0.5 ? density * (Normal.tailRatio(-x) + x) : Normal.cumulative(x) + x * density;
    }

    private static TwoDouble geluTanhGate(double x) {
        return D.times(x * x).plus(C).times(x);
    }

    /** x·factor, where a factor of zero prevails over an infinite x: the limits of these functions at -∞. */
    private static double scaled(double x, double factor) {
        return factor == 0 ? Math.signum(x) * factor : x * factor;
    }

    private static double clamp(double x, double low, double high) {
        return min(max(x, low), high);
    }

    private static double square(double x) {
        return x * x;
    }

    private static Formula formula(DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        return new Formula(value, derivative, null);
    }

    private static Formula formula(
            DoubleUnaryOperator value,
            DoubleUnaryOperator derivative,
            @Nullable DoubleUnaryOperator derivativeFromOutput) {
        return new Formula(value, derivative, derivativeFromOutput);
    }

    private static void define(String name, Formula formula) {
        TABLE.put(name, new Entry(0, values -> formula));
    }

    private static void define(String name, OneParameter formula) {
        TABLE.put(name, new Entry(1, values -> formula.with(values[0])));
    }

    private static void define(String name, TwoParameters formula) {
        TABLE.put(name, new Entry(2, values -> formula.with(values[0], values[1])));
    }

    private record Entry(int parameters, Function<float[], Formula> formula) {}

    private interface OneParameter {
        Formula with(float parameter);
    }

    private interface TwoParameters {
        Formula with(float first, float second);
    }
}
