package io.github.microstructurex.book.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The first 24 bytes of a file, little-endian, the same in every version of the format: a word that says what the file
 * is (8 bytes), a sequence number (8), the version (4) and the CRC32C of all that (4).
 */
enum FileHeader {
    /** With the sequence number of the first command. */
    JOURNAL("MSXJOURN"),
    /** With the sequence number of the last command. */
    STATE("MSXSTATE");

    static final int BYTES = 24;

    private static final int VERSION = 1;
    private static final int CHECKED_BYTES = 20;

    private final String word;

    FileHeader(String word) {
        this.word = word;
    }

    byte[] encode(long sequence) {
        ByteBuffer header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(word.getBytes(StandardCharsets.US_ASCII)).putLong(sequence).putInt(VERSION);
        return header.putInt(checksum(header.array())).array();
    }

    /** {@return the sequence number} */
    long decode(byte[] bytes, Path file) throws IOException {
        if (bytes.length < BYTES) {
            throw new CorruptFileException(file, 0, bytes.length + " bytes", "a header of " + BYTES + " bytes");
        }
        byte[] expected = word.getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length)) {
            String found = new String(bytes, 0, expected.length, StandardCharsets.ISO_8859_1);
            throw new CorruptFileException(file, 0, "\"" + found + "\"", word);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int checksum = checksum(bytes);
        if (header.getInt(CHECKED_BYTES) != checksum) {
            throw new CorruptFileException(
                    file,
                    0,
                    "a header with checksum " + Integer.toHexString(header.getInt(CHECKED_BYTES)),
                    Integer.toHexString(checksum));
        }
        int version = header.getInt(16);
        if (version != VERSION) {
            throw new IOException(
                    file + " has format version " + version + ", expected " + VERSION + ": written by another release");
        }
        return header.getLong(8);
    }

    private static int checksum(byte[] header) {
        CRC32C checksum = new CRC32C();
        checksum.update(header, 0, CHECKED_BYTES);
        return (int) checksum.getValue();
    }
}
