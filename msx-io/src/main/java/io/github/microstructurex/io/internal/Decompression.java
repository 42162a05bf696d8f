package io.github.microstructurex.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;

/** What optional libraries unpack inside a format. */
public final class Decompression {
    private static final String BROTLI = "org.brotli.dec.BrotliInputStream";

    private Decompression() {}

    /**
     * Unpacks zstd.
     *
     * @param in the packed bytes
     * @return the bytes inside
     * @throws MissingLibraryException if there is no library that can
     * @throws IOException if they are malformed
     */
    public static InputStream zstd(InputStream in) throws IOException {
        return Compression.ZSTD.decompress(in);
    }

    /**
     * Unpacks Brotli. By reflection: the library's jar says no module name, so that a published module cannot require it.
     *
     * @param in the packed bytes
     * @return the bytes inside
     * @throws MissingLibraryException if the library is not there
     * @throws IOException if they are malformed
     */
    public static InputStream brotli(InputStream in) throws IOException {
        try {
            Class<? extends InputStream> stream = Class.forName(BROTLI).asSubclass(InputStream.class);
            return stream.getConstructor(InputStream.class).newInstance(in);
        } catch (ClassNotFoundException absent) {
            throw new MissingLibraryException("org.brotli:dec", absent);
        } catch (InvocationTargetException failure) {
            throw new IOException(failure.getCause());
        } catch (ReflectiveOperationException another) {
            throw new IOException("another version of org.brotli:dec than was expected", another);
        }
    }
}
