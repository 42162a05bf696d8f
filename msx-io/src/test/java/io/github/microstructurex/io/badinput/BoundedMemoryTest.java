package io.github.microstructurex.io.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
