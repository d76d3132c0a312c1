package io.github.lanewise.reference;

import static io.github.lanewise.reference.Expression.exact;
import static io.github.lanewise.reference.Expression.twice;
import static io.github.lanewise.reference.Logistic.decay;
import static io.github.lanewise.reference.Logistic.gatedDerivative;
import static io.github.lanewise.reference.Logistic.sigmoid;
import static io.github.lanewise.reference.Logistic.sigmoidDerivative;
import static io.github.lanewise.reference.Logistic.softplus;
import static io.github.lanewise.reference.PreciseLogistic.decay;
import static io.github.lanewise.reference.PreciseLogistic.gatedDerivative;
import static io.github.lanewise.reference.PreciseLogistic.sigmoid;
import static io.github.lanewise.reference.PreciseLogistic.sigmoidDerivative;
import static io.github.lanewise.reference.PreciseLogistic.softplus;
import static io.github.lanewise.reference.PreciseMath.exp;
import static io.github.lanewise.reference.PreciseMath.expm1;
import static io.github.lanewise.reference.PreciseMath.tanh;
import static io.github.lanewise.reference.QuickMath.exp;
import static io.github.lanewise.reference.TwoDouble.ONE;
import static io.github.lanewise.reference.TwoDouble.ZERO;
import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.StrictMath.expm1;
import static java.lang.StrictMath.tanh;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table of formulas: one entry for each function, with its value, its derivative and, where the output y
 * determines the derivative, the derivative as an expression in y.
 *
 * <p>Each of the three is written twice, in double and in two doubles, where the overloads of {@link PreciseMath} and
 * {@link PreciseLogistic} take the place of those of {@link StrictMath} and {@link Logistic}; or once, if a double holds it
 * without error.
 *
 * <p>Parameters arrive as {@code float}, arguments as {@code double} or {@link TwoDouble} that hold a {@code float}: a
 * product of the two is exact in double. The comments name the paper, the operator of ONNX and the function of
 * {@code torch.nn.functional}.
 */
final class Formulas {
    /** SELU's scale, and that times its alpha, 1.6732632423543772848… */
    private static final TwoDouble SCALE = TwoDouble.of("1.0507009873554804934193349852946063519589812");

    private static final TwoDouble SCALED_ALPHA = TwoDouble.of("1.75809934084737685994021752081227957732350684");

    /** 2·√(2/π) and 0.044715 times that, for the tanh form of GELU. */
    private static final TwoDouble C = TwoDouble.of("1.59576912160573071175978423973752747390343452");

    private static final TwoDouble D = TwoDouble.of("0.0713548162726002487763387522798635409955920748");

    /** Beyond it, e^-|t| is below 1e-300 in GELU's tanh form. */
    private static final double GATE_IS_SHUT = 22;

    /** Sums below these in magnitude have lost too many bits of their terms. */
    private static final double MISH_CANCELLED = 1 / 2.0;

    private static final double GELU_CANCELLED = 1 / 16.0;

    private static final Map<String, Entry> TABLE = new HashMap<>();

    static {
        define("identity", formula(exact(x -> x), exact(x -> 1), exact(y -> 1)));

        // ONNX "Relu", PyTorch "relu"
        define("relu", formula(exact(x -> x <= 0 ? 0 : x), exact(x -> x > 0 ? 1 : 0), exact(y -> y > 0 ? 1 : 0)));

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
                        twice(
                                x -> clamp(slope * x + offset, 0, 1),
                                x -> clampToUnitInterval(x.times(slope).plus(offset))),
                        exact(x -> isInsideUnitInterval(TwoDouble.sum(slope * x, offset)) ? slope : 0),
                        exact(y -> y > 0 && y < 1 ? slope : 0)));

        // Howard et al., "Searching for MobileNetV3", 2019; ONNX "HardSwish", PyTorch "hardswish"
        define(
                "hard_swish",
                formula(
                        twice(x -> x >= 3 ? x : scaled(x, max(x + 3, 0) / 6), x -> hardSwish(x)),
                        twice(x -> x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6, x -> hardSwishDerivative(x))));

        // Konda, Memisevic and Krueger, "Zero-bias autoencoders and the benefits of co-adapting features", 2014;
        // ONNX "ThresholdedRelu", PyTorch "threshold"
        define(
                "thresholded_relu",
                threshold -> formula(
                        exact(x -> x > threshold ? x : 0),
                        exact(x -> x > threshold ? 1 : 0),
                        threshold >= 0 ? exact(y -> y > threshold ? 1 : 0) : null));

        // Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network learning by exponential linear units
        // (ELUs)", 2015; ONNX "Elu", PyTorch "elu"
        define(
                "elu",
                alpha -> formula(
                        twice(x -> x > 0 ? x : alpha * expm1(x), x -> x.isPositive() ? x : expm1(x).times(alpha)),
                        twice(x -> x > 0 ? 1 : alpha * exp(x), x -> x.isPositive() ? ONE : exp(x).times(alpha)),
                        twice(y -> y > 0 ? 1 : y + alpha, y -> y.isPositive() ? ONE : y.plus(alpha))));

        // Barron, "Continuously differentiable exponential linear units", 2017; ONNX "Celu", PyTorch "celu"
        define(
                "celu",
                alpha -> formula(
                        twice(
                                x -> x > 0 ? x : alpha * expm1(x / alpha),
                                x -> x.isPositive()
                                        ? x
                                        : expm1(x.dividedBy(alpha)).times(alpha)),
                        twice(
                                x -> x > 0 ? 1 : TwoDouble.quotient(x, alpha).expInDouble(),
                                x -> x.isPositive() ? ONE : exp(x.dividedBy(alpha))),
                        twice(
                                y -> y > 0 ? 1 : (y + alpha) / alpha,
                                y -> y.isPositive() ? ONE : y.plus(alpha).dividedBy(alpha))));

        // Klambauer et al., "Self-normalizing neural networks", 2017; ONNX "Selu", PyTorch "selu"
        define(
                "selu",
                formula(
                        twice(
                                x -> x > 0 ? SCALE.high() * x : SCALED_ALPHA.high() * expm1(x),
                                x -> x.isPositive() ? SCALE.times(x) : SCALED_ALPHA.times(expm1(x))),
                        twice(
                                x -> x > 0 ? SCALE.high() : SCALED_ALPHA.high() * exp(x),
                                x -> x.isPositive() ? SCALE : SCALED_ALPHA.times(exp(x))),
                        twice(
                                y -> y > 0 ? SCALE.high() : SCALED_ALPHA.high() + y + SCALED_ALPHA.low(),
                                y -> y.isPositive() ? SCALE : SCALED_ALPHA.plus(y))));

        // ONNX "Sigmoid", PyTorch "sigmoid"
        define(
                "sigmoid",
                formula(
                        twice(x -> sigmoid(x), x -> sigmoid(x)),
                        twice(x -> sigmoidDerivative(x), x -> sigmoidDerivative(x)),
                        twice(y -> y * (1 - y), y -> ONE.minus(y).times(y))));

        // PyTorch "logsigmoid"
        define(
                "log_sigmoid",
                formula(
                        twice(x -> -softplus(-x), x -> softplus(x.negate()).negate()),
                        twice(x -> sigmoid(-x), x -> sigmoid(x.negate())),
                        twice(y -> -expm1(y), y -> expm1(y).negate())));

        // ONNX "Tanh", PyTorch "tanh"; the derivative is sech²
        define(
                "tanh",
                formula(
                        twice(x -> tanh(x), x -> tanh(x)),
                        twice(
                                x -> 4 * sigmoidDerivative(2 * x),
                                x -> sigmoidDerivative(x.scaled(1)).scaled(2)),
                        twice(y -> (1 - y) * (1 + y), y -> ONE.minus(y.squared()))));

        // Dugas et al., "Incorporating second-order functional knowledge for better option pricing", 2001;
        // ONNX "Softplus", PyTorch "softplus" (without its threshold)
        define(
                "softplus",
                beta -> formula(
                        twice(
                                x -> softplus(beta * x) / beta,
                                x -> softplus(x.times(beta)).dividedBy(beta)),
                        twice(x -> sigmoid(beta * x), x -> sigmoid(x.times(beta))),
                        twice(y -> -expm1(-beta * y), y -> expm1(y.times(-beta)).negate())));

        // ONNX "Softsign", PyTorch "softsign"
        define(
                "softsign",
                formula(
                        twice(
                                x -> Double.isInfinite(x) ? Math.signum(x) : x / (1 + abs(x)),
                                x -> x.dividedBy(x.abs().plus(1))),
                        twice(
                                x -> square(1 / (1 + abs(x))),
                                x -> ONE.dividedBy(x.abs().plus(1).squared())),
                        twice(y -> square(1 - abs(y)), y -> ONE.minus(y.abs()).squared())));

        // Elfwing, Uchibe and Doya, "Sigmoid-weighted linear units for neural network function approximation in
        // reinforcement learning", 2017; Ramachandran, Zoph and Le, "Searching for activation functions", 2017;
        // ONNX "Swish", PyTorch "silu"
        define("silu", beta -> silu(beta));

        // Misra, "Mish: a self regularized non-monotonic activation function", 2019; ONNX "Mish", PyTorch "mish"
        define(
                "mish",
                formula(twice(x -> mish(x), x -> mish(x)), twice(x -> mishDerivative(x), x -> mishDerivative(x))));

        // Hendrycks and Gimpel, "Gaussian error linear units (GELUs)", 2016; ONNX "Gelu", PyTorch "gelu"
        define(
                "gelu",
                formula(
                        twice(
                                x -> scaled(x, Normal.cumulative(x)),
                                x -> PreciseNormal.cumulative(x).times(x)),
                        twice(x -> geluDerivative(x), x -> geluDerivative(x))));

        // The same paper's first approximation; ONNX "Gelu" and PyTorch "gelu" with approximate = "tanh".
        // As (1 + tanh u)/2 = σ(2u), it is x·σ(t) with t = x·(C + D·x²)
        define(
                "gelu_tanh",
                formula(
                        twice(
                                x -> scaled(x, sigmoid(x, geluTanhDecay(x))),
                                x -> sigmoid(geluTanhGate(x)).times(x)),
                        twice(
                                x -> gatedDerivative(x, geluTanhDecay(x), x * (C.high() + 3 * D.high() * x * x)),
                                x -> gatedDerivative(
                                        geluTanhGate(x),
                                        D.times(3).times(x.squared()).plus(C).times(x)))));

        // The same paper's second approximation
        define("quick_gelu", silu(1.702f));

        // ONNX "Exp", PyTorch "exp"
        define("exp", formula(twice(x -> exp(x), x -> exp(x)), twice(x -> exp(x), x -> exp(x)), exact(y -> y)));
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
                exact(x -> x > 0 ? x : scaled(x, slope)),
                exact(x -> x > 0 ? 1 : slope),
                slope > 0 ? exact(y -> y > 0 ? 1 : slope) : null);
    }

    private static Formula hardTanh(float low, float high) {
        Expression derivative = exact(x -> low < x && x < high ? 1 : 0);
        // Adding 0 to a bound of 0 makes +0 of it.
        return formula(exact(x -> x <= low ? low + 0.0 : x > high ? high + 0.0 : x), derivative, derivative);
    }

    /** Whether 0 < a < 1. */
    private static boolean isInsideUnitInterval(TwoDouble a) {
        return a.isPositive() && a.plus(-1).isNegative();
    }

    private static TwoDouble clampToUnitInterval(TwoDouble a) {
        return isInsideUnitInterval(a) ? a : a.isPositive() ? ONE : ZERO;
    }

    private static TwoDouble hardSwish(TwoDouble x) {
        TwoDouble shifted = x.plus(3);
        return x.high() >= 3 ? x : shifted.isPositive() ? shifted.times(x).dividedBy(6) : ZERO;
    }

    private static TwoDouble hardSwishDerivative(TwoDouble x) {
        return x.abs().high() >= 3
                ? x.isPositive() ? ONE : ZERO
                : x.scaled(1).plus(3).dividedBy(6);
    }

    private static Formula silu(float beta) {
        return formula(
                twice(
                        x -> scaled(x, sigmoid(beta * x)),
                        x -> sigmoid(x.times(beta)).times(x)),
                twice(
                        x -> gatedDerivative(beta * x, decay(beta * x), beta * x),
                        x -> gatedDerivative(x.times(beta), x.times(beta))));
    }

    /** With e = e^x, tanh(log(1 + e)) = e·(e + 2)/(e·(e + 2) + 2); for x > 0 divided by e² above and below. */
    private static double mish(double x) {
        double e = decay(x);
        double numerator = x < 0 ? e * (e + 2) : 1 + 2 * e;
        double denominator = numerator + (x < 0 ? 2 : 2 * e * e);
        return scaled(x, numerator / denominator);
    }

    private static TwoDouble mish(TwoDouble x) {
        TwoDouble e = decay(x);
        TwoDouble numerator = x.isNegative() ? e.plus(2).times(e) : e.times(2).plus(1);
        TwoDouble denominator =
                x.isNegative() ? numerator.plus(2) : e.squared().times(2).plus(numerator);
        return numerator.dividedBy(denominator).times(x);
    }

    /**
     * With n/d the fraction above, n/d + x·(n/d)' is e·((e + 2)·d + 4x·(1 + e))/d²; for x > 0 divided by e⁴ above and
     * below. NaN around its zero.
     */
    private static double mishDerivative(double x) {
        double e = decay(x);
        if (e == 0) {
            return x < 0 ? -0.0 : 1;
        }
        if (x < 0) {
            double d = e * (e + 2) + 2;
            double sum = (e + 2) * d + 4 * x * (1 + e);
            return abs(sum) < MISH_CANCELLED ? Double.NaN : e * sum / square(d);
        }
        double d = 1 + 2 * e + 2 * e * e;
        return ((1 + 2 * e) * d + 4 * x * e * e * (1 + e)) / square(d);
    }

    private static TwoDouble mishDerivative(TwoDouble x) {
        TwoDouble e = decay(x);
        TwoDouble term = e.plus(1).times(x).times(4);
        if (x.isNegative()) {
            TwoDouble d = e.plus(2).times(e).plus(2);
            return e.plus(2).times(d).plus(term).times(e).dividedBy(d.squared());
        }
        TwoDouble n = e.times(2).plus(1);
        TwoDouble d = e.squared().times(2).plus(n);
        return n.times(d).plus(term.times(e.squared())).dividedBy(d.squared());
    }

    /** Φ(x) + x·φ(x), with φ(x) as a factor where it crosses zero; around that, NaN. */
    private static double geluDerivative(double x) {
        double density = Normal.density(x);
        if (density == 0) {
            return x < 0 ? -0.0 : 1;
        }
        if (x >= -0.5) {
            return Normal.cumulative(x, density) + x * density;
        }
        double sum = Normal.tailRatio(-x) + x;
        return abs(sum) < GELU_CANCELLED ? Double.NaN : density * sum;
    }

    private static TwoDouble geluDerivative(TwoDouble x) {
        TwoDouble density = PreciseNormal.density(x);
        return x.high() >= -0.5
                ? PreciseNormal.cumulative(x).plus(density.times(x))
                : PreciseNormal.tailRatio(x.negate()).plus(x).times(density);
    }

    /** t in GELU's tanh form, x·σ(t). */
    private static TwoDouble geluTanhGate(TwoDouble x) {
        return D.times(x.squared()).plus(C).times(x);
    }

    /** e^-|t|. A rounding error of t is multiplied by t, which is more than 2^-45 can bear where t is large. */
    private static double geluTanhDecay(double x) {
        if (abs(x) < 4) {
            return decay(x * (C.high() + D.high() * x * x));
        }
        return abs(x) < GATE_IS_SHUT ? geluTanhGate(TwoDouble.of(-abs(x))).expInDouble() : 0;
    }

    /** x·factor, where a factor of zero prevails over an infinite x: the limits of these functions at -∞. */
    private static double scaled(double x, double factor) {
        return factor == 0 ? Math.signum(x) * factor : x * factor;
    }

    private static double clamp(double x, double low, double high) {
        return x < low ? low : x > high ? high : x;
    }

    private static double square(double x) {
        return x * x;
    }

    private static Formula formula(Expression value, Expression derivative) {
        return new Formula(value, derivative, null);
    }

    private static Formula formula(Expression value, Expression derivative, @Nullable Expression derivativeFromOutput) {
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
