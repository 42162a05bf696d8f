package io.github.microstructurex.io.internal.parquet.table;

import io.github.microstructurex.io.internal.Decompression;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How pages are compressed. What is here is read; written pages are as they are. */
enum Codec {
    UNCOMPRESSED(0, 1) {
        @Override
        void decompress(byte[] from, int at, int length, byte[] into, int start, int size) throws IOException {
            if (length != size) {
                throw new IOException("an uncompressed page of " + length + " bytes that says it has " + size);
            }
            System.arraycopy(from, at, into, start, size);
        }
    },
    SNAPPY(1, 22) {
        @Override
        void decompress(byte[] from, int at, int length, byte[] into, int start, int size) throws IOException {
            Snappy.decompress(from, at, at + length, into, start, start + size);
        }
    },
    GZIP(2, 1033) {
        @Override
        void decompress(byte[] from, int at, int length, byte[] into, int start, int size) throws IOException {
            readAll(new GZIPInputStream(new ByteArrayInputStream(from, at, length)), into, start, size);
        }
    },
    BROTLI(4, Integer.MAX_VALUE) {
        @Override
        void decompress(byte[] from, int at, int length, byte[] into, int start, int size) throws IOException {
            readAll(Decompression.brotli(new ByteArrayInputStream(from, at, length)), into, start, size);
        }
    },
    ZSTD(6, 1 << 16) {
        @Override
        void decompress(byte[] from, int at, int length, byte[] into, int start, int size) throws IOException {
            readAll(Decompression.zstd(new ByteArrayInputStream(from, at, length)), into, start, size);
        }
    },
    LZ4_RAW(7, 256) {
        @Override
        void decompress(byte[] from, int at, int length, byte[] into, int start, int size) throws IOException {
            Lz4.decompress(from, at, at + length, into, start, start + size);
        }
    };

    private static final String[] NAMES = {
        "UNCOMPRESSED", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4 in Hadoop's frames", "ZSTD", "LZ4_RAW"
    };

    /** What is added to the product, for beginnings. */
    private static final int SLACK = 64;

    private final int number;
    private final int mostPerByte;

    /** Takes its number in a file, and how many bytes one stored byte can stand for at most. */
    Codec(int number, int mostPerByte) {
        this.number = number;
        this.mostPerByte = mostPerByte;
    }

    /** {@return how many bytes at most can be stored in so many} */
    long mostOf(int storedBytes) {
        return (long) mostPerByte * storedBytes + (this == UNCOMPRESSED ? 0 : SLACK);
    }

    /** Finds the codec of a number in a file. */
    static Codec of(long number) throws IOException {
        for (Codec codec : values()) {
            if (codec.number == number) {
                return codec;
            }
        }
        String name = number >= 0 && number < NAMES.length ? NAMES[(int) number] : "number " + number;
        throw new IOException("pages compressed by " + name + ", which is not read");
    }

    /** Fills {@code size} bytes from {@code start} on. */
    abstract void decompress(byte[] from, int at, int length, byte[] into, int start, int size) throws IOException;

    private static void readAll(InputStream stream, byte[] into, int start, int size) throws IOException {
        try (InputStream in = stream) {
            if (in.readNBytes(into, start, size) != size) {
                throw new IOException("a compressed page of fewer bytes than it says");
            }
        } catch (RuntimeException badBytes) {
            throw new IOException("malformed compressed data: " + badBytes.getMessage(), badBytes);
        }
    }
}
