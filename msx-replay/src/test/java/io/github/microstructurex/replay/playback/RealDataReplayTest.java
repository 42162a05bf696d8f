package io.github.microstructurex.replay.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.replay.DepthWindowSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A sample that LOBSTER gives out. It is not part of the project; the tests are skipped where the file is absent. */
class RealDataReplayTest {
    private static Path sample() {
        String name = "LOBSTER_SampleFile_AMZN_2012-06-21_5.zip";
        Path file = Path.of(System.getProperty("msx.data", "../shared/data"), "lobster", name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }

    private static Supplier<MarketEventSource> completed(MarketDataFile file) {
        return () -> new DepthWindowSource(file.events(), file.depth().orElseThrow());
    }

    private static long at(MarketDataFile file, String time) {
        return Duration.between(
                        Instant.EPOCH, file.date().atTime(LocalTime.parse(time)).atZone(file.zone()))
                .toNanos();
    }

    @Test
    void amazonsDayIsTheSameWithAndWithoutAPace() {
        try (MarketDataFile file = MarketDataFormats.open(sample());
                ReplaySession unlimited = new ReplaySession(completed(file))) {
            unlimited.run();
            ScriptedClock clock = new ScriptedClock();
            ReplayControl control = new ReplayControl(Speed.times(10), clock);
            try (ReplaySession paced = new ReplaySession(completed(file), control)) {
                paced.run();
                assertThat(paced.eventHash()).isEqualTo(unlimited.eventHash());
                assertThat(paced.eventCount()).isEqualTo(unlimited.eventCount());
            }
            // Six and a half hours, less what is missing at both ends.
            assertThat(Duration.ofNanos(clock.elapsed())).isBetween(Duration.ofMinutes(38), Duration.ofMinutes(39));
            assertThat(unlimited.disagreementCount()).isZero();
        }
    }

    @Test
    void whoeverJumpsToNoonSeesWhatARunToNoonSees() {
        try (MarketDataFile file = MarketDataFormats.open(sample());
                ReplaySession run = new ReplaySession(completed(file));
                ReplaySession jump = new ReplaySession(completed(file))) {
            long noon = at(file, "12:00");
            run.runUntil(noon - 1);
            jump.run();
            jump.seek(noon);

            Depth expected = new Depth(5);
            Depth found = new Depth(5);
            run.book().copyDepth(expected);
            jump.book().copyDepth(found);
            assertThat(found).isEqualTo(expected);
            assertThat(jump.eventHash()).isEqualTo(run.eventHash());
            assertThat(jump.time()).isEqualTo(noon);
        }
    }
}
