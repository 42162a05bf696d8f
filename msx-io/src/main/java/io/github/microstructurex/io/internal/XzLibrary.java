package io.github.microstructurex.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/** The optional library xz. Apart, because using this class fails where the library is absent. */
final class XzLibrary {
    /** In KiB; {@code xz -9} needs 65 MiB. */
    private static final int MEMORY_LIMIT = 128 * 1024;

    private XzLibrary() {}

    static InputStream open(InputStream in) throws IOException {
        return new XZInputStream(in, MEMORY_LIMIT);
    }

    static OutputStream compress(OutputStream out) throws IOException {
        return new XZOutputStream(out, new LZMA2Options());
    }
}
