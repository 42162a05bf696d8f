package io.github.microstructurex.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;

/**
 * The optional library aircompressor. By reflection: its jar says no module name, so that a published module cannot
 * require it.
 */
final class ZstdJava {
    private static final String INPUT = "io.airlift.compress.zstd.ZstdInputStream";
    private static final String OUTPUT = "io.airlift.compress.zstd.ZstdOutputStream";

    private ZstdJava() {}

    /** Refuses files whose window is above 8 MiB. */
    static InputStream open(InputStream in) throws IOException, ClassNotFoundException {
        return make(INPUT, InputStream.class, in);
    }

    static OutputStream compress(OutputStream out) throws IOException, ClassNotFoundException {
        return make(OUTPUT, OutputStream.class, out);
    }

    private static <T> T make(String name, Class<T> type, T around) throws IOException, ClassNotFoundException {
        try {
            Class<? extends T> stream = Class.forName(name).asSubclass(type);
            return stream.getConstructor(type).newInstance(around);
        } catch (InvocationTargetException failure) {
            throw new IOException(failure.getCause());
        } catch (ClassNotFoundException absent) {
            throw absent;
        } catch (ReflectiveOperationException another) {
            throw new IOException("another version of aircompressor than was expected", another);
        }
    }
}
