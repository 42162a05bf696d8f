package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.internal.FoundText;

/** One MoldUDP64 packet, or several one after the other. */
final class MoldFrames extends Frames {
    private final MoldHeader header = new MoldHeader(this);
    private int left;

    MoldFrames(ByteInput in) {
        super(in);
    }

    @Override
    public boolean next() {
        while (true) {
            while (left == 0) {
                if (!nextPacket()) {
                    return false;
                }
            }
            if (!in.has(PREFIX)) {
                return endInPacket(PREFIX);
            }
            int length = in.u16(in.position);
            if (!in.has(PREFIX + length)) {
                return endInPacket(PREFIX + length);
            }
            int at = in.position + PREFIX;
            in.position = at + length;
            left--;
            sequence++;
            if (isMessage(at, length)) {
                offset = at;
                return true;
            }
        }
    }

    private boolean nextPacket() {
        if (!in.has(MoldHeader.LENGTH)) {
            return reportTorn("a packet's header", MoldHeader.LENGTH);
        }
        if (!header.isAt(in.position)) {
            String found = FoundText.quote(in.bytes, in.position, in.position + MoldHeader.LENGTH);
            int at = in.position;
            in.end();
            report(at, "session", found, "the head of a MoldUDP64 packet");
            return false;
        }
        left = header.read(in.position);
        in.position += MoldHeader.LENGTH;
        return true;
    }

    private boolean endInPacket(int needed) {
        int missed = left;
        left = 0;
        if (in.remaining() == 0) {
            report(in.position, "", "the end of the input", missed + " more messages in the packet");
        }
        return reportTorn("a length and a message", needed);
    }
}
