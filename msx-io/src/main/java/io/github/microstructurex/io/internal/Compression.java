package io.github.microstructurex.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** What may be around a file, known by its first bytes. */
enum Compression {
    NONE("plain", "", "") {
        @Override
        InputStream decompress(InputStream in) {
            return in;
        }

        @Override
        OutputStream compress(OutputStream out) {
            return out;
        }
    },
    GZIP("gzip", ".gz", ".gzip") {
        @Override
        InputStream decompress(InputStream in) throws IOException {
            return new GzipStream(in);
        }

        @Override
        OutputStream compress(OutputStream out) throws IOException {
            return new GZIPOutputStream(out, BUFFER);
        }
    },
    ZSTD("zstd", ".zst", ".zstd") {
        @Override
        InputStream decompress(InputStream in) throws IOException {
            try {
                return ZstdNative.open(in);
            } catch (LinkageError absentOrForAnotherPlatform) {
                return openWithoutNative(in);
            }
        }

        private InputStream openWithoutNative(InputStream in) throws IOException {
            try {
                return ZstdJava.open(in);
            } catch (ClassNotFoundException absent) {
                throw new MissingLibraryException(ZSTD_LIBRARIES, absent);
            }
        }

        @Override
        OutputStream compress(OutputStream out) throws IOException {
            try {
                return ZstdNative.compress(out);
            } catch (LinkageError absentOrForAnotherPlatform) {
                return compressWithoutNative(out);
            }
        }

        private OutputStream compressWithoutNative(OutputStream out) throws IOException {
            try {
                return ZstdJava.compress(out);
            } catch (ClassNotFoundException absent) {
                throw new MissingLibraryException(ZSTD_LIBRARIES, absent);
            }
        }
    },
    XZ("xz", ".xz", ".xz") {
        @Override
        InputStream decompress(InputStream in) throws IOException {
            try {
                return XzLibrary.open(in);
            } catch (LinkageError absent) {
                throw new MissingLibraryException(XZ_LIBRARY, absent);
            }
        }

        @Override
        OutputStream compress(OutputStream out) throws IOException {
            try {
                return XzLibrary.compress(out);
            } catch (LinkageError absent) {
                throw new MissingLibraryException(XZ_LIBRARY, absent);
            }
        }
    };

    private static final String ZSTD_LIBRARIES = "com.github.luben:zstd-jni or io.airlift:aircompressor";
    private static final String XZ_LIBRARY = "org.tukaani:xz";

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC = 0x1F8B08;
    private static final int ZSTD_MAGIC = 0x28B52FFD;
    /** A frame to skip, which parallel compressors put first: the first byte's low half may be anything. */
    private static final int ZSTD_SKIPPABLE_MAGIC = 0x502A4D18;

    private static final int XZ_MAGIC = 0xFD377A58;

    private final String format;
    private final String suffix;
    private final String longSuffix;

    Compression(String format, String suffix, String longSuffix) {
        this.format = format;
        this.suffix = suffix;
        this.longSuffix = longSuffix;
    }

    /** Looks at the first bytes of a file, from position to limit. */
    static Compression of(ByteBuffer firstBytes) {
        if (firstBytes.remaining() < Integer.BYTES) {
            return NONE;
        }
        int magic = firstBytes.getInt(firstBytes.position());
        if (magic >>> 8 == GZIP_MAGIC) {
            return GZIP;
        }
        if (magic == ZSTD_MAGIC || (magic & 0xF0FF_FFFF) == ZSTD_SKIPPABLE_MAGIC) {
            return ZSTD;
        }
        return magic == XZ_MAGIC ? XZ : NONE;
    }

    /** {@return what a name says by its suffix} */
    static Compression ofName(String name) {
        for (Compression compression : values()) {
            if (!compression.suffixOf(name).isEmpty()) {
                return compression;
            }
        }
        return NONE;
    }

    /** {@return the bytes inside, of which a bounded part is in memory at any time} */
    abstract InputStream decompress(InputStream in) throws IOException;

    /** {@return where to write the bytes inside; closing it completes them and closes what they are written to} */
    abstract OutputStream compress(OutputStream out) throws IOException;

    /** {@return the suffix that a name has because of this, or ""} */
    String suffixOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int length = lower.endsWith(suffix) ? suffix.length() : lower.endsWith(longSuffix) ? longSuffix.length() : 0;
        return length < name.length() ? name.substring(name.length() - length) : "";
    }

    @Override
    public String toString() {
        return format;
    }
}
