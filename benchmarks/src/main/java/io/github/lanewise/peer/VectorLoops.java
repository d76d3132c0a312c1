package io.github.lanewise.peer;

import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.EXP;
import static jdk.incubator.vector.VectorOperators.EXPM1;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LOG1P;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MAX;
import static jdk.incubator.vector.VectorOperators.TANH;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import java.util.function.Function;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The activations in vectors, with the functions of {@link jdk.incubator.vector.VectorOperators}. The JDK has no error
 * function; gelu takes formula 7.1.26 of Abramowitz and Stegun, whose error is 1.5e-7.
 *
 * <p>Each loop is in one method that calls nothing but the Vector API: C2 gives vectors that go through other code a place on
 * the heap. The arrays of loops over elements hold whole vectors.
 */
final class VectorLoops implements Function<Task, Optional<VectorLoop>> {
    private static final VectorSpecies<Float> SPECIES = species();
    private static final int LANES = SPECIES.length();

    private static final float LAMBDA = 1.050701f;
    private static final float LAMBDA_ALPHA = 1.7580993f;
    private static final float SQRT_HALF = 0.70710677f;
    private static final float SQRT_8_OVER_PI = 1.595769f;

    VectorLoops() {}

    /** The species with which {@link VectorApiPeer} defines this class. */
    @SuppressWarnings("unchecked")
    private static VectorSpecies<Float> species() {
        try {
            return MethodHandles.classData(MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, VectorSpecies.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<VectorLoop> apply(Task task) {
        return task.mode() == Mode.FORWARD ? forward(task) : Optional.empty();
    }

    private static Optional<VectorLoop> forward(Task task) {
        return switch (task.function()) {
            case "relu" -> Optional.of(VectorLoops::relu);
            case "leaky_relu" -> {
                float slope = task.parameter("slope");
                yield Optional.of((x, y, distance) -> leakyRelu(x, y, distance, slope));
            }
            case "elu" -> {
                float alpha = task.parameter("alpha");
                yield Optional.of((x, y, distance) -> elu(x, y, distance, 1f, alpha));
            }
            case "selu" -> Optional.of((x, y, distance) -> elu(x, y, distance, LAMBDA, LAMBDA_ALPHA));
            case "sigmoid" -> Optional.of(VectorLoops::sigmoid);
            case "log_sigmoid" -> Optional.of(VectorLoops::logSigmoid);
            case "tanh" -> Optional.of(VectorLoops::tanh);
            case "softplus" -> {
                float beta = task.parameter("beta");
                yield Optional.of((x, y, distance) -> softplus(x, y, distance, beta));
            }
            case "silu" -> {
                float beta = task.parameter("beta");
                yield Optional.of((x, y, distance) -> silu(x, y, distance, beta));
            }
            case "quick_gelu" -> Optional.of((x, y, distance) -> silu(x, y, distance, 1.702f));
            case "mish" -> Optional.of(VectorLoops::mish);
            case "gelu" -> Optional.of(VectorLoops::gelu);
            case "gelu_tanh" -> Optional.of(VectorLoops::geluTanh);
            case "exp" -> Optional.of(VectorLoops::exp);
            case "softmax" -> Optional.of((x, y, distance) -> softmax(x, y, distance, task.rows(), task.columns()));
            case "log_softmax" ->
                Optional.of((x, y, distance) -> logSoftmax(x, y, distance, task.rows(), task.columns()));
            default -> Optional.empty();
        };
    }

    private static void relu(float[] x, float[] y, int distance) {
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            v.blend(0f, v.compare(LT, 0f)).intoArray(y, distance + i);
        }
    }

    private static void leakyRelu(float[] x, float[] y, int distance, float slope) {
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            v.mul(slope).blend(v, v.compare(GT, 0f)).intoArray(y, distance + i);
        }
    }

    private static void elu(float[] x, float[] y, int distance, float positive, float negative) {
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            v.lanewise(EXPM1)
                    .mul(negative)
                    .blend(v.mul(positive), v.compare(GT, 0f))
                    .intoArray(y, distance + i);
        }
    }

    private static void sigmoid(float[] x, float[] y, int distance) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            one.div(v.neg().lanewise(EXP).add(one)).intoArray(y, distance + i);
        }
    }

    private static void logSigmoid(float[] x, float[] y, int distance) {
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            FloatVector log = v.abs().neg().lanewise(EXP).lanewise(LOG1P);
            v.min(0f).sub(log).intoArray(y, distance + i);
        }
    }

    private static void tanh(float[] x, float[] y, int distance) {
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            v.lanewise(TANH).intoArray(y, distance + i);
        }
    }

    private static void softplus(float[] x, float[] y, int distance, float beta) {
        float factor = 1f / beta;
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i).mul(beta);
            FloatVector log = v.abs().neg().lanewise(EXP).lanewise(LOG1P);
            v.max(0f).add(log).mul(factor).intoArray(y, distance + i);
        }
    }

    private static void silu(float[] x, float[] y, int distance, float beta) {
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            v.div(v.mul(-beta).lanewise(EXP).add(1f)).intoArray(y, distance + i);
        }
    }

    /** tanh(log(1 + e)) = (e² + 2e) / (e² + 2e + 2), which is 1 long before e² overflows. */
    private static void mish(float[] x, float[] y, int distance) {
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            FloatVector e = v.min(20f).lanewise(EXP);
            FloatVector n = e.mul(e.add(2f));
            v.mul(n.div(n.add(2f))).intoArray(y, distance + i);
        }
    }

    private static void gelu(float[] x, float[] y, int distance) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        FloatVector a4 = FloatVector.broadcast(SPECIES, -1.4531521f);
        FloatVector a3 = FloatVector.broadcast(SPECIES, 1.4214138f);
        FloatVector a2 = FloatVector.broadcast(SPECIES, -0.28449672f);
        FloatVector a1 = FloatVector.broadcast(SPECIES, 0.2548296f);
        FloatVector a5 = FloatVector.broadcast(SPECIES, 1.0614054f);
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            FloatVector z = v.abs().mul(SQRT_HALF);
            FloatVector t = one.div(z.mul(0.3275911f).add(one));
            FloatVector polynomial =
                    a5.fma(t, a4).fma(t, a3).fma(t, a2).fma(t, a1).mul(t);
            FloatVector tail = polynomial.mul(z.mul(z).neg().lanewise(EXP)).mul(0.5f);
            v.mul(tail.blend(one.sub(tail), v.compare(GT, 0f))).intoArray(y, distance + i);
        }
    }

    /** (1 + tanh(z)) / 2 = σ(2z), which is cheaper than TANH. */
    private static void geluTanh(float[] x, float[] y, int distance) {
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            FloatVector z = v.mul(v)
                    .mul(-0.044715f * SQRT_8_OVER_PI)
                    .sub(SQRT_8_OVER_PI)
                    .mul(v);
            v.div(z.lanewise(EXP).add(1f)).intoArray(y, distance + i);
        }
    }

    private static void exp(float[] x, float[] y, int distance) {
        for (int i = 0; i < x.length; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i);
            v.lanewise(EXP).intoArray(y, distance + i);
        }
    }

    private static void softmax(float[] x, float[] y, int distance, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            float max = max(x, start, columns);
            float sum = exponentials(x, start, max, y, distance + start, columns);
            scale(y, distance + start, columns, 1f / sum);
        }
    }

    private static void logSoftmax(float[] x, float[] y, int distance, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            float max = max(x, start, columns);
            float sum = sum(x, start, max, columns);
            shift(x, start, y, distance + start, columns, max + (float) Math.log(sum));
        }
    }

    private static float max(float[] x, int start, int columns) {
        int bound = SPECIES.loopBound(columns);
        FloatVector max = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < bound; i += LANES) {
            max = max.max(FloatVector.fromArray(SPECIES, x, start + i));
        }
        if (bound < columns) {
            VectorMask<Float> mask = SPECIES.indexInRange(bound, columns);
            FloatVector v = FloatVector.fromArray(SPECIES, x, start + bound, mask);
            max = max.lanewise(MAX, v, mask);
        }
        return max.reduceLanes(MAX);
    }

    private static float exponentials(float[] x, int start, float max, float[] y, int yStart, int columns) {
        int bound = SPECIES.loopBound(columns);
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector e =
                    FloatVector.fromArray(SPECIES, x, start + i).sub(max).lanewise(EXP);
            e.intoArray(y, yStart + i);
            sum = sum.add(e);
        }
        if (bound < columns) {
            VectorMask<Float> mask = SPECIES.indexInRange(bound, columns);
            FloatVector v = FloatVector.fromArray(SPECIES, x, start + bound, mask);
            FloatVector e = v.lanewise(ADD, -max, mask).lanewise(EXP);
            e.intoArray(y, yStart + bound, mask);
            sum = sum.lanewise(ADD, e, mask);
        }
        return sum.reduceLanes(ADD);
    }

    private static float sum(float[] x, int start, float max, int columns) {
        int bound = SPECIES.loopBound(columns);
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int i = 0; i < bound; i += LANES) {
            sum = sum.add(FloatVector.fromArray(SPECIES, x, start + i).sub(max).lanewise(EXP));
        }
        if (bound < columns) {
            VectorMask<Float> mask = SPECIES.indexInRange(bound, columns);
            FloatVector v = FloatVector.fromArray(SPECIES, x, start + bound, mask);
            sum = sum.lanewise(ADD, v.lanewise(ADD, -max, mask).lanewise(EXP), mask);
        }
        return sum.reduceLanes(ADD);
    }

    private static void scale(float[] y, int start, int columns, float factor) {
        int bound = SPECIES.loopBound(columns);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector.fromArray(SPECIES, y, start + i).mul(factor).intoArray(y, start + i);
        }
        if (bound < columns) {
            VectorMask<Float> mask = SPECIES.indexInRange(bound, columns);
            FloatVector.fromArray(SPECIES, y, start + bound, mask).mul(factor).intoArray(y, start + bound, mask);
        }
    }

    private static void shift(float[] x, int start, float[] y, int yStart, int columns, float shift) {
        int bound = SPECIES.loopBound(columns);
        for (int i = 0; i < bound; i += LANES) {
            FloatVector.fromArray(SPECIES, x, start + i).sub(shift).intoArray(y, yStart + i);
        }
        if (bound < columns) {
            VectorMask<Float> mask = SPECIES.indexInRange(bound, columns);
            FloatVector.fromArray(SPECIES, x, start + bound, mask).sub(shift).intoArray(y, yStart + bound, mask);
        }
    }
}
