package io.github.microstructurex.io.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages good files: changes, removes, repeats a few bytes, or cuts the end off. */
public final class Damage {
    private Damage() {}

    /** Damages a text; likely bytes are taken from {@code usual}. */
    public static byte[] of(SplittableRandom random, String text, String usual) {
        return of(random, text.getBytes(StandardCharsets.UTF_8), usual);
    }

    /** Damages bytes; likely ones are taken from {@code usual}. */
    public static byte[] of(SplittableRandom random, byte[] bytes, String usual) {
        byte[] damaged = bytes;
        for (int i = random.nextInt(1, 4); i > 0 && damaged.length > 0; i--) {
            int from = random.nextInt(damaged.length);
            int to = random.nextInt(from, Math.min(damaged.length, from + 20) + 1);
            damaged = switch (random.nextInt(4)) {
                case 0 -> {
                    byte[] changed = damaged.clone();
                    changed[from] = random.nextInt(3) == 0
                            ? (byte) random.nextInt(256)
                            : (byte) usual.charAt(random.nextInt(usual.length()));
                    yield changed;
                }
                case 1 -> join(Arrays.copyOf(damaged, from), Arrays.copyOfRange(damaged, to, damaged.length));
                case 2 -> join(Arrays.copyOf(damaged, to), Arrays.copyOfRange(damaged, from, damaged.length));
                default -> Arrays.copyOf(damaged, from);
            };
        }
        return damaged;
    }

    private static byte[] join(byte[] head, byte[] tail) {
        byte[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return joined;
    }
}
