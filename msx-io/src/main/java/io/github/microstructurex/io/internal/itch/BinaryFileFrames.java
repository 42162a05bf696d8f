package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.itch.ItchType;

/** BinaryFILE: a length of two bytes before each message; a length of 0 ends the session. */
final class BinaryFileFrames extends Frames {
    /** Longer than any message, so that one that begins so far before the end is whole. */
    private static final int LONGEST = 64;

    BinaryFileFrames(ByteInput in) {
        super(in);
    }

    @Override
    public boolean next() {
        int at = in.position + PREFIX;
        int left = in.limit - at;
        if (left > 0) {
            int length = in.u16(at - PREFIX);
            if (length > 0 && length <= left && ItchType.lengthOf(in.bytes[at]) == length) {
                in.position = at + length;
                sequence++;
                offset = at;
                return true;
            }
        }
        return nextSlowly();
    }

    @Override
    public int next(int[] offsets, int most) {
        byte[] bytes = in.bytes;
        int limit = in.limit - LONGEST;
        int at = in.position + PREFIX;
        int count = 0;
        while (count < most && at <= limit) {
            // The next message cannot be looked for before this is known, and one byte is known sooner than both.
            int length = bytes[at - 1] & 0xFF;
            if (length == 0 || bytes[at - PREFIX] != 0 || ItchType.lengthOf(bytes[at]) != length) {
                break;
            }
            offsets[count++] = at;
            at += length + PREFIX;
        }
        in.position = at - PREFIX;
        sequence += count;
        return count;
    }

    /** The same for whatever is not a whole good message in the buffer. */
    private boolean nextSlowly() {
        while (in.has(PREFIX)) {
            int length = in.u16(in.position);
            if (length == 0) {
                return endSession();
            }
            if (!in.has(PREFIX + length)) {
                return reportCut(length);
            }
            int at = in.position + PREFIX;
            in.position = at + length;
            sequence++;
            if (isMessage(at, length)) {
                offset = at;
                return true;
            }
        }
        return reportTorn("a length", PREFIX);
    }

    private boolean endSession() {
        if (in.has(PREFIX + 1)) {
            int behind = in.position + PREFIX;
            in.end();
            report(
                    behind,
                    "",
                    "more bytes behind the end of the session, which is a length of 0",
                    "the end of the file (if all lengths are 0: the framing BINARY_FILE_WITHOUT_LENGTHS)");
        }
        in.end();
        return false;
    }

    private boolean reportCut(int length) {
        // The length is wrong rather than the tail missing, if the type says so.
        int at = in.position + PREFIX;
        int torn = in.remaining();
        in.end();
        if (torn == PREFIX || isMessage(at, length)) {
            report(
                    at - PREFIX,
                    "",
                    "the last " + torn + " bytes",
                    "a length and a message of " + (PREFIX + length) + " bytes");
        }
        return false;
    }
}
