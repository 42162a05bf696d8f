package io.github.microstructurex.analytics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Golden case spreads.basic: effective, realised and quoted spread and price impact of one tape. Ticks of 0.001. */
class SpreadsTest {
    private static final double TICK = 0.001;
    private static final long HORIZON = 2_000;
    private static final long END = 7_000;

    /** Time, bid, ask. */
    private static final long[][] QUOTES = {
        {0, 10_000, 10_020},
        {2_500, 10_010, 10_030},
        {4_500, 10_020, 10_040},
        {5_500, 10_010, 10_050},
        {6_500, 10_000, 10_020}
    };

    /** Time, price, quantity, sign of the aggressor. */
    private static final long[][] TRADES = {
        {1_000, 10_020, 100, 1},
        {2_000, 10_000, 200, -1},
        {3_000, 10_030, 50, 1},
        {4_000, 10_015, 80, 1},
        {5_000, 10_040, 300, 1},
        {6_000, 10_010, 100, -1}
    };

    private static final double[] EFFECTIVE = {0.02, 0.02, 0.02, -0.01, 0.02, 0.04};
    private static final double[] REALIZED = {0.0, 0.04, 0.0, -0.03, 0.06, Double.NaN};
    private static final double[] IMPACT = {0.02, -0.02, 0.02, 0.02, -0.04, Double.NaN};

    private final EffectiveSpread effective = new EffectiveSpread();
    private final RealizedSpread realized = new RealizedSpread(HORIZON);
    private final PriceImpact impact = new PriceImpact(HORIZON);

    @Test
    void eachTradeHasItsOwnSpreads() {
        for (int i = 0; i < TRADES.length; i++) {
            SpreadsTest one = new SpreadsTest();
            one.play(TRADES[i]);

            assertThat(one.effective.mean() * TICK).isCloseTo(EFFECTIVE[i], golden(EFFECTIVE[i]));
            if (i < TRADES.length - 1) {
                assertThat(one.realized.mean() * TICK).isCloseTo(REALIZED[i], golden(REALIZED[i]));
                assertThat(one.impact.mean() * TICK).isCloseTo(IMPACT[i], golden(IMPACT[i]));
                assertThat(one.realized.mean() + one.impact.mean()).isEqualTo(one.effective.mean());
            } else {
                assertThat(one.realized.mean())
                        .as("the horizon ends after the data")
                        .isNaN();
                assertThat(one.impact.mean()).isNaN();
                assertThat(one.realized.undefinedTrades()).isOne();
                assertThat(one.impact.undefinedTrades()).isOne();
            }
        }
    }

    @Test
    void oneTradeNeedsNoAccumulator() {
        assertThat(EffectiveSpread.of(Side.SELL, 10.00, 10.01)).isCloseTo(0.02, within(1e-12));
        assertThat(RealizedSpread.of(Side.SELL, 10.00, 10.02)).isCloseTo(0.04, within(1e-12));
        assertThat(PriceImpact.of(Side.SELL, 10.01, 10.02)).isCloseTo(-0.02, within(1e-12));
        assertThat(Markout.of(Side.BUY, 10.00, 10.02)).isCloseTo(0.02, within(1e-12));
        assertThat(PriceImpact.of(Side.BUY, Double.NaN, 10)).isNaN();
    }

    @Test
    void accumulatorsOfTwoDaysMerge() {
        play(TRADES);
        SpreadsTest nextDay = new SpreadsTest();
        nextDay.play(TRADES[0]);
        double sum = effective.mean() * 6 + nextDay.effective.mean();
        effective.merge(nextDay.effective);
        realized.merge(nextDay.realized);
        impact.merge(nextDay.impact);

        assertThat(effective.mean()).isCloseTo(sum / 7, within(1e-12));
        assertThat(effective.trades()).isEqualTo(7);
        assertThat(realized.undefinedTrades()).isEqualTo(1);
        assertThat(impact.trades()).isEqualTo(6);
    }

    @Test
    void theEffectiveSpreadIsAveragedByTradeAndByVolume() {
        play(TRADES);

        assertThat(effective.mean() * TICK).isCloseTo(0.01833333333333383, golden(0.018));
        assertThat(effective.volumeWeightedMean() * TICK).isCloseTo(0.01951807228915681, golden(0.0195));
        assertThat(effective.trades()).isEqualTo(6);
    }

    @Test
    void theRealizedSpreadAndTheImpactAreAveragedOverTheTradesThatHaveThem() {
        play(TRADES);

        assertThat(realized.trades()).isEqualTo(5);
        assertThat(realized.mean() * TICK).isCloseTo((0.0 + 0.04 + 0.0 - 0.03 + 0.06) / 5, golden(0.014));
        assertThat(impact.mean() * TICK).isCloseTo((0.02 - 0.02 + 0.02 + 0.02 - 0.04) / 5, within(1e-12));
        assertThat(impact.volumeWeightedMean() * TICK).isCloseTo((2 - 4 + 1 + 1.6 - 12) / 730, golden(0.0156));
    }

    @Test
    void theQuotedSpreadIsAveragedByTime() {
        TimeWeightedSpread quoted = new TimeWeightedSpread();
        for (long[] quote : QUOTES) {
            quoted.quote(quote[0], quote[1], quote[2]);
        }
        quoted.advanceTo(END);

        assertThat(quoted.mean() * TICK).isCloseTo(0.02285714285714262, golden(0.0229));
        assertThat(quoted.definedTime()).isEqualTo(END);
    }

    @Test
    void aQuoteAtTheTimeOfATradeDoesNotPrevailBeforeIt() {
        effective.quote(0, 100, 104);
        effective.quote(10, 102, 106);
        effective.quote(10, 104, 108);
        effective.trade(10, Side.BUY, 104, 1);

        assertThat(effective.mean()).isEqualTo(4);
    }

    @Test
    void aQuoteAtTheHorizonItselfCounts() {
        realized.quote(0, 100, 104);
        realized.trade(10, Side.BUY, 104, 1);
        realized.quote(10 + HORIZON, 200, 204);
        realized.advanceTo(10 + HORIZON);

        assertThat(realized.mean()).isEqualTo(2 * (104 - 202));
    }

    @Test
    void tradesWithoutAMidAreCountedAndLeftOut() {
        effective.trade(1, Side.BUY, 100, 5);
        effective.quote(2, 105, 100);
        effective.trade(3, Side.SELL, 100, 5);

        assertThat(effective.mean()).isNaN();
        assertThat(effective.volumeWeightedMean()).isNaN();
        assertThat(effective.undefinedTrades()).isEqualTo(2);
    }

    @Test
    void anyNumberOfTradesMayWaitForTheirHorizon() {
        realized.quote(0, 100, 102);
        for (int time = 1; time <= 1_000; time++) {
            realized.trade(time, Side.BUY, 102, 1);
            realized.trade(time, Side.SELL, 100, 2);
        }
        assertThat(realized.undefinedTrades()).isEqualTo(2_000);
        realized.advanceTo(1_000 + HORIZON);

        assertThat(realized.trades()).isEqualTo(2_000);
        assertThat(realized.undefinedTrades()).isZero();
        assertThat(realized.mean()).isEqualTo(2);
    }

    private void play(long[]... trades) {
        int quote = 0;
        for (long[] trade : trades) {
            quote = quoteUpTo(trade[0], quote);
            Side aggressor = trade[3] > 0 ? Side.BUY : Side.SELL;
            effective.trade(trade[0], aggressor, trade[1], trade[2]);
            realized.trade(trade[0], aggressor, trade[1], trade[2]);
            impact.trade(trade[0], aggressor, trade[1], trade[2]);
        }
        quoteUpTo(END, quote);
        realized.advanceTo(END);
        impact.advanceTo(END);
    }

    private int quoteUpTo(long time, int from) {
        int next = from;
        for (; next < QUOTES.length && QUOTES[next][0] <= time; next++) {
            long[] quote = QUOTES[next];
            effective.quote(quote[0], quote[1], quote[2]);
            realized.quote(quote[0], quote[1], quote[2]);
            impact.quote(quote[0], quote[1], quote[2]);
        }
        return next;
    }

    private static Offset<Double> golden(double expected) {
        return within(Math.max(1e-12, 1e-9 * Math.abs(expected)));
    }
}
