package io.github.microstructurex.book.journal;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.OrderBook;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Writes the whole state of a book to a file and reads it again. The book that is read does what the one that was
 * written would have done, event by event.
 *
 * <pre>{@code
 * BookState.write(book, file);
 * OrderBook same = BookState.read(file, listener);
 * }</pre>
 */
public final class BookState {
    private static final int CHECKSUM_BYTES = 4;
    private static final int BUFFER_BYTES = 1 << 16;

    private BookState() {}

    /**
     * Writes a book. The file is there whole and on disk when this returns; if it fails, it is as it was before.
     *
     * @param book the book, between two commands
     * @param file the file to make or to replace
     * @throws IOException naming the file, if it cannot be written
     */
    public static void write(OrderBook book, Path file) throws IOException {
        DurableFile.write(file, out -> {
            CRC32C checksum = new CRC32C();
            DataOutputStream data = new DataOutputStream(new CheckedOutputStream(out, checksum));
            data.write(FileHeader.STATE.encode(book.sequence()));
            book.writeState(data);
            data.writeInt(Integer.reverseBytes((int) checksum.getValue()));
        });
    }

    /**
     * Reads a book. Its listener is told nothing of what happened before.
     *
     * @param file what {@link #write} wrote
     * @param listener is told every event from now on
     * @return the book
     * @throws CorruptFileException if the file is not as it was written
     * @throws IOException naming the file, if it cannot be read or has another format version
     */
    public static OrderBook read(Path file, BookListener listener) throws IOException {
        long sequence;
        try (InputStream in = Files.newInputStream(file)) {
            sequence = FileHeader.STATE.decode(in.readNBytes(FileHeader.BYTES), file);
        }
        verifyChecksum(file);
        OrderBook book;
        int left;
        try (DataInputStream in = open(file)) {
            in.skipNBytes(FileHeader.BYTES);
            book = OrderBook.readState(in, listener);
            left = in.readNBytes(CHECKSUM_BYTES + 1).length;
        } catch (IOException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        if (left != CHECKSUM_BYTES || book.sequence() != sequence) {
            throw new CorruptFileException(
                    file,
                    0,
                    "the state after command " + book.sequence() + (left > CHECKSUM_BYTES ? " and more behind it" : ""),
                    "that after command " + sequence + " alone");
        }
        return book;
    }

    /** Before anything of it is believed. */
    private static void verifyChecksum(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        long end = Files.size(file) - CHECKSUM_BYTES;
        if (end < FileHeader.BYTES) {
            throw new CorruptFileException(file, end + CHECKSUM_BYTES, "the end", "a state and its checksum");
        }
        try (DataInputStream in = open(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (long left = end; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    break;
                }
                checksum.update(buffer, 0, read);
                left -= read;
            }
            int found = Integer.reverseBytes(in.readInt());
            if (found != (int) checksum.getValue()) {
                throw new CorruptFileException(
                        file, end, "checksum " + Integer.toHexString(found), Integer.toHexString((int)
                                checksum.getValue()));
            }
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
    }
}
