package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.timeline.Timeline;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartValuesTest {
    @Test
    void oneFarPeakIsCutOff() {
        double[] values = new double[200];
        Arrays.fill(values, 2);
        values[7] = 100;
        values[8] = Double.NaN;

        CutOff cut = CutOff.of(values);

        assertThat(cut).isEqualTo(new CutOff(3, 100));
        assertThat(cut.cuts()).isTrue();
        assertThat(cut.apply(100)).isEqualTo(3);
        assertThat(cut.apply(2)).isEqualTo(2);
    }

    @Test
    void whatIsNotFarIsNotCutOff() {
        assertThat(CutOff.of(new double[] {1, 2, 3}).cuts()).isFalse();
        assertThat(CutOff.of(new double[] {0, 0, 0, 5}).cuts()).isFalse();
        assertThat(CutOff.of(new double[0]).cuts()).isFalse();
    }

    @Test
    void volumeIsCutIntoEqualParts() {
        BacktestResult result = Results.withTimeline();
        Timeline timeline = result.timeline().orElseThrow();

        VolumeBars bars = new VolumeBars(timeline.samples(), result.fills());

        assertThat(bars.length()).isEqualTo(Duration.ofSeconds(30));
        assertThat(bars.times()).hasSize(60).startsWith(result.startTime());
        assertThat(bars.market()).containsOnly(200);
        assertThat(bars.own()).startsWith(100, 0, 50, 0).endsWith(0);
    }

    @Test
    void withoutSamplesThereIsNoVolume() {
        assertThat(new VolumeBars(List.of(), Results.partlyExecuted().fills()).isEmpty())
                .isTrue();
    }
}
