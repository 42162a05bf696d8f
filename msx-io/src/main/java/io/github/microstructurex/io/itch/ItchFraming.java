package io.github.microstructurex.io.itch;

import io.github.microstructurex.io.internal.itch.FramingSearch;
import java.nio.ByteBuffer;
import java.util.Optional;

/** How messages are put one after the other. */
public enum ItchFraming {
    /**
     * NASDAQ's BinaryFILE: a length of two bytes, then the message. A length of 0 ends the session, and the file; a file
     * may also just end.
     */
    BINARY_FILE,
    /**
     * The same layout with 0 for every length, as some programs write it. The type says how long a message is; so
     * nothing behind a wrong type can be read.
     */
    BINARY_FILE_WITHOUT_LENGTHS,
    /** SoupBinTCP: what a server sends. Only sequenced packets hold messages; the others are passed over. */
    SOUP_BIN_TCP,
    /**
     * A capture of a network in the classic pcap format (of either byte order, with microseconds or nanoseconds): Ethernet
     * with or without VLAN tags, IPv4 or IPv6 (without extension headers), and MoldUDP64 in its UDP packets. Packets of
     * other protocols are passed over and counted.
     */
    PCAP,
    /** MoldUDP64: one packet, or several one after the other. */
    MOLD_UDP64;

    /**
     * Finds the framing under which bytes are messages: at least the first one, or the first two if there are no lengths.
     *
     * @param firstBytes the first bytes of a file, from position to limit; a few thousand are plenty
     * @return the framing, empty if there is none
     */
    public static Optional<ItchFraming> of(ByteBuffer firstBytes) {
        byte[] bytes = new byte[firstBytes.remaining()];
        firstBytes.duplicate().get(bytes);
        return FramingSearch.framingOf(bytes);
    }
}
