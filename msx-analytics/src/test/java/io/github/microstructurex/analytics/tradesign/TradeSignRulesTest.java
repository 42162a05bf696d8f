package io.github.microstructurex.analytics.tradesign;

import static io.github.microstructurex.book.BookView.NO_PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TradeSignRulesTest {
    @Test
    void theTickRuleComparesWithTheLastDifferentPrice() {
        TickRule rule = new TickRule();
        assertThat(rule.classify(10)).isZero();
        assertThat(rule.classify(10)).isZero();
        assertThat(rule.classify(11)).isEqualTo(1);
        assertThat(rule.classify(11)).isEqualTo(1);
        assertThat(rule.classify(10)).isEqualTo(-1);
    }

    @Test
    void aQuoteThatSaysNothingLeavesTheTickRule() {
        for (TradeSignRule rule : List.of(new LeeReady(), new EllisMichaelyOHara(), new ChakrabartyLiNguyenVanNess())) {
            assertThat(rule.classify(10, NO_PRICE, 12)).isZero();
            assertThat(rule.classify(11, 11, 11)).as("locked").isEqualTo(1);
            assertThat(rule.classify(9, 10, 8)).as("crossed").isEqualTo(-1);
            assertThat(rule.classify(10, 9, NO_PRICE)).isEqualTo(1);
        }
        assertThat(new QuoteRule().classify(10, 10, 10)).isZero();
        assertThat(new QuoteRule().classify(10, 11, 9)).isZero();
        assertThat(new QuoteRule().classify(10, NO_PRICE, NO_PRICE)).isZero();
    }

    @Test
    void theEndsOfThirtyPercentAreInside() {
        ChakrabartyLiNguyenVanNess rule = new ChakrabartyLiNguyenVanNess();
        assertThat(rule.classify(7, 0, 10)).isEqualTo(1);
        assertThat(rule.classify(3, 0, 10)).isEqualTo(-1);
        assertThat(rule.classify(4, 0, 10)).as("by the tick").isEqualTo(1);
        assertThat(rule.classify(11, 0, 10)).as("outside, by the tick").isEqualTo(1);
    }

    @Test
    void aQuoteIsHeldBackForItsLag() {
        LaggedQuote lagged = new LaggedQuote(5);
        lagged.quote(0, 10, 11);
        assertThat(lagged.bid()).isEqualTo(NO_PRICE);
        for (int time = 1; time <= 100; time++) {
            lagged.quote(time, 10 + time, 11 + time);
        }
        assertThat(lagged.bid()).isEqualTo(10 + 95);
        lagged.advanceTo(103);
        assertThat(lagged.ask()).isEqualTo(11 + 98);
        lagged.advanceTo(1_000);
        assertThat(lagged.bid()).isEqualTo(110);
        assertThatIllegalArgumentException().isThrownBy(() -> lagged.advanceTo(999));

        LaggedQuote none = new LaggedQuote(0);
        none.quote(7, 1, 2);
        assertThat(none.bid()).isEqualTo(1);
    }

    @Test
    void volumeWithoutAMoveIsHalfBought() {
        BulkVolumeClassification normal = BulkVolumeClassification.normal();
        assertThat(normal.buyFraction(0, 2)).isEqualTo(0.5);
        assertThat(normal.buyFraction(3, 0)).isEqualTo(0.5);
        assertThat(normal.buyFraction(1, Double.NaN)).isNaN();
        assertThat(normal.buyFraction(1e9, 1)).isEqualTo(1);
        assertThat(normal.buyVolumes(new double[] {1}, new double[] {10})).containsExactly(Double.NaN);
        assertThat(normal.buyVolumes(new double[] {1, 1}, new double[] {10, 6})).containsExactly(5, 3);
        assertThat(normal.buyVolumes(new double[0], new double[0])).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> BulkVolumeClassification.studentT(0));
    }
}
