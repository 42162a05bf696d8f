package io.github.microstructurex.book.internal;

import java.util.function.ToIntFunction;

/** Finds what a number in a file stands for. */
public final class Codes {
    private Codes() {}

    /**
     * Finds a constant by its code.
     *
     * @param <E> the enum
     * @param values its constants
     * @param codeOf gives the code of one
     * @param code the code that was read
     * @param what what it should be the code of, for the message
     * @return the constant
     * @throws IllegalArgumentException if no constant has this code
     */
    public static <E> E find(E[] values, ToIntFunction<E> codeOf, int code, String what) {
        for (E value : values) {
            if (codeOf.applyAsInt(value) == code) {
                return value;
            }
        }
        throw new IllegalArgumentException("unknown " + what + " code " + code);
    }
}
