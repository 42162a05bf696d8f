package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.itch.ItchType;

/** BinaryFILE: a length of two bytes before each message; a length of 0 ends the session. */
final class BinaryFileFrames extends Frames {
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
