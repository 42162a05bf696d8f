package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.itch.ItchType;

/** The layout of BinaryFILE with 0 in place of every length: the type alone says how long a message is. */
final class BareFileFrames extends Frames {
    BareFileFrames(ByteInput in) {
        super(in);
    }

    @Override
    public boolean next() {
        if (!in.has(PREFIX + 1)) {
            return endFile();
        }
        int length = ItchType.lengthOf(in.bytes[in.position + PREFIX]);
        int prefix = in.u16(in.position);
        // Of what is wrong, nothing says where the next message begins.
        if (prefix != 0 && prefix != length) {
            int at = in.position;
            in.end();
            report(at, "length", String.valueOf(prefix), "0, or the length of the type");
            return false;
        }
        if (length == 0) {
            int at = in.position + PREFIX;
            in.end();
            report(at, "type", "byte " + in.u8(at), "the letter of an ITCH 5.0 message type");
            return false;
        }
        if (!in.has(PREFIX + length)) {
            return reportTorn("a length and a message", PREFIX + length);
        }
        offset = in.position + PREFIX;
        in.position = offset + length;
        sequence++;
        return true;
    }

    private boolean endFile() {
        if (in.remaining() == PREFIX && in.u16(in.position) == 0) {
            return false;
        }
        return reportTorn("a length and a type", PREFIX + 1);
    }
}
