package io.github.microstructurex.analytics.metric;

import static io.github.microstructurex.book.BookView.NO_PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import org.junit.jupiter.api.Test;

/** What is read from one state of a book, at its edges; the middle is in the golden cases. */
class BookMetricsTest {
    private final Depth depth = new Depth(3);

    @Test
    void anEmptySideHasNoMidAndNoSpread() {
        assertThat(MidPrice.of(NO_PRICE, 10)).isNaN();
        assertThat(QuotedSpread.ticks(10, NO_PRICE)).isNaN();
        assertThat(QuotedSpread.basisPoints(NO_PRICE, NO_PRICE)).isNaN();
        assertThat(WeightedMid.of(NO_PRICE, 0, 10, 5)).isNaN();
    }

    @Test
    void aCrossedQuoteHasNoMidAndALockedOneHasTheSpreadZero() {
        assertThat(MidPrice.of(11, 10)).isNaN();
        assertThat(QuotedSpread.ticks(11, 10)).isNaN();
        assertThat(QuotedSpread.ticks(10, 10)).isZero();
        assertThat(MidPrice.of(10, 10)).isEqualTo(10);
        assertThat(WeightedMid.of(10, 3, 10, 4)).isEqualTo(10);
    }

    @Test
    void theSpreadIsRelativeOnlyToAPositiveMid() {
        assertThat(QuotedSpread.basisPoints(-5, 5)).isNaN();
        assertThat(QuotedSpread.basisPoints(99, 101)).isCloseTo(200, within(1e-12));
    }

    @Test
    void theImbalanceIsOneSidedOrUndefinedButNeverZeroByDefault() {
        assertThat(DepthImbalance.of(7, 0)).isEqualTo(1);
        assertThat(DepthImbalance.of(0, 7)).isEqualTo(-1);
        assertThat(DepthImbalance.of(0, 0)).isNaN();
        assertThat(DepthImbalance.of(depth, 3)).isNaN();
        depth.append(Side.SELL, 10, 1);
        assertThat(DepthImbalance.of(depth, 3)).isEqualTo(-1);
        assertThat(DepthImbalance.of(Long.MAX_VALUE, Long.MAX_VALUE)).isZero();
    }

    @Test
    void depthCountsTheLevelsThatAreThere() {
        depth.append(Side.BUY, 99, 5);
        depth.append(Side.BUY, 98, 7);

        assertThat(MarketDepth.ofLevels(depth, Side.BUY, 1)).isEqualTo(5);
        assertThat(MarketDepth.ofLevels(depth, Side.BUY, 9)).isEqualTo(12);
        assertThat(MarketDepth.ofLevels(depth, Side.SELL, 9)).isZero();
        assertThat(MarketDepth.within(depth, Side.BUY, 1e4))
                .as("there is no mid")
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> MarketDepth.ofLevels(depth, Side.BUY, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> MarketDepth.within(depth, Side.BUY, Double.NaN));
    }

    @Test
    void aPriceAtExactlyTheDistanceIsWithinIt() {
        depth.append(Side.BUY, 9_999, 5);
        depth.append(Side.SELL, 10_001, 6);
        depth.append(Side.SELL, 10_002, 7);

        assertThat(MarketDepth.within(depth, Side.SELL, 1)).hasValue(6);
        assertThat(MarketDepth.within(depth, Side.SELL, 0.99)).hasValue(0);
        assertThat(MarketDepth.within(depth, Side.SELL, 2)).hasValue(13);
    }

    @Test
    void aSweepOfAnEmptySideFillsNothing() {
        depth.append(Side.BUY, 99, 5);

        SweepCost cost = SweepCost.of(depth, Side.BUY, 10);
        assertThat(cost.filled()).isZero();
        assertThat(cost.unfilled()).isEqualTo(10);
        assertThat(cost.averagePrice()).isNaN();
        assertThat(cost.costBasisPoints()).isNaN();
        assertThat(SweepCost.of(depth, Side.SELL, 10).averagePrice()).isEqualTo(99);
        assertThatIllegalArgumentException().isThrownBy(() -> SweepCost.of(depth, Side.SELL, 0));
    }

    @Test
    void theWeightedMidOfLevelsNeedsThemAll() {
        depth.append(Side.BUY, 99, 5);
        depth.append(Side.SELL, 101, 5);
        depth.append(Side.SELL, 102, 5);

        assertThat(WeightedMid.of(depth, 1)).isEqualTo(100);
        assertThat(WeightedMid.of(depth, 2)).isNaN();
    }

    @Test
    void depthIsAveragedByTimeAndSoIsItsImbalance() {
        TimeWeightedDepth mean = new TimeWeightedDepth(2);
        mean.advanceTo(5);
        mean.depth(10, depth);
        depth.append(Side.BUY, 99, 6);
        mean.depth(20, depth);
        depth.append(Side.SELL, 101, 2);
        depth.append(Side.SELL, 102, 2);
        mean.depth(30, depth);
        mean.advanceTo(40);

        assertThat(mean.time()).isEqualTo(30);
        assertThat(mean.mean(Side.BUY, 0)).isEqualTo(4);
        assertThat(mean.mean(Side.SELL, 1)).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(mean.meanImbalance(1)).as("undefined while empty").isEqualTo((1 + 0.5) / 2);
        assertThat(mean.meanImbalance(2)).isEqualTo((1 + 0.2) / 2);
        TimeWeightedDepth bothDays = new TimeWeightedDepth(2);
        bothDays.merge(mean);
        bothDays.merge(mean);
        assertThat(bothDays.mean(Side.BUY, 0)).isEqualTo(4);
        assertThat(bothDays.meanImbalance(2)).isEqualTo((1 + 0.2) / 2);
        assertThat(bothDays.time()).isEqualTo(60);
        assertThatIllegalArgumentException().isThrownBy(() -> bothDays.merge(new TimeWeightedDepth(1)));
        assertThat(new TimeWeightedDepth(1).mean(Side.BUY, 0)).isNaN();
        assertThat(new TimeWeightedDepth(1).meanImbalance(1)).isNaN();
    }

    @Test
    void theAveragePriceOverTimeIsUndefinedBeforeTimePassed() {
        TimeWeightedAveragePrice price = new TimeWeightedAveragePrice();
        assertThat(price.value()).isNaN();
        assertThat(price.sampleMean()).isNaN();
        price.price(10, 100);
        price.price(10, 200);
        assertThat(price.value()).isNaN();
        assertThat(price.sampleMean()).isEqualTo(150);
        price.advanceTo(20);
        assertThat(price.value()).isEqualTo(200);

        TimeWeightedAveragePrice nextDay = new TimeWeightedAveragePrice();
        nextDay.price(0, 50);
        nextDay.advanceTo(20);
        price.merge(nextDay);
        assertThat(price.value()).isEqualTo((200.0 * 10 + 50 * 20) / 30);
    }
}
