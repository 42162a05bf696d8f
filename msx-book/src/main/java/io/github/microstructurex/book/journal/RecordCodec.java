package io.github.microstructurex.book.journal;

import io.github.microstructurex.book.BookCommand;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * One record of a journal, little-endian: the length of the whole record (4 bytes), the command's sequence number (8),
 * the command, and the CRC32C of all that (4).
 */
final class RecordCodec {
    private static final int SEQUENCE = 4;
    private static final int COMMAND = 12;
    private static final int CHECKSUM_BYTES = 4;
    private static final int MIN_BYTES = COMMAND + CommandCodec.MIN_BYTES + CHECKSUM_BYTES;
    static final int MAX_BYTES = COMMAND + CommandCodec.MAX_BYTES + CHECKSUM_BYTES;

    private final CRC32C checksum = new CRC32C();

    /** Writes a record at the position of a buffer. */
    void write(ByteBuffer out, long sequence, BookCommand command) {
        int start = out.position();
        out.position(start + COMMAND);
        CommandCodec.encode(command, out);
        int end = out.position();
        out.putInt(start, end + CHECKSUM_BYTES - start);
        out.putLong(start + SEQUENCE, sequence);
        out.putInt(checksum(out, start, end));
    }

    /** {@return the length of the record that begins at a place in a buffer, 0 if no whole and valid one does} */
    int validLength(ByteBuffer in, int at) {
        int available = in.limit() - at;
        if (available < MIN_BYTES) {
            return 0;
        }
        int length = in.getInt(at);
        if (length < MIN_BYTES || length > MAX_BYTES || length > available) {
            return 0;
        }
        int end = at + length - CHECKSUM_BYTES;
        return in.getInt(end) == checksum(in, at, end) ? length : 0;
    }

    /** {@return the sequence number of a valid record} */
    static long sequence(ByteBuffer in, int at) {
        return in.getLong(at + SEQUENCE);
    }

    /**
     * Reads the command of a valid record.
     *
     * @throws IllegalArgumentException if it is none, saying what was found
     */
    static void command(ByteBuffer in, int at, int length, BookCommand into) {
        int limit = in.limit();
        in.limit(at + length - CHECKSUM_BYTES).position(at + COMMAND);
        CommandCodec.decode(in, into);
        in.limit(limit);
    }

    private int checksum(ByteBuffer buffer, int from, int to) {
        int limit = buffer.limit();
        buffer.limit(to).position(from);
        checksum.reset();
        checksum.update(buffer);
        buffer.limit(limit);
        return (int) checksum.getValue();
    }
}
