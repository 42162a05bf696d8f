package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.internal.FoundText;

/** SoupBinTCP: packets of a length, which counts the type, a type, and what it carries; ITCH is in the sequenced ones. */
final class SoupFrames extends Frames {
    private static final int HEADER = PREFIX + 1;
    /** Debug, login accepted and rejected, heartbeats of both sides, login and logout requests, unsequenced of the client. */
    private static final String WITHOUT_MESSAGES = "+AJHRLOU";

    private boolean ended;

    SoupFrames(ByteInput in) {
        super(in);
    }

    @Override
    public boolean next() {
        while (!ended && in.has(HEADER)) {
            int length = in.u16(in.position);
            if (length > 0 && !in.has(PREFIX + length)) {
                return reportTorn("a packet", PREFIX + length);
            }
            int packet = in.position;
            int type = in.u8(packet + PREFIX);
            int at = packet + HEADER;
            boolean good = false;
            in.position += PREFIX + length;
            if (length == 0) {
                report(packet, "packet length", "0", "at least 1");
            } else if (type == 'S') {
                sequence++;
                good = isMessage(at, length - 1);
            } else if (type == 'Z') {
                ended = true;
            } else if (WITHOUT_MESSAGES.indexOf(type) < 0) {
                report(
                        packet + PREFIX,
                        "packet type",
                        FoundText.quote(in.bytes, packet + PREFIX, at),
                        "S, Z or one of " + WITHOUT_MESSAGES);
            }
            if (good) {
                offset = at;
                return true;
            }
        }
        return !ended && reportTorn("a packet's header", HEADER);
    }
}
