package io.github.microstructurex.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Unwrapping as it is in a program that has only some of the optional libraries. */
class MissingLibraryTest {
    private static final byte[] TEXT = "some text".getBytes(StandardCharsets.UTF_8);

    /** Loads this library's internals anew, without the libraries in some packages. */
    private static final class Without extends ClassLoader {
        private final String[] absent;

        Without(String... absent) {
            super(MissingLibraryTest.class.getClassLoader());
            this.absent = absent;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            for (String prefix : absent) {
                if (name.startsWith(prefix)) {
                    throw new ClassNotFoundException(name);
                }
            }
            if (!name.startsWith("io.github.microstructurex.io.internal.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }

        InputStream decompress(String compression, byte[] bytes) throws Throwable {
            Class<?> type = loadClass("io.github.microstructurex.io.internal.Compression");
            Object constant = null;
            for (Object candidate : type.getEnumConstants()) {
                constant = candidate.toString().equals(compression) ? candidate : constant;
            }
            Method method = type.getDeclaredMethod("decompress", InputStream.class);
            method.setAccessible(true);
            try {
                return (InputStream) method.invoke(constant, new ByteArrayInputStream(bytes));
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }

    @Test
    void withoutZstdJniThePureJavaLibraryReadsZstd() throws Throwable {
        try (InputStream in = new Without("com.github.luben.").decompress("zstd", Zstd.compress(TEXT))) {
            assertThat(in.readAllBytes()).isEqualTo(TEXT);
        }
    }

    @Test
    void withoutEitherTheArtifactsAreNamed() {
        assertThatThrownBy(() -> new Without("com.github.luben.", "io.airlift.").decompress("zstd", TEXT))
                .hasMessage("com.github.luben:zstd-jni or io.airlift:aircompressor")
                .extracting(failure -> failure.getClass().getSimpleName())
                .isEqualTo("MissingLibraryException");
        assertThatThrownBy(() -> new Without("org.tukaani.").decompress("xz", TEXT))
                .hasMessage("org.tukaani:xz")
                .extracting(failure -> failure.getClass().getSimpleName())
                .isEqualTo("MissingLibraryException");
    }

    @Test
    void withoutBrotliTheArtifactIsNamed() throws ReflectiveOperationException {
        Method brotli = new Without("org.brotli.")
                .loadClass(Decompression.class.getName())
                .getMethod("brotli", InputStream.class);
        assertThatThrownBy(() -> brotli.invoke(null, new ByteArrayInputStream(TEXT)))
                .cause()
                .hasMessage("org.brotli:dec")
                .extracting(failure -> failure.getClass().getSimpleName())
                .isEqualTo("MissingLibraryException");
    }

    @Test
    void theMessageSaysWhereToAddTheLibrary() {
        assertThat(new MissingLibraryException("org.tukaani:xz", new NoClassDefFoundError()).expected())
                .isEqualTo("the library org.tukaani:xz, on the class path, or on the module path and named in"
                        + " --add-modules");
    }

    @Test
    void thePureJavaLibraryMakesAnInputErrorOfBadBytes() throws Throwable {
        byte[] whole = Zstd.compress(new byte[5000]);
        for (int at = 4; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            CountedStream stored = new CountedStream(new ByteArrayInputStream(changed), changed.length);
            try (InputStream in = DecompressedStream.over(ZstdJava.open(stored), stored)) {
                in.readAllBytes();
            } catch (IOException expected) {
                assertThat(expected).isNotNull();
            }
        }
    }
}
