package io.github.microstructurex.io.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.io.internal.parquet.table.OneColumnFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads files that are longer than the memory, made while they are read: usually 48 MiB of each format in 32 MiB, with
 * {@code -Dmsx.gigabytes=5} so many GiB in 256 MiB.
 */
class BoundedMemoryTest {
    private static final long GIGABYTES = Integer.getInteger("msx.gigabytes", 0);

    @TempDir
    Path folder;

    /** Brotli can say so much in a few bytes, so that only the memory itself is a bound. */
    @Test
    void pagesThatClaimMoreMemoryThanThereIsAreTheDocumentedException() throws IOException, InterruptedException {
        String[] columns = new String[41];
        for (int i = 0; i < 40; i++) {
            columns[i] = List.of("bid_price_", "bid_size_", "ask_price_", "ask_size_")
                            .get(i % 4)
                    + i / 4;
        }
        columns[40] = "timestamp";
        Path file = Files.write(folder.resolve("x.parquet"), OneColumnFile.claiming(4, 60 << 20, 40, columns));
        Path output = folder.resolve("output.txt");
        int status = Fork.run(
                output,
                "96m",
                60,
                List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                List.of(WrongFile.class.getName(), file.toString()));
        assertThat(status).as(() -> Fork.tail(output)).isZero();
        assertThat(Fork.tail(output)).contains("column ", ": found pages that need ");
    }

    @Test
    void aFileOfAnyLengthIsReadInBoundedMemory() throws IOException, InterruptedException {
        boolean isLong = GIGABYTES > 0;
        long bytes = isLong ? GIGABYTES << 30 : 48L << 20;
        Path output = folder.resolve("output.txt");
        long seconds = isLong ? 3600 * GIGABYTES : 600;
        int status = Fork.run(
                output,
                isLong ? "256m" : "32m",
                seconds,
                List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                List.of(LongFiles.class.getName(), Long.toString(bytes), folder.toString()));
        assertThat(status).as(() -> Fork.tail(output)).isZero();
    }
}
