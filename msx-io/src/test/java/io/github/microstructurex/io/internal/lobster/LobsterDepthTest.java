package io.github.microstructurex.io.internal.lobster;

import static io.github.microstructurex.io.internal.lobster.LobsterFixture.depth;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.write;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.writeMessages;
import static io.github.microstructurex.io.internal.lobster.LobsterFixture.writeOrderbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LobsterDepthTest {
    private static final String ADD = "34200.5,1,11,100,2238100,1";

    @TempDir
    Path folder;

    @Test
    void levelsAreReadFromTheBestOutwards() {
        Path file = writeMessages(folder, 2, ADD, ADD);
        writeOrderbook(folder, 2, "2239500,100,2238100,21,2239900,200,2237900,1", "2239500,1,2238100,2,2239900,3,1,4");
        assertThat(depth(file))
                .containsExactly(
                        "bids [2238100 x 21, 2237900 x 1], asks [2239500 x 100, 2239900 x 200]",
                        "bids [2238100 x 2, 1 x 4], asks [2239500 x 1, 2239900 x 3]");
    }

    @Test
    void aDummyLevelIsAnAbsentOne() {
        Path file = writeMessages(folder, 2, ADD, ADD, ADD);
        writeOrderbook(
                folder,
                2,
                "2239500,100,2238100,21,9999999999,0,2237900,1",
                "9999999999,0,2238100,21,9999999999,0,-9999999999,0",
                "9999999999,0,-9999999999,0,9999999999,0,-9999999999,0");
        assertThat(depth(file))
                .containsExactly(
                        "bids [2238100 x 21, 2237900 x 1], asks [2239500 x 100]",
                        "bids [2238100 x 21], asks []",
                        "bids [], asks []");
    }

    @Test
    void aHeaderAndEitherLineEndAreTolerated() {
        Path file = writeMessages(folder, 1, ADD, ADD);
        write(folder, LobsterFixture.ORDERBOOK.formatted(1), "ask,size,bid,size\r\n9,1,8,2\r\n9,1,8,3");
        assertThat(depth(file)).containsExactly("bids [8 x 2], asks [9 x 1]", "bids [8 x 3], asks [9 x 1]");
    }

    @Test
    void theLevelsOfTheRecordAreKnownBeforeItIsRead() {
        Path file = writeMessages(folder, 2, ADD);
        writeOrderbook(folder, 2, "9,1,8,2,9999999999,0,-9999999999,0");
        try (MarketDataFile opened = MarketDataFormats.open(file);
                DepthSource source = opened.depth().orElseThrow()) {
            assertThat(source.maxLevels()).isEqualTo(2);
            assertThat(source.advance()).isTrue();
            assertThat(source.depth().maxLevels()).isEqualTo(2);
            assertThat(source.advance()).isFalse();
            assertThat(source.advance()).isFalse();
        }
    }
}
