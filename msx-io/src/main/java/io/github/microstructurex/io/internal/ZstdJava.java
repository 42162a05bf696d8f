package io.github.microstructurex.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;

/**
 * The optional library aircompressor. By reflection: its jar says no module name, so that a published module cannot
 * require it.
 */
final class ZstdJava {
    private static final String STREAM = "io.airlift.compress.zstd.ZstdInputStream";

    private ZstdJava() {}

    /** Refuses files whose window is above 8 MiB. */
    static InputStream open(InputStream in) throws IOException, ClassNotFoundException {
        try {
            Class<? extends InputStream> stream = Class.forName(STREAM).asSubclass(InputStream.class);
            return stream.getConstructor(InputStream.class).newInstance(in);
        } catch (InvocationTargetException failure) {
            throw new IOException(failure.getCause());
        } catch (ClassNotFoundException absent) {
            throw absent;
        } catch (ReflectiveOperationException another) {
            throw new IOException("another version of aircompressor than was expected", another);
        }
    }
}
