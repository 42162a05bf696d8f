package io.github.microstructurex.io.internal.itch;

/** Finds what a UDP packet carries, behind its Ethernet, VLAN and IP headers. */
final class UdpPayload {
    /** What was found. */
    enum Content {
        /** A UDP packet, whole. */
        WHOLE,
        /** Something else. */
        OTHER,
        /** A packet of which not all is there, or whose lengths contradict each other. */
        CUT,
        /** A part of a packet that was sent in parts. */
        FRAGMENT
    }

    private static final int ADDRESSES = 12;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;
    private static final int UDP = 17;
    private static final int IPV4_HEADER = 20;
    private static final int IPV6_HEADER = 40;
    private static final int UDP_HEADER = 8;

    private final ByteInput in;
    int start;
    int end;

    UdpPayload(ByteInput in) {
        this.in = in;
    }

    /** Looks at a frame of Ethernet in the buffer. */
    Content find(int from, int to) {
        int at = from + ADDRESSES;
        while (at + 4 <= to && isVlanTag(in.u16(at))) {
            at += 4;
        }
        if (at + 2 > to) {
            return Content.CUT;
        }
        return switch (in.u16(at)) {
            case IPV4 -> ipv4(at + 2, to);
            case IPV6 -> ipv6(at + 2, to);
            default -> Content.OTHER;
        };
    }

    private static boolean isVlanTag(int etherType) {
        return etherType == 0x8100 || etherType == 0x88A8 || etherType == 0x9100;
    }

    private Content ipv4(int at, int to) {
        if (to - at < IPV4_HEADER) {
            return Content.CUT;
        }
        if (in.u8(at + 9) != UDP) {
            return Content.OTHER;
        }
        int header = (in.u8(at) & 0x0F) * 4;
        int total = in.u16(at + 2);
        if (header < IPV4_HEADER || total < header || total > to - at) {
            return Content.CUT;
        }
        // More fragments, or not the first one.
        return (in.u16(at + 6) & 0x3FFF) != 0 ? Content.FRAGMENT : udp(at + header, at + total);
    }

    private Content ipv6(int at, int to) {
        if (to - at < IPV6_HEADER) {
            return Content.CUT;
        }
        if (in.u8(at + 6) != UDP) {
            return Content.OTHER;
        }
        int payload = in.u16(at + 4);
        return payload > to - at - IPV6_HEADER ? Content.CUT : udp(at + IPV6_HEADER, at + IPV6_HEADER + payload);
    }

    private Content udp(int at, int to) {
        if (to - at < UDP_HEADER) {
            return Content.CUT;
        }
        int length = in.u16(at + 4);
        if (length < UDP_HEADER || length > to - at) {
            return Content.CUT;
        }
        start = at + UDP_HEADER;
        end = at + length;
        return Content.WHOLE;
    }
}
