package io.github.microstructurex.io.internal;

/** Shows what was found in a file as one short quoted line, whatever bytes it is made of. */
public final class FoundText {
    private static final int MAX_BYTES = 60;

    private FoundText() {}

    /**
     * Quotes bytes.
     *
     * @param bytes where they are
     * @param from the first
     * @param to behind the last
     * @return printable ASCII as it is, anything else as {@code \xNN}, cut after 60 bytes, in quotes
     */
    public static String quote(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder("\"");
        int end = Math.min(to, from + MAX_BYTES);
        for (int at = from; at < end; at++) {
            int b = bytes[at] & 0xFF;
            if (b >= ' ' && b < 0x7F) {
                text.append((char) b);
            } else {
                text.append("\\x").append(Character.forDigit(b >>> 4, 16)).append(Character.forDigit(b & 15, 16));
            }
        }
        return text.append(end < to ? "...\"" : "\"").toString();
    }
}
