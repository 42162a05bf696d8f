package io.github.microstructurex.io.internal;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The optional library zstd-jni. Apart, because using this class fails where the library is absent. */
final class ZstdNative {
    private ZstdNative() {}

    /** Refuses files whose window is above 128 MiB. */
    static InputStream open(InputStream in) throws IOException {
        return new ZstdInputStreamNoFinalizer(in);
    }

    static OutputStream compress(OutputStream out) throws IOException {
        return new ZstdOutputStreamNoFinalizer(out);
    }
}
