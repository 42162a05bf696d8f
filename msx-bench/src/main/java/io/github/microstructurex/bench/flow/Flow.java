package io.github.microstructurex.bench.flow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * An order flow in memory, read from an MSXFLOW1 file: little-endian, a header of 32 bytes (the magic word, the number of
 * records, how many of them only fill the book before the clock starts, 0), then records of 32 bytes (type, side, id,
 * price, quantity).
 */
public final class Flow {
    /** The type of a limit order that is good till cancelled. */
    public static final int LIMIT = 1;

    /** The type of a cancel, of which only the id counts. */
    public static final int CANCEL = 2;

    /** The type of a limit order that is immediate or cancel. */
    public static final int LIMIT_IOC = 4;

    private static final String MAGIC = "MSXFLOW1";
    private static final int HEADER_BYTES = 32;
    private static final int RECORD_BYTES = 32;
    private static final int RECORD_WORDS = 4;
    private static final int CHUNK_BYTES = RECORD_BYTES << 15;

    private final long[] words;
    private final int prefill;

    private Flow(long[] words, int prefill) {
        this.words = words;
        this.prefill = prefill;
    }

    static Flow read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            fill(file, channel, buffer.limit(HEADER_BYTES));
            byte[] magic = new byte[MAGIC.length()];
            buffer.get(magic);
            if (!new String(magic, StandardCharsets.US_ASCII).equals(MAGIC)) {
                throw new IOException(file + " does not begin with " + MAGIC + ": not an order flow");
            }
            long recorded = (channel.size() - HEADER_BYTES) / RECORD_BYTES;
            int records = count(file, "records", buffer.getLong(), recorded);
            int prefill = count(file, "records that fill the book", buffer.getLong(), records);
            long[] words = new long[Math.multiplyExact(records, RECORD_WORDS)];
            for (int at = 0; at < words.length; at += buffer.limit() / Long.BYTES) {
                int bytes = (int) Math.min(CHUNK_BYTES, (words.length - at) * (long) Long.BYTES);
                fill(file, channel, buffer.clear().limit(bytes));
                buffer.asLongBuffer().get(words, at, bytes / Long.BYTES);
            }
            return new Flow(words, prefill);
        }
    }

    private static int count(Path file, String what, long count, long most) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException(file + " says that it has " + count + " " + what + ", expected from 0 to " + most);
        }
        return Math.toIntExact(count);
    }

    private static void fill(Path file, FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new IOException(
                        file + " ends after " + channel.position() + " bytes, in the middle of its records");
            }
        }
        buffer.flip();
    }

    /**
     * Renames the orders.
     *
     * @param ids their new names
     * @return a copy
     */
    public Flow withIds(Ids ids) {
        long[] renamed = words.clone();
        for (int at = 1; at < renamed.length; at += RECORD_WORDS) {
            renamed[at] = ids.renamed(renamed[at]);
        }
        return new Flow(renamed, prefill);
    }

    /** {@return the highest order id} */
    public long highestOrderId() {
        long highest = 0;
        for (int record = 0; record < records(); record++) {
            highest = Math.max(highest, orderId(record));
        }
        return highest;
    }

    /** {@return how many records there are, those that fill the book included} */
    public int records() {
        return words.length / RECORD_WORDS;
    }

    /** {@return how many records at the start only fill the book} */
    public int prefill() {
        return prefill;
    }

    /** {@return LIMIT, CANCEL or LIMIT_IOC} */
    public int type(int record) {
        return (int) words[record * RECORD_WORDS] & 0xFF;
    }

    /** {@return 0 for a buy, 1 for a sell} */
    public int side(int record) {
        return (int) words[record * RECORD_WORDS] >>> 8 & 0xFF;
    }

    /** {@return the id of the order that is sent or cancelled} */
    public long orderId(int record) {
        return words[record * RECORD_WORDS + 1];
    }

    /** {@return the limit, in ticks} */
    public long price(int record) {
        return words[record * RECORD_WORDS + 2];
    }

    /** {@return the quantity, in lots} */
    public long quantity(int record) {
        return words[record * RECORD_WORDS + 3];
    }
}
