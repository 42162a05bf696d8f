package io.github.microstructurex.bench.flow;

import java.util.function.LongUnaryOperator;

/** A hash made of multiplications and shifts, as most hashes of a long are: one-to-one, so it can be turned round. */
final class Mix {
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** The finaliser of SplitMix64, which java.util.SplittableRandom uses. */
    static final Mix SPLIT_MIX = new Mix()
            .shift(30)
            .multiply(0xBF58476D1CE4E5B9L)
            .shift(27)
            .multiply(0x94D049BB133111EBL)
            .shift(31);

    /** Fibonacci hashing: a multiplication, of which tables take the highest bits. */
    static final Mix FIBONACCI = new Mix().multiply(GOLDEN_RATIO);

    /** HashCommon.mix(long) of fastutil, of which its maps take the lowest bits. */
    static final Mix FASTUTIL = new Mix().multiply(GOLDEN_RATIO).shift(32).shift(16);

    private final LongUnaryOperator forward;
    private final LongUnaryOperator backward;

    private Mix() {
        this(LongUnaryOperator.identity(), LongUnaryOperator.identity());
    }

    private Mix(LongUnaryOperator forward, LongUnaryOperator backward) {
        this.forward = forward;
        this.backward = backward;
    }

    private Mix multiply(long odd) {
        long inverse = inverse(odd);
        return new Mix(forward.andThen(x -> x * odd), backward.compose(x -> x * inverse));
    }

    private Mix shift(int right) {
        return new Mix(forward.andThen(x -> x ^ (x >>> right)), backward.compose(x -> unshifted(x, right)));
    }

    long apply(long x) {
        return forward.applyAsLong(x);
    }

    long invert(long hash) {
        return backward.applyAsLong(hash);
    }

    /** By Newton's method: every step doubles the number of right bits, of which odd itself has three. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    private static long unshifted(long shifted, int right) {
        long x = shifted;
        for (int known = right; known < Long.SIZE; known += right) {
            x = shifted ^ (x >>> right);
        }
        return x;
    }
}
