package io.github.lanewise.warmup;

/**
 * One method of some loops, which becomes hot by itself, and the loops that serve it, scalar at first. The first calls only
 * count; then the pass is handed to {@link WarmUp}.
 *
 * @param <L> the loops
 */
final class Pass<L> {
    /** So many elements the scalar loops serve first, a call counting as some, too: by then C2 has compiled them. */
    private static final int WORTHWHILE = 1 << 20;

    private static final int CALL = 256;

    final L scalar;

    /** Whether {@link WarmUp} has it; under its monitor. */
    boolean isAdded;

    private final Passes<L> passes;
    private final int index;
    private final WarmUp warmUp;
    private volatile L serving;
    private volatile boolean settled;
    private int left = WORTHWHILE;

    Pass(Passes<L> passes, int index, L scalar, WarmUp warmUp) {
        this.passes = passes;
        this.index = index;
        this.scalar = scalar;
        this.warmUp = warmUp;
        serving = scalar;
    }

    String name() {
        return passes.name(index);
    }

    L vector() {
        return passes.vector();
    }

    void exercise(L loops, Data data, int offset, int length) {
        passes.exercise(index, loops, data, offset, length);
    }

    /** The loops for a call with so many elements. */
    L loops(int elements) {
        if (left > 0) {
            count(elements);
        }
        return serving;
    }

    /** Two threads may lose each other's counts, which does no harm. */
    private void count(int elements) {
        int rest = left - CALL - Math.min(elements, WORTHWHILE);
        left = rest;
        if (rest <= 0) {
            warmUp.add(this);
        }
    }

    /** Whether it is decided which loops serve from now on. */
    boolean isSettled() {
        return settled;
    }

    /** Lets the scalar loops go on. */
    void keepScalar() {
        settle(scalar);
    }

    /** Lets these loops serve from now on. */
    void settle(L loops) {
        serving = loops;
        left = 0;
        settled = true;
    }
}
