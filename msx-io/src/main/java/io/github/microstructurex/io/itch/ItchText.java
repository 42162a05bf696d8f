package io.github.microstructurex.io.itch;

/**
 * The texts of ITCH messages, such as stock symbols: up to eight characters of ASCII, filled up with blanks behind. A
 * text is handled as one {@code long}, its bytes as a big-endian number, so that it can be compared and looked up without
 * a String.
 */
public final class ItchText {
    private static final int BYTE = 0xFF;

    private ItchText() {}

    /**
     * Packs a text.
     *
     * @param text printable ASCII
     * @param width how many bytes the field has, from 1 to 8
     * @return the text, with blanks behind up to the width
     * @throws IllegalArgumentException if the text is too long or not printable ASCII
     */
    public static long pack(String text, int width) {
        if (width < 1 || width > Long.BYTES || text.length() > width) {
            throw new IllegalArgumentException("\"" + text + "\" has " + text.length()
                    + " characters, expected at most " + Math.min(width, Long.BYTES));
        }
        long packed = 0;
        for (int i = 0; i < width; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c < ' ' || c > '~') {
                throw new IllegalArgumentException("\"" + text + "\" is not printable ASCII");
            }
            packed = packed << Byte.SIZE | c;
        }
        return packed;
    }

    /**
     * Makes a String.
     *
     * @param packed a packed text, of whatever width
     * @return it without blanks behind; a byte that is not printable ASCII becomes a question mark
     */
    public static String unpack(long packed) {
        StringBuilder text = new StringBuilder(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            int c = (int) (packed >>> shift) & BYTE;
            if (c != 0 || !text.isEmpty()) {
                text.append(c < ' ' || c > '~' ? '?' : (char) c);
            }
        }
        return text.toString().stripTrailing();
    }

    /** Shows one byte, for exceptions. */
    static String quote(byte found) {
        return found >= ' ' && found <= '~' ? "'" + (char) found + "'" : "byte 0x" + Integer.toHexString(found & BYTE);
    }
}
