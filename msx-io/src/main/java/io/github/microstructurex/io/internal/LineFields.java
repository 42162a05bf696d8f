package io.github.microstructurex.io.internal;

import java.util.Arrays;

/** Takes one line of comma-separated fields apart, to explain what is wrong with it. */
final class LineFields {
    private final byte[] bytes;
    private final int start;
    private final int[] ends;

    /**
     * Finds the fields.
     *
     * @param bytes where the line is
     * @param start its first byte
     * @param limit where it ends at the latest
     */
    LineFields(byte[] bytes, int start, int limit) {
        this.bytes = bytes;
        this.start = start;
        ends = findEnds(limit);
    }

    private int[] findEnds(int limit) {
        int[] found = new int[16];
        int fields = 0;
        int at = start;
        while (at < limit && bytes[at] != '\n') {
            if (bytes[at] == ',') {
                found = fields == found.length ? Arrays.copyOf(found, 2 * fields) : found;
                found[fields++] = at;
            }
            at++;
        }
        found = Arrays.copyOf(found, fields + 1);
        found[fields] = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
        return found;
    }

    int count() {
        return ends.length;
    }

    /** Where the last field ends. */
    int end() {
        return ends[ends.length - 1];
    }

    String quote(int field) {
        return FoundText.quote(bytes, field == 0 ? start : ends[field - 1] + 1, ends[field]);
    }

    String quoteAll() {
        return FoundText.quote(bytes, start, end());
    }
}
