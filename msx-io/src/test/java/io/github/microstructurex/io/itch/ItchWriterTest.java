package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItchWriterTest {
    private final ItchMessage message = ItchMessage.create();

    @TempDir
    Path folder;

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void aFileIsThereOnlyOnceItIsFinished() throws IOException {
        Path file = Files.writeString(folder.resolve("day.itch"), "before");
        try (ItchWriter writer = ItchWriter.create(file)) {
            writer.write(message);
            assertThat(file).hasContent("before");
            writer.finish();
            assertThat(writer.count()).isEqualTo(1);
            assertThatThrownBy(() -> writer.write(message)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(Files.size(file)).isEqualTo(2 + 12 + 2);
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void nothingIsLeftOfAFileThatWasNotFinished() throws IOException {
        try (ItchWriter writer = ItchWriter.create(folder.resolve("day.itch"))) {
            writer.write(message);
        }
        assertThat(files()).isZero();
    }

    @Test
    void aFolderCannotBeReplaced() {
        assertThatThrownBy(() -> ItchWriter.create(folder)).isInstanceOf(MarketDataException.class);
    }
}
