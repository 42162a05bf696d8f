package io.github.microstructurex.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MatchingRulesTest {
    @Test
    void aBookIsByPriceAndTimeUnlessSaidOtherwise() {
        assertThat(new OrderBook().rules()).isEqualTo(MatchingRules.priceTime());
        assertThat(MatchingRules.priceTime())
                .isEqualTo(new MatchingRules(Allocation.PRICE_TIME, false, 1, BandPolicy.REJECT));
        assertThat(MatchingRules.proRata())
                .isEqualTo(new MatchingRules(Allocation.PRO_RATA, false, 1, BandPolicy.REJECT));
    }

    @Test
    void eachChoiceLeavesTheOthersAsTheyAre() {
        MatchingRules rules = MatchingRules.proRata()
                .withBandPolicy(BandPolicy.HALT)
                .withMinimumAllocation(2)
                .withTopOrderFirst(true);

        assertThat(rules).isEqualTo(new MatchingRules(Allocation.PRO_RATA, true, 2, BandPolicy.HALT));
        assertThat(rules.withTopOrderFirst(false).withMinimumAllocation(1).withBandPolicy(BandPolicy.REJECT))
                .isEqualTo(MatchingRules.proRata());
    }

    @Test
    void aMinimumAllocationBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchingRules.proRata().withMinimumAllocation(0))
                .withMessage("minimumAllocation is 0, expected at least 1");
    }

    @Test
    void whatOnlyProRataKnowsIsRefusedByPriceAndTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchingRules.priceTime().withTopOrderFirst(true))
                .withMessage("topOrderFirst and minimumAllocation need PRO_RATA, allocation is PRICE_TIME");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchingRules.priceTime().withMinimumAllocation(2))
                .withMessage("topOrderFirst and minimumAllocation need PRO_RATA, allocation is PRICE_TIME");
    }
}
