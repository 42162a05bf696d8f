package io.github.microstructurex.io.internal.parquet.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of the newer kind, which say what is null before the values and outside of what is compressed. */
class NewerPagesTest {
    private static final int GZIP = 2;

    @TempDir
    Path folder;

    @Test
    void valuesAndNullsOfAPageAreRead() throws IOException {
        check(write(false));
    }

    @Test
    void onlyTheValuesAreCompressed() throws IOException {
        check(write(true));
    }

    private static void check(Path file) {
        Footer footer = Footer.read(file);
        try (TableReader reader = TableReader.open(file, footer, footer.columns())) {
            assertThat(reader.next()).isEqualTo(5);
            assertThat(Arrays.copyOf(reader.nulls(0), 5)).containsExactly(false, true, false, false, true);
            assertThat(reader.values(0)).startsWith(7, 0, -8, Long.MAX_VALUE, 0);
            assertThat(reader.next()).isZero();
            assertThat(reader.progress()).isEqualTo(1);
        }
    }

    /** A file of one column: 7, null, -8, the largest number, null. */
    private Path write(boolean isCompressed) throws IOException {
        ByteSink levels = new ByteSink();
        new RunLengthEncoder().encode(new long[] {1, 0, 1, 1, 0}, 5, 1, levels);
        ByteSink values = new ByteSink();
        values.putLong(7);
        values.putLong(-8);
        values.putLong(Long.MAX_VALUE);
        byte[] stored = isCompressed ? gzip(values) : Arrays.copyOf(values.array(), values.size());
        ByteSink page = new ByteSink();
        new ThriftOutput(page)
                .number(1, PageHeader.DATA_V2)
                .number(2, levels.size() + values.size())
                .number(3, levels.size() + stored.length)
                .begin(8)
                .number(1, 5)
                .number(2, 2)
                .number(3, 5)
                .number(4, 0)
                .number(5, levels.size())
                .number(6, 0)
                .flag(7, isCompressed)
                .end()
                .finish();
        page.putAll(levels.array(), levels.size());
        page.putAll(stored, stored.length);
        return Files.write(folder.resolve("newer.parquet"), OneColumnFile.of(isCompressed ? GZIP : 0, 5, page, "x"));
    }

    private static byte[] gzip(ByteSink values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(values.array(), 0, values.size());
        }
        return bytes.toByteArray();
    }
}
