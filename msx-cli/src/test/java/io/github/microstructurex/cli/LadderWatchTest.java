package io.github.microstructurex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderWatchTest {
    private final StringWriter terminal = new StringWriter();
    private final ReconstructedBook book = new ReconstructedBook();
    private long now;

    @TempDir
    private Path folder;

    @Test
    void framesStayLongEnoughToBeSeen() {
        try (MarketDataFile file = MarketDataFormats.open(SmallDay.write(folder));
                Screen screen = new Screen(new PrintWriter(terminal), new ScreenSize(24, 80), true)) {
            RecentTrades trades = new RecentTrades();
            Ladder ladder = new Ladder("TEST", new MarketWords(file), trades, () -> "x1", () -> 0.5, 2);
            LadderWatch watch = new LadderWatch(ladder, screen, () -> now);
            for (int i = 0; i < 1_000; i++) {
                now += 1_000_000;
                watch.snapshot(i, book);
            }
        }

        assertThat(frames()).isBetween(20L, 40L);
    }

    private long frames() {
        return terminal.toString().lines().filter(line -> line.contains("TEST")).count();
    }
}
