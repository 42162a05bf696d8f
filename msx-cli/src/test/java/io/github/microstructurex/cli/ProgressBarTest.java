package io.github.microstructurex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final StringWriter terminal = new StringWriter();
    private long now = 5_000_000_000L;
    private final ProgressBar bar = ProgressBar.on(new PrintWriter(terminal), "replay", "messages", () -> now);

    @Test
    void showsPartAndRateAndGoesWhenDone() {
        now += 500_000_000L;
        bar.update(0.5, 100_000);

        assertThat(terminal.toString())
                .isEqualTo("\rreplay [" + "#".repeat(15) + ".".repeat(15) + "]  50 %  200,000 messages/s");

        bar.close();
        assertThat(terminal.toString()).matches("(?s).*\r +\r");
    }

    @Test
    void workThatIsOverAtOnceShowsNothing() {
        now += 100_000_000L;
        bar.update(0.9, 100);
        bar.close();

        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void isDrawnTenTimesASecondAtMost() {
        for (int update = 0; update < 1_000; update++) {
            now += 1_000_000L;
            bar.update(update / 1_000.0, update);
        }

        assertThat(terminal.toString().chars().filter(c -> c == '\r').count()).isBetween(6L, 8L);
    }

    @Test
    void whereThereIsNoTerminalThereIsNoBar() {
        ProgressBar none = ProgressBar.none();

        none.update(0.5, 1);
        none.close();
    }
}
