package io.github.microstructurex.book.journal;

import io.github.microstructurex.book.BookCommand;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads the commands of one journal file, up to its end or to a torn tail.
 *
 * <p>Bytes that are no valid record are a torn tail only if no valid record with a later sequence number begins anywhere
 * behind them. That is looked for at every byte, because the length of a damaged record cannot be believed. If there is
 * one, commands between would be lost: the file is corrupt.
 */
final class JournalReader implements Closeable {
    private static final int WINDOW_BYTES = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final long firstSequence;
    private final RecordCodec records = new RecordCodec();
    private final ByteBuffer window = ByteBuffer.allocateDirect(WINDOW_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .limit(0);
    private long windowStart;
    private long offset = FileHeader.BYTES;
    private long lastSequence;

    private JournalReader(Path file, FileChannel channel, long size, long firstSequence) {
        this.file = file;
        this.channel = channel;
        this.size = size;
        this.firstSequence = firstSequence;
        lastSequence = firstSequence - 1;
    }

    static JournalReader open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            ByteBuffer header = ByteBuffer.allocate(FileHeader.BYTES);
            while (header.hasRemaining() && channel.read(header) >= 0) {}
            byte[] bytes = new byte[header.flip().remaining()];
            header.get(bytes);
            return new JournalReader(file, channel, channel.size(), FileHeader.JOURNAL.decode(bytes, file));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    /** {@return the number that the first command has or will have} */
    long firstSequence() {
        return firstSequence;
    }

    /** {@return the number of the command that was read last, one less than the first before that} */
    long lastSequence() {
        return lastSequence;
    }

    /** {@return where the next record begins, or would begin at the end} */
    long offset() {
        return offset;
    }

    /** {@return how many bytes follow; at the end they are a torn tail} */
    long bytesLeft() {
        return size - offset;
    }

    /**
     * Reads the next command.
     *
     * @return whether there was one
     * @throws CorruptFileException if the file is damaged in another way than by a torn tail
     */
    boolean next(BookCommand into) throws IOException {
        int at = load(offset);
        int length = records.validLength(window, at);
        if (length == 0) {
            refuseIfAnythingValidFollows();
            return false;
        }
        long sequence = RecordCodec.sequence(window, at);
        if (sequence != lastSequence + 1) {
            throw corrupt("command " + sequence);
        }
        try {
            RecordCodec.command(window, at, length, into);
        } catch (IllegalArgumentException e) {
            throw corrupt("an unreadable record (" + e.getMessage() + ")");
        }
        lastSequence = sequence;
        offset += length;
        return true;
    }

    CorruptFileException corrupt(String found) {
        return new CorruptFileException(file, offset, found, "command " + (lastSequence + 1));
    }

    private void refuseIfAnythingValidFollows() throws IOException {
        for (long place = offset + 1; place < size; place++) {
            int at = load(place);
            if (records.validLength(window, at) > 0 && RecordCodec.sequence(window, at) > lastSequence) {
                throw corrupt("a damaged record, with command " + RecordCodec.sequence(window, at)
                        + " behind it at byte " + place);
            }
        }
    }

    /** {@return the index in the window of a place in the file, with a whole record from there if the file has one} */
    private int load(long place) throws IOException {
        long windowEnd = windowStart + window.limit();
        if (place < windowStart || (place + RecordCodec.MAX_BYTES > windowEnd && windowEnd < size)) {
            window.clear();
            windowStart = place;
            while (window.hasRemaining() && channel.read(window, windowStart + window.position()) >= 0) {}
            window.flip();
        }
        return (int) (place - windowStart);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
