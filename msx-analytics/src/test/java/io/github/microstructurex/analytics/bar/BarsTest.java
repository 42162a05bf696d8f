package io.github.microstructurex.analytics.bar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    private final List<Bar> bars = new ArrayList<>();

    @Test
    void aBarByTimeEndsBeforeTheNextOneStarts() {
        TimeBars byTime = new TimeBars(5, 10, bars::add);
        byTime.trade(14, 100, 1);
        byTime.trade(14, 90, 2);
        byTime.trade(15, 95, 3);
        byTime.trade(41, 96, 1);
        assertThat(byTime.unfinished()).contains(new Bar(35, 45, 96, 96, 96, 96, 1, 96, 1));
        byTime.advanceTo(45);

        assertThat(bars)
                .containsExactly(
                        new Bar(5, 15, 100, 100, 90, 90, 3, 280.0 / 3, 2),
                        new Bar(15, 25, 95, 95, 95, 95, 3, 95, 1),
                        new Bar(35, 45, 96, 96, 96, 96, 1, 96, 1));
        assertThat(byTime.unfinished()).isEmpty();
    }

    @Test
    void theGridOfTimeReachesBeforeItsOrigin() {
        TimeBars byTime = new TimeBars(5, 10, bars::add);
        byTime.trade(-7, 100, 1);
        byTime.advanceTo(0);
        assertThat(bars).containsExactly(new Bar(-15, -5, 100, 100, 100, 100, 1, 100, 1));
    }

    @Test
    void aBarByTicksHasThatManyTrades() {
        TickBars byTicks = new TickBars(2, bars::add);
        byTicks.trade(1, 10, 5);
        byTicks.trade(2, 12, 5);
        byTicks.trade(2, 11, 0);
        assertThat(bars).containsExactly(new Bar(1, 2, 10, 12, 10, 12, 10, 11, 2));
        assertThat(byTicks.unfinished().orElseThrow().vwap()).as("no volume").isNaN();
    }

    @Test
    void aBarByVolumeKeepsWhatIsBeyondTheThreshold() {
        VolumeBars byVolume = new VolumeBars(10, bars::add);
        byVolume.trade(1, 10, 9);
        byVolume.trade(2, 10, 7);
        byVolume.trade(3, 10, 10);
        assertThat(bars).extracting(Bar::volume).containsExactly(16L, 10L);
    }

    @Test
    void aBarByMoneyCountsPriceTimesQuantity() {
        DollarBars byMoney = new DollarBars(100, bars::add);
        byMoney.trade(1, 10, 9);
        byMoney.trade(2, 5, 2);
        byMoney.trade(3, -50, 2);
        byMoney.trade(4, 1, 99);
        assertThat(bars).extracting(Bar::endTime).containsExactly(2L, 3L);
        assertThat(byMoney.unfinished()).isPresent();
    }

    @Test
    void tradesComeInTheOrderOfTimeAndThresholdsArePositive() {
        TickBars byTicks = new TickBars(2, bars::add);
        byTicks.trade(5, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> byTicks.trade(4, 1, 1))
                .withMessageContaining("time is 4, expected at least 5");
        assertThatIllegalArgumentException().isThrownBy(() -> new VolumeBars(0, bars::add));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeBars(0, 0, bars::add));
    }
}
