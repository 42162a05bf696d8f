package io.github.microstructurex.report.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void numbersAreRound() {
        assertThat(labels(NumberTicks.of(223.01, 224.4, 5))).containsExactly("223.5", "224.0");
        assertThat(labels(NumberTicks.of(0, 0.33, 5))).containsExactly("0", "0.1", "0.2", "0.3");
        assertThat(labels(NumberTicks.of(-41, 9, 5))).containsExactly("-40", "-30", "-20", "-10", "0");
    }

    @Test
    void numbersAreWhereTheirLabelsSay() {
        assertThat(NumberTicks.of(0.05, 0.45, 4))
                .containsExactly(
                        new Tick(0.1, "0.1"), new Tick(0.2, "0.2"), new Tick(0.3, "0.3"), new Tick(0.4, "0.4"));
    }

    @Test
    void largeNumbersAreShort() {
        assertThat(labels(NumberTicks.of(0, 5_250, 5))).containsExactly("0", "2k", "4k");
        assertThat(labels(NumberTicks.of(0, 9e9, 3))).containsExactly("0", "5G");
        assertThat(labels(NumberTicks.of(64_900.5, 65_100, 4)))
                .as("what tells them apart stays")
                .containsExactly("64950", "65000", "65050", "65100");
    }

    @Test
    void smallNumbersKeepTheirDigits() {
        assertThat(labels(NumberTicks.of(0.000009, 0.000041, 4)))
                .containsExactly("0.00001", "0.00002", "0.00003", "0.00004");
    }

    @Test
    void timesAreRoundInTheMarketsZone() {
        assertThat(times("2012-06-21T14:02:00Z", "2012-06-21T14:30:00Z"))
                .containsExactly("10:05", "10:10", "10:15", "10:20", "10:25", "10:30");
        assertThat(times("2012-06-21T13:31:00Z", "2012-06-21T19:51:00Z"))
                .containsExactly("10:00", "11:00", "12:00", "13:00", "14:00", "15:00");
    }

    @Test
    void timesArePlacedBySecondsSinceTheStart() {
        assertThat(ticks("2012-06-21T14:02:00Z", "2012-06-21T14:30:00Z").get(0).value())
                .isEqualTo(180);
    }

    @Test
    void longAndShortWindowsAreMarkedToo() {
        assertThat(times("2012-06-21T14:00:00Z", "2012-06-21T14:00:40Z"))
                .containsExactly("10:00:00", "10:00:15", "10:00:30");
        assertThat(times("2012-06-21T14:00:00Z", "2012-06-21T14:00:00.5Z"))
                .contains("+0 s", "+0.1 s")
                .doesNotContain("10:00:00");
        assertThat(times("2012-06-21T14:00:00Z", "2012-06-22T20:00:00Z"))
                .containsExactly("06-21 12:00", "06-22 00:00", "06-22 12:00");
        assertThat(times("2012-06-21T14:00:00Z", "2012-12-21T14:00:00Z")).hasSizeBetween(2, 8);
    }

    private static List<String> times(String start, String end) {
        return labels(ticks(start, end));
    }

    private static List<Tick> ticks(String start, String end) {
        return TimeTicks.of(nanos(start), nanos(end), NEW_YORK, 7);
    }

    private static long nanos(String time) {
        Instant instant = Instant.parse(time);
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }
}
