package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.SkippedData;
import io.github.microstructurex.io.internal.FoundText;
import io.github.microstructurex.io.internal.Leniency;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.ItchReader;
import io.github.microstructurex.io.itch.ItchType;

/** Finds one message after the other inside some framing. */
public abstract class Frames implements AutoCloseable {
    /** The length in front of each message, in most framings. */
    static final int PREFIX = 2;

    final ByteInput in;
    private Leniency leniency = new Leniency(0);
    int offset;
    long sequence;
    long receiveTime = ItchReader.NO_TIME;
    long missing;
    long otherPackets;

    Frames(ByteInput in) {
        this.in = in;
    }

    /**
     * Opens one.
     *
     * @param framing which framing
     * @param in the bytes, closed with it
     * @return the frames
     */
    public static Frames of(ItchFraming framing, ByteInput in) {
        return switch (framing) {
            case BINARY_FILE -> new BinaryFileFrames(in);
            case BINARY_FILE_WITHOUT_LENGTHS -> new BareFileFrames(in);
            case MOLD_UDP64 -> new MoldFrames(in);
            case SOUP_BIN_TCP -> new SoupFrames(in);
            case PCAP -> new PcapFrames(in);
        };
    }

    /**
     * Goes to the next message.
     *
     * @return false at the end
     */
    public abstract boolean next();

    /**
     * Goes over the next messages as far as that is simple: all are as they should be, and end long before the buffer.
     *
     * @param offsets where in {@link #bytes()} each begins
     * @param most how many, at most
     * @return how many there were; 0 says nothing of what comes, ask {@link #next()}
     */
    public int next(int[] offsets, int most) {
        return 0;
    }

    /** Whether the bytes are one message; if not, that has been reported. */
    final boolean isMessage(int at, int length) {
        if (length > 0 && ItchType.lengthOf(in.bytes[at]) == length) {
            return true;
        }
        reportWrongMessage(at, length);
        return false;
    }

    private void reportWrongMessage(int at, int length) {
        int known = length == 0 ? 0 : ItchType.lengthOf(in.bytes[at]);
        if (length == 0) {
            report(at, "length", "a message of 0 bytes", "at least a type");
        } else if (known == 0) {
            report(at, "type", FoundText.quote(in.bytes, at, at + 1), "the letter of an ITCH 5.0 message type");
        } else {
            String type = ItchType.of(in.bytes[at]).orElseThrow().toString();
            report(at, "length", length + " bytes for a " + type, known + " bytes");
        }
    }

    /**
     * Reports what is wrong. Whoever calls this stands behind it already, so that whoever goes on after an exception does
     * so there.
     */
    final void report(int at, String field, String found, String expected) {
        leniency.leaveOut(() -> MarketDataException.atByte(in.name(), in.offsetOf(at), field, found, expected));
    }

    /** Reports that the input ends inside something; always false. */
    final boolean reportTorn(String what, int needed) {
        int torn = in.remaining();
        if (torn > 0) {
            int at = in.position;
            in.end();
            report(at, "", "the last " + torn + " bytes", what + " of " + needed + " bytes");
        }
        return false;
    }

    /** {@return where the message is} */
    public final byte[] bytes() {
        return in.bytes;
    }

    /** {@return where in {@link #bytes()} it begins} */
    public final int offset() {
        return offset;
    }

    /** {@return where in the file it begins} */
    public final long byteOffset() {
        return in.offsetOf(offset);
    }

    /** {@return where in the file the buffer begins} */
    public final long base() {
        return in.offsetOf(0);
    }

    /** {@return its number in the session, or in the file} */
    public final long sequence() {
        return sequence;
    }

    /** {@return when it was captured, in nanoseconds since the epoch} */
    public final long receiveTime() {
        return receiveTime;
    }

    /** {@return how many messages the numbers of packets say there were, and are not there} */
    public final long missing() {
        return missing;
    }

    /** {@return how many packets were of other protocols} */
    public final long otherPackets() {
        return otherPackets;
    }

    /**
     * Sets how much of what comes may be left out.
     *
     * @param newLeniency what counts it
     */
    public final void leaveOutWith(Leniency newLeniency) {
        leniency = newLeniency;
    }

    /** {@return what was left out} */
    public final SkippedData skipped() {
        return leniency.skipped();
    }

    /** {@return how much of the file has been read, from 0 to 1; any thread may ask} */
    public final double progress() {
        return in.progress();
    }

    @Override
    public final void close() {
        in.close();
    }
}
