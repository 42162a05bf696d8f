package io.github.microstructurex.io.badinput;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What may be around a file. */
enum Wrapper {
    GZIP(".gz"),
    ZSTD(".zst"),
    XZ(".xz"),
    ZIP(".zip");

    private final String suffix;

    Wrapper(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    /** Wraps a file, of a name where the wrapper keeps one. */
    byte[] wrap(String name, byte[] content) {
        ByteArrayOutputStream wrapped = new ByteArrayOutputStream();
        try (OutputStream out = around(wrapped, name)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return wrapped.toByteArray();
    }

    private OutputStream around(OutputStream out, String name) throws IOException {
        return switch (this) {
            case GZIP -> new GZIPOutputStream(out);
            case ZSTD -> new ZstdOutputStreamNoFinalizer(out);
            case XZ -> new XZOutputStream(out, new LZMA2Options(1));
            case ZIP -> {
                ZipOutputStream zip = new ZipOutputStream(out);
                zip.putNextEntry(new ZipEntry(name));
                yield zip;
            }
        };
    }
}
