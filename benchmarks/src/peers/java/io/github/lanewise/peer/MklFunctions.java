package io.github.lanewise.peer;

import static org.bytedeco.mkl.global.mkl_rt.cblas_saxpby;
import static org.bytedeco.mkl.global.mkl_rt.vmsAbs;
import static org.bytedeco.mkl.global.mkl_rt.vmsAdd;
import static org.bytedeco.mkl.global.mkl_rt.vmsCdfNorm;
import static org.bytedeco.mkl.global.mkl_rt.vmsExp;
import static org.bytedeco.mkl.global.mkl_rt.vmsExpm1;
import static org.bytedeco.mkl.global.mkl_rt.vmsFmax;
import static org.bytedeco.mkl.global.mkl_rt.vmsFmin;
import static org.bytedeco.mkl.global.mkl_rt.vmsLinearFrac;
import static org.bytedeco.mkl.global.mkl_rt.vmsLog1p;
import static org.bytedeco.mkl.global.mkl_rt.vmsMul;
import static org.bytedeco.mkl.global.mkl_rt.vmsSqr;
import static org.bytedeco.mkl.global.mkl_rt.vmsTanh;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;

/**
 * The functions in calls of VML, as few as possible: so softplus overflows from 88.7 on, and log_sigmoid below -88.7. What
 * takes no exponential is left out.
 */
final class MklFunctions {
    private static final float LAMBDA = 1.050701f;
    private static final float LAMBDA_ALPHA = 1.7580993f;
    private static final float SQRT_8_OVER_PI = 1.595769f;

    private final long mode;
    private final FloatPointer zeros = block();
    private final FloatPointer scratch = block();

    /**
     * The functions in one of the library's modes.
     *
     * @param mode how accurate, and what is done about errors
     */
    MklFunctions(long mode) {
        this.mode = mode;
    }

    private static FloatPointer block() {
        MemorySegment block = Arena.global().allocate((long) MklBlock.SIZE * Float.BYTES, NativeMemory.CACHE_LINE);
        return new FloatPointer(NativeMemory.buffer(block));
    }

    /**
     * A function.
     *
     * @param task which one, with which parameters
     * @return the function; empty if it is not offered
     */
    Optional<MklBlock> forward(Task task) {
        return switch (task.function()) {
            case "elu" -> {
                float alpha = task.parameter("alpha");
                yield Optional.of((n, x, y) -> elu(n, x, y, 1f, alpha));
            }
            case "selu" -> Optional.of((n, x, y) -> elu(n, x, y, LAMBDA, LAMBDA_ALPHA));
            case "sigmoid" -> Optional.of(this::sigmoid);
            case "log_sigmoid" -> Optional.of((n, x, y) -> softplus(n, x, y, -1f));
            case "tanh" -> Optional.of((n, x, y) -> vmsTanh(n, x, y, mode));
            case "softplus" -> {
                float beta = task.parameter("beta");
                yield Optional.of((n, x, y) -> softplus(n, x, y, beta));
            }
            case "softsign" -> Optional.of(this::softsign);
            case "silu" -> {
                float beta = task.parameter("beta");
                yield Optional.of((n, x, y) -> swish(n, x, y, beta));
            }
            case "quick_gelu" -> Optional.of((n, x, y) -> swish(n, x, y, 1.702f));
            case "mish" -> Optional.of(this::mish);
            case "gelu" -> Optional.of(this::gelu);
            case "gelu_tanh" -> Optional.of(this::geluTanh);
            case "exp" -> Optional.of((n, x, y) -> vmsExp(n, x, y, mode));
            default -> Optional.empty();
        };
    }

    private void elu(int n, FloatPointer x, FloatPointer y, float positive, float negative) {
        vmsFmin(n, x, zeros, scratch, mode);
        vmsExpm1(n, scratch, scratch, mode);
        vmsFmax(n, x, zeros, y, mode);
        if (positive == 1f && negative == 1f) {
            vmsAdd(n, y, scratch, y, mode);
        } else {
            cblas_saxpby(n, negative, scratch, 1, positive, y, 1);
        }
    }

    private void sigmoid(int n, FloatPointer x, FloatPointer y) {
        linear(n, x, -1f, 0f, y);
        vmsExp(n, y, y, mode);
        vmsLinearFrac(n, y, y, 0f, 1f, 1f, 1f, y, mode);
    }

    /** log(1 + e^(beta·x)) / beta. */
    private void softplus(int n, FloatPointer x, FloatPointer y, float beta) {
        FloatPointer scaled = x;
        if (beta != 1f) {
            linear(n, x, beta, 0f, y);
            scaled = y;
        }
        vmsExp(n, scaled, y, mode);
        vmsLog1p(n, y, y, mode);
        if (beta != 1f) {
            linear(n, y, 1f / beta, 0f, y);
        }
    }

    private void softsign(int n, FloatPointer x, FloatPointer y) {
        vmsAbs(n, x, y, mode);
        vmsLinearFrac(n, x, y, 1f, 0f, 1f, 1f, y, mode);
    }

    private void swish(int n, FloatPointer x, FloatPointer y, float beta) {
        linear(n, x, -beta, 0f, y);
        timesLogistic(n, x, y);
    }

    private void mish(int n, FloatPointer x, FloatPointer y) {
        vmsExp(n, x, y, mode);
        vmsLog1p(n, y, y, mode);
        vmsTanh(n, y, y, mode);
        vmsMul(n, x, y, y, mode);
    }

    private void gelu(int n, FloatPointer x, FloatPointer y) {
        vmsCdfNorm(n, x, y, mode);
        vmsMul(n, x, y, y, mode);
    }

    /** (1 + tanh(z)) / 2 = σ(2z). */
    private void geluTanh(int n, FloatPointer x, FloatPointer y) {
        vmsSqr(n, x, y, mode);
        linear(n, y, -0.044715f * SQRT_8_OVER_PI, -SQRT_8_OVER_PI, y);
        vmsMul(n, x, y, y, mode);
        timesLogistic(n, x, y);
    }

    /** y = x / (1 + e^y). */
    private void timesLogistic(int n, FloatPointer x, FloatPointer y) {
        vmsExp(n, y, y, mode);
        vmsLinearFrac(n, x, y, 1f, 0f, 1f, 1f, y, mode);
    }

    private void linear(int n, FloatPointer x, float factor, float summand, FloatPointer y) {
        vmsLinearFrac(n, x, x, factor, summand, 0f, 1f, y, mode);
    }
}
