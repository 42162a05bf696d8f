package io.github.microstructurex.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicOutputTest {
    @TempDir
    Path folder;

    @Test
    void theFileAppearsWhenItIsComplete() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "before");
        try (AtomicOutput out = AtomicOutput.open(file)) {
            out.write("after".getBytes(StandardCharsets.UTF_8), 0, 5);
            assertThat(file).hasContent("before");
            out.commit();
            assertThat(file).hasContent("after");
        }
        assertThat(file).hasContent("after");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void whatIsNotCompletedLeavesNothing() throws IOException {
        Path file = folder.resolve("a");
        AtomicOutput out = AtomicOutput.open(file);
        out.write(1);
        out.close();
        out.close();
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void aDirectoryIsNotReplaced() {
        assertThatThrownBy(() -> AtomicOutput.open(folder)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> AtomicOutput.open(folder.resolve("no/such/folder")))
                .isInstanceOf(IOException.class);
    }
}
