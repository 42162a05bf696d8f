package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that writes is killed again and again, {@code -Dmsx.kills=50} times if that is given. */
class KilledWriterTest {
    private static final long SEED = 13;
    private static final int KILLS = Integer.getInteger("msx.kills", 10);
    private static final int MOST_COMMANDS = 100;

    @TempDir
    private Path temporary;

    @Test
    void noAcknowledgedCommandIsEverLost() throws IOException, InterruptedException {
        Path directory = temporary.resolve("book");
        SplittableRandom random = new SplittableRandom(SEED);
        long recovered = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged = recovered + killAfter(1 + random.nextInt(MOST_COMMANDS), directory);
            try (JournaledBook book = Books.open(directory)) {
                recovered = book.book().sequence();
                assertThat(recovered).isBetween(acknowledged, acknowledged + 1);
                Books.assertSame(book.book(), Books.bookAfter(recovered, SEED, BookListener.NONE));
            }
        }
    }

    /** {@return how many commands the program acknowledged: a few more than it was allowed to live for} */
    private static int killAfter(int acknowledgements, Path directory) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        directory.toString(),
                        Long.toString(SEED))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int count = 0;
        try (InputStream output = writer.getInputStream()) {
            while (count < acknowledgements && output.read() >= 0) {
                count++;
            }
            // Not the method of Process, which closes the output before it has been read.
            writer.toHandle().destroyForcibly();
            // What it acknowledged before it died counts, whether or not somebody was listening.
            count += output.readAllBytes().length;
        }
        assertThat(writer.waitFor()).as("exit status of a killed program").isEqualTo(128 + 9);
        return count;
    }
}
