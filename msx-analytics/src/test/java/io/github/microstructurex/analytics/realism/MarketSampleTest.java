package io.github.microstructurex.analytics.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketSampleTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<MarketEventBuffer> events = new ArrayList<>();

    private void at(double seconds, MarketEventBuffer event) {
        events.add(event.at(Math.round(seconds * SECOND)));
    }

    private MarketSample sample() {
        return MarketSample.of(new ListedMarket("by hand", seed -> new Listed(List.copyOf(events))), 1);
    }

    private void open() {
        at(0, new MarketEventBuffer().add(1, Side.BUY, 9_999, 20));
        at(0, new MarketEventBuffer().add(2, Side.SELL, 10_001, 10));
        at(0, new MarketEventBuffer().add(3, Side.SELL, 10_002, 30));
    }

    @Test
    void theBookIsLookedAtEverySecond() {
        open();
        at(1.5, new MarketEventBuffer().add(4, Side.BUY, 10_000, 5));
        at(3, new MarketEventBuffer().delete(4, Side.BUY, 10_000, 5));

        // At 0, 1 and 2 seconds: what happens at 3 ends the record.
        MarketSample sample = sample();
        assertThat(sample.values(Statistic.SPREAD)).hasSize(3);
        assertThat(sample.values(Statistic.SPREAD)[0]).isCloseTo(2, within(1e-9));
        assertThat(sample.values(Statistic.SPREAD)[2]).isCloseTo(1e4 / 10_000.5, within(1e-9));
        assertThat(sample.values(Statistic.TOUCH_QUANTITY)).containsExactly(200, 100, 200, 100, 50, 100);
        assertThat(sample.values(Statistic.DEPTH)).containsExactly(200, 400, 200, 400, 250, 400);
        assertThat(sample.values(Statistic.IMBALANCE)[0]).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(sample.seconds()).isEqualTo(3);
        assertThat(sample.events()).isEqualTo(5);
    }

    @Test
    void orderFlowIsCountedByKindSizeAndTime() {
        open();
        at(0.1, new MarketEventBuffer().add(4, Side.BUY, 10_000, 5));
        at(1.1, new MarketEventBuffer().execute(2, Side.SELL, 10_001, 10));
        at(1.1, new MarketEventBuffer().execute(3, Side.SELL, 10_002, 4));
        at(1.2, new MarketEventBuffer().delete(4, Side.BUY, 10_000, 5));
        at(11.2, new MarketEventBuffer().execute(1, Side.BUY, 9_999, 2));

        MarketSample sample = sample();
        assertThat(sample.values(Statistic.COMPOSITION)).containsExactly(0, 4, 2, 5);
        assertThat(sample.values(Statistic.LIMIT_ORDER_SIZE)).containsExactly(50);
        assertThat(sample.values(Statistic.LIMIT_ORDER_DISTANCE)[0]).isCloseTo(1e4 / 10_001, within(1e-9));
        assertThat(sample.values(Statistic.MARKET_ORDER_SIZE)).containsExactly(140, 20);
        assertThat(sample.values(Statistic.CANCELLED_SIZE)).containsExactly(50);
        assertThat(sample.values(Statistic.INTER_ARRIVAL)).containsExactly(new double[] {-1, 0, -1, 1}, within(1e-9));
        assertThat(sample.values(Statistic.TRADE_GAP)[1]).isCloseTo(Math.log10(10.1), within(1e-9));
        assertThat(sample.series(Series.SIGNS)).containsExactly(1, -1);
        assertThat(sample.series(Series.MIDS)[0]).isEqualTo(10_000.5);
    }

    @Test
    void eventsOfAnotherInstrumentAreRefused() {
        open();
        at(1, new MarketEventBuffer().add(9, Side.BUY, 1, 1).instrument(1));

        assertThatIllegalArgumentException()
                .isThrownBy(this::sample)
                .withMessage(
                        "the record has an event of instrument 1, expected events of one instrument, 0 as the first is");
    }

    @Test
    void shufflingKeepsTheSignsAndLosesTheirOrder() {
        open();
        for (int i = 0; i < 20; i++) {
            Side side = i < 10 ? Side.BUY : Side.SELL;
            at(i + 1, new MarketEventBuffer().execute(i < 10 ? 1 : 3, side, i < 10 ? 9_999 : 10_002, 1));
        }
        MarketSample shuffled = sample().withShuffledSigns(3);

        assertThat(shuffled.series(Series.SIGNS))
                .isNotEqualTo(sample().series(Series.SIGNS))
                .hasSize(20);
        assertThat(java.util.Arrays.stream(shuffled.series(Series.SIGNS)).sum()).isZero();
        assertThat(shuffled.name()).isEqualTo("by hand, signs shuffled");
    }

    /** Events of a list. */
    private static final class Listed implements MarketEventSource {
        private final List<MarketEventBuffer> events;
        private int next;

        Listed(List<MarketEventBuffer> events) {
            this.events = events;
        }

        @Override
        public boolean advance() {
            return next++ < events.size();
        }

        @Override
        public MarketEvent event() {
            return events.get(next - 1);
        }

        @Override
        public void close() {}
    }
}
