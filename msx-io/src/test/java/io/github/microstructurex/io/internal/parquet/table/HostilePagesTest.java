package io.github.microstructurex.io.internal.parquet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that say they need more memory than they can. */
class HostilePagesTest {
    private static final int HUGE = 60 << 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0, UNCOMPRESSED", "1, SNAPPY", "2, GZIP", "6, ZSTD", "7, LZ4_RAW"})
    void aPageOfMoreBytesThanItsCodecCanStoreIsRefusedBeforeAnyMemoryIsTaken(int codec, String name)
            throws IOException {
        Path file = Files.write(folder.resolve("x.parquet"), OneColumnFile.claiming(codec, HUGE, 100, "x"));
        Footer footer = Footer.read(file);
        try (TableReader reader = TableReader.open(file, footer, footer.columns())) {
            ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = thread.getCurrentThreadAllocatedBytes();
            assertThatThrownBy(reader::next)
                    .isInstanceOf(MarketDataException.class)
                    .hasMessageStartingWith(file + ", byte ")
                    .hasMessageContaining(
                            "found a page of 62914560 bytes, which " + name + " cannot store in 100, expected");
            assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(16 << 20);
        }
    }

    @Test
    void aDictionaryHasNoMoreValuesThanItsPageHasPlaceFor() throws IOException {
        ByteSink page = new ByteSink();
        new ThriftOutput(page)
                .number(1, PageHeader.DICTIONARY)
                .number(2, 80)
                .number(3, 80)
                .begin(7)
                .number(1, 11)
                .number(2, 0)
                .end()
                .finish();
        page.putAll(new byte[80], 80);
        Path file = Files.write(folder.resolve("x.parquet"), OneColumnFile.of(0, 5, page, "x"));
        Footer footer = Footer.read(file);
        try (TableReader reader = TableReader.open(file, footer, footer.columns())) {
            assertThatThrownBy(reader::next).hasMessageContaining("found a dictionary with too few values");
        }
    }

    @Test
    void allColumnsTogetherTakeNoMoreThanThereIs() throws IOException {
        PageMemory memory = new PageMemory(100);
        memory.take(60);
        memory.replace(20, 60);
        assertThatThrownBy(() -> memory.take(1))
                .isInstanceOf(IOException.class)
                .hasMessage("pages that need 1 bytes more than the 100 that others have, where at most 100 are possible"
                        + " with this virtual machine's memory");
        assertThatThrownBy(() -> memory.replace(50, Long.MAX_VALUE)).hasMessageContaining("than the 50 that others");
        memory.replace(60, 60);
    }

    @Test
    void theWordsOfAColumnAreCounted() throws IOException {
        byte[] word = new byte[1000];
        Words words = new Words(new PageMemory(5000));
        assertThat(words.number(word, 0, 1000)).isZero();
        assertThat(words.number(word, 0, 999)).isEqualTo(1);
        assertThat(words.number(word, 0, 1000)).isZero();
        assertThatThrownBy(() -> words.number(word, 0, 998)).hasMessageContaining("at most 5000 are possible");
    }
}
