package io.github.microstructurex.io.duckdb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The store as it is in a program that lacks the optional library. */
class MissingDuckDbTest {
    /** Loads the store anew, without DuckDB. */
    private static final class WithoutDuckDb extends ClassLoader {
        WithoutDuckDb() {
            super(MissingDuckDbTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.duckdb.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(DuckDbStore.class.getPackageName() + ".")) {
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
    }

    @Test
    void theArtifactIsNamed() throws ReflectiveOperationException {
        Method open = new WithoutDuckDb().loadClass(DuckDbStore.class.getName()).getMethod("open", Path.class);
        assertThatThrownBy(() -> open.invoke(null, Path.of("market.duckdb")))
                .cause()
                .isInstanceOf(MarketDataException.class)
                .hasMessage("market.duckdb: found a database of DuckDB, expected the library org.duckdb:duckdb_jdbc,"
                        + " on the class path, or on the module path with --add-modules duckdb.jdbc,java.sql");
    }
}
