package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.internal.FoundText;

/** A capture in the classic pcap format, of Ethernet, with MoldUDP64 in its UDP packets. Other packets are passed over. */
final class PcapFrames extends Frames {
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int LINK_TYPE = 20;
    private static final int ETHERNET = 1;
    private static final int MAX_PACKET = 1 << 18;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int MICROSECONDS = 0xA1B2C3D4;
    private static final int NANOSECONDS = 0xA1B23C4D;

    private final MoldHeader header = new MoldHeader(this);
    private final UdpPayload payload;
    private boolean started;
    private boolean littleEndian;
    private int nanosPerUnit;
    private int left;
    private int packet;
    private int packetEnd;

    PcapFrames(ByteInput in) {
        super(in);
        payload = new UdpPayload(in);
    }

    /** Whether a file begins like a capture. */
    static boolean isMagic(int word) {
        return unit(word) != 0 || unit(Integer.reverseBytes(word)) != 0;
    }

    private static int unit(int magic) {
        return magic == MICROSECONDS ? 1000 : magic == NANOSECONDS ? 1 : 0;
    }

    @Override
    public boolean next() {
        if (!started && !start()) {
            return false;
        }
        while (true) {
            while (left == 0) {
                if (!nextPacket()) {
                    return false;
                }
            }
            if (nextMessage()) {
                return true;
            }
        }
    }

    private boolean start() {
        if (!in.has(FILE_HEADER)) {
            return reportTorn("the header of a pcap file", FILE_HEADER);
        }
        int magic = (int) in.u32(in.position);
        littleEndian = unit(magic) == 0;
        nanosPerUnit = unit(littleEndian ? Integer.reverseBytes(magic) : magic);
        if (nanosPerUnit == 0) {
            String found = FoundText.quote(in.bytes, in.position, in.position + Integer.BYTES);
            int at = in.position;
            in.end();
            report(at, "magic number", found, "that of a classic pcap file (pcapng is another format)");
            return false;
        }
        long link = word(in.position + LINK_TYPE) & 0xFFFF;
        if (link != ETHERNET) {
            int at = in.position + LINK_TYPE;
            in.end();
            report(at, "link type", String.valueOf(link), "1, Ethernet");
            return false;
        }
        in.position += FILE_HEADER;
        packetEnd = in.position;
        started = true;
        return true;
    }

    private boolean nextPacket() {
        if (!in.has(RECORD_HEADER)) {
            return reportTorn("a packet's header", RECORD_HEADER);
        }
        long captured = word(in.position + 8);
        if (captured > MAX_PACKET) {
            int at = in.position + 8;
            in.end();
            report(at, "captured length", captured + " bytes", "at most " + MAX_PACKET);
            return false;
        }
        int length = RECORD_HEADER + (int) captured;
        if (!in.has(length)) {
            return reportTorn("a packet", length);
        }
        packet = in.position + RECORD_HEADER;
        packetEnd = in.position + length;
        receiveTime = word(in.position) * NANOS_PER_SECOND + word(in.position + 4) * nanosPerUnit;
        in.position = packetEnd;
        openPacket();
        return true;
    }

    private void openPacket() {
        switch (payload.find(packet, packetEnd)) {
            case OTHER -> otherPackets++;
            case CUT -> report(packet, "", "a packet of which a part is missing", "a whole packet");
            case FRAGMENT -> report(packet, "", "a fragment of a UDP packet", "a whole UDP packet");
            case WHOLE -> openPayload();
        }
    }

    private void openPayload() {
        if (payload.end - payload.start < MoldHeader.LENGTH || !header.isAt(payload.start)) {
            report(payload.start, "", "a UDP packet of another kind", "a MoldUDP64 packet");
            return;
        }
        left = header.read(payload.start);
        in.position = payload.start + MoldHeader.LENGTH;
        if (left == 0) {
            endPacket();
        }
    }

    private boolean nextMessage() {
        int at = in.position + PREFIX;
        if (at > payload.end || in.u16(in.position) > payload.end - at) {
            String found = payload.end - in.position + " bytes";
            int missed = left;
            endPacket();
            report(at - PREFIX, "", found, missed + " more messages in the packet");
            return false;
        }
        int length = in.u16(in.position);
        left--;
        sequence++;
        in.position = at + length;
        if (left == 0) {
            int behind = payload.end - in.position;
            endPacket();
            if (behind > 0) {
                report(payload.end - behind, "", behind + " bytes behind the last message", "the packet's end");
            }
        }
        if (!isMessage(at, length)) {
            return false;
        }
        offset = at;
        return true;
    }

    private void endPacket() {
        left = 0;
        in.position = packetEnd;
    }

    private long word(int at) {
        long bigEndian = in.u32(at);
        return littleEndian ? Integer.toUnsignedLong(Integer.reverseBytes((int) bigEndian)) : bigEndian;
    }
}
