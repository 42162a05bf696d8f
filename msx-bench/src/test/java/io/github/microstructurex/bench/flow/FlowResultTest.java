package io.github.microstructurex.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowResultTest {
    @TempDir
    private Path folder;

    private final FlowResult result = new FlowResult(1, 2, 3, 4, 5, OptionalLong.of(6), OptionalLong.empty(), 7);

    @Test
    void whatIsAsExpectedHasNoDifferences() throws IOException {
        assertThat(result.differencesFrom(expect("trades 1\nhash 4\nbid 6\nask none\nlevels 7\n")))
                .isEmpty();
        assertThat(result.differencesFrom(folder.resolve("absent.expect"))).isEmpty();
    }

    @Test
    void everyDifferenceIsNamed() throws IOException {
        assertThat(result.differencesFrom(expect("traded 9\nask 8\nspread 1\n")))
                .containsExactly("traded is 2, expected 9", "ask is none, expected 8", "spread is nothing, expected 1");
    }

    private Path expect(String lines) throws IOException {
        return Files.writeString(folder.resolve("flow.expect"), lines);
    }
}
