package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class PriceKeysProperties {
    private static final int LAST_QUEUE = PriceLevels.QUEUES - 1;

    @Property(tries = 1_000, seed = "42")
    void theBetterPriceHasTheLowerKeyAndNoneIsNegative(
            @ForAll Side side,
            @ForAll @LongRange(min = OrderBook.MIN_PRICE, max = OrderBook.MAX_PRICE) long price,
            @ForAll @LongRange(min = OrderBook.MIN_PRICE, max = OrderBook.MAX_PRICE) long other) {
        int queue = LiveOrders.displayed(side);

        assertThat(PriceKeys.of(queue, price) < PriceKeys.of(queue, other)).isEqualTo(side.isBetter(price, other));
        assertThat(PriceKeys.of(queue, price)).isBetween(0L, PriceKeys.NONE - 1);
    }

    @Property(tries = 1_000, seed = "42")
    void theStopThatIsReachedFirstHasTheLowerKey(@ForAll Side side, @ForAll int price, @ForAll int other) {
        int queue = LiveOrders.STOPS + side.index();

        assertThat(PriceKeys.of(queue, price) < PriceKeys.of(queue, other))
                .isEqualTo(side == Side.BUY ? price < other : price > other);
    }

    @Property(tries = 1_000, seed = "42")
    void aKeyIsThatOfOnePrice(@ForAll @IntRange(max = LAST_QUEUE) int queue, @ForAll long price) {
        assertThat(PriceKeys.price(queue, PriceKeys.of(queue, price))).isEqualTo(price);
    }

    @Property(tries = 1_000, seed = "42")
    void theKeyOfADisplayedOrderIsThatOfItsQueue(@ForAll Side side, @ForAll long price) {
        assertThat(PriceKeys.ofDisplayed(side.index(), price))
                .isEqualTo(PriceKeys.of(LiveOrders.displayed(side), price));
    }

    @Property(tries = 1_000, seed = "42")
    void theOppositeKeyIsThatOfThePriceOnTheOtherSide(@ForAll Side side, @ForAll long price) {
        assertThat(PriceKeys.opposite(PriceKeys.of(LiveOrders.displayed(side), price)))
                .isEqualTo(PriceKeys.of(LiveOrders.displayed(side.opposite()), price));
    }

    @Property(tries = 1_000, seed = "42")
    void aKeyIsInRangeIfItsPriceIs(
            @ForAll Side side, @ForAll long any, @ForAll @LongRange(min = -2, max = 2) long beside) {
        for (long price : new long[] {any, OrderBook.MIN_PRICE + beside, OrderBook.MAX_PRICE + beside}) {
            assertThat(PriceKeys.isInRange(PriceKeys.ofDisplayed(side.index(), price)))
                    .as("%d", price)
                    .isEqualTo(Admission.isPrice(price));
        }
    }
}
