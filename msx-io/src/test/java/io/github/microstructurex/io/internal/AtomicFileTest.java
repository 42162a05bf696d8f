package io.github.microstructurex.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
    private static final byte[] AFTER = "after".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void theFileAppearsWhenItIsComplete() throws IOException {
        Path path = Files.writeString(folder.resolve("a"), "before");
        try (AtomicFile file = AtomicFile.create(path)) {
            file.write(AFTER, 0, 5);
            assertThat(path).hasContent("before");
            file.commit();
            assertThat(path).hasContent("after");
        }
        assertThat(path).hasContent("after");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.gz", "a.zst", "a.xz"})
    void whatIsNotCompletedLeavesNothing(String name) {
        AtomicFile file = AtomicFile.wrapped(folder.resolve(name));
        file.write(1);
        file.close();
        file.close();
        assertThat(folder.toFile().list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.gz", "a.GZ", "a.gzip", "a.zst", "a.zstd", "a.xz"})
    void theNameSaysHowItIsCompressedAndItIsReadBack(String name) throws IOException {
        Path path = folder.resolve(name);
        byte[] content = new byte[300_000];
        Arrays.fill(content, (byte) 7);
        try (AtomicFile file = AtomicFile.wrapped(path)) {
            file.write(content, 0, 200_000);
            file.write(content, 200_000, 100_000);
            file.commit();
        }
        assertThat(Files.size(path) < content.length / 10).isEqualTo(!name.equals("a"));
        try (InputStream in = StoredFile.plain(path).open()) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        assertThat(AtomicFile.nameOf(path)).isEqualTo("a");
        assertThat(folder.toFile().list()).containsExactly(name);
    }

    @Test
    void whatIsNoPlaceForAFileIsNamed() throws IOException {
        assertThatThrownBy(() -> AtomicFile.create(folder))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(folder + ": found a directory, expected the name of a file to write");
        Path nowhere = folder.resolve("no/such/folder");
        assertThatThrownBy(() -> AtomicFile.create(nowhere))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(nowhere + ": found an output error: NoSuchFileException");
        Path archive = folder.resolve("a.zip");
        assertThatThrownBy(() -> AtomicFile.wrapped(archive))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(archive
                        + ": found the name of a zip archive, expected one that ends with .gz, .zst, .xz or none of"
                        + " these");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        try (AtomicFile file = AtomicFile.create(link)) {
            file.write(AFTER, 0, 5);
            file.commit();
        }
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("after");
    }
}
