package io.github.microstructurex.testkit.strategy;

import static io.github.microstructurex.testkit.MsxAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.schedule.VolumeProfileLearner;
import io.github.microstructurex.testkit.MarketEvents;
import io.github.microstructurex.testkit.Markets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A profile of volume, from the events of a market to the strategy that follows it. */
class LearnedProfileTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void itIsLearnedFromTradesAndFromNothingElse() {
        VolumeProfileLearner learner = new VolumeProfileLearner(0, 100, 2);

        learner.trades(MarketEvents.sourceOf(List.of(
                new MarketEventBuffer().add(1, Side.BUY, 99, 500).at(10),
                new MarketEventBuffer().execute(1, Side.BUY, 99, 30).at(20),
                new MarketEventBuffer().trade(Side.BUY, 98, 10).at(60),
                new MarketEventBuffer().trade(Side.BUY, 98, 1_000).at(100))));

        assertThat(learner.profile().weights()).hasToString("0.75,0.25");
    }

    /** Learns in the first ten seconds, and follows what it learned in the next. */
    @Test
    void vwapFollowsWhatWasLearnedEarlierInTheDay() {
        Market market = Markets.liquidStock(0, 21 * SECOND);
        VolumeProfileLearner learner = new VolumeProfileLearner(0, 10 * SECOND, 5);
        try (MarketEventSource events = market.open(42)) {
            learner.trades(events);
        }
        Map<String, String> parameters =
                Map.of("profile", learner.profile().weights().toString(), "slices", "5");
        ParentOrder order = new ParentOrder(Side.BUY, 1_000, OptionalLong.empty(), 10 * SECOND, 20 * SECOND);

        assertThat(Backtester.run(BacktestRequest.of(market, "vwap", parameters, order, 42)))
                .executedAll()
                .keptWithinLimitAndWindow();
    }
}
