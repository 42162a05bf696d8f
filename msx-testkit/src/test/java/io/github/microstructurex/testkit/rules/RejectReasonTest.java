package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.PostOnly.REJECT;
import static io.github.microstructurex.book.PostOnly.SLIDE;
import static io.github.microstructurex.book.RejectReason.BOOK_QUANTITY_OVERFLOW;
import static io.github.microstructurex.book.RejectReason.DISPLAY_QUANTITY_OUT_OF_RANGE;
import static io.github.microstructurex.book.RejectReason.DUPLICATE_ORDER_ID;
import static io.github.microstructurex.book.RejectReason.EXPIRY_NOT_IN_FUTURE;
import static io.github.microstructurex.book.RejectReason.INCOMPATIBLE_ATTRIBUTES;
import static io.github.microstructurex.book.RejectReason.INSUFFICIENT_LIQUIDITY;
import static io.github.microstructurex.book.RejectReason.MINIMUM_QUANTITY_OUT_OF_RANGE;
import static io.github.microstructurex.book.RejectReason.NOT_IN_THIS_PHASE;
import static io.github.microstructurex.book.RejectReason.PRICE_OUTSIDE_BANDS;
import static io.github.microstructurex.book.RejectReason.PRICE_OUT_OF_RANGE;
import static io.github.microstructurex.book.RejectReason.QUANTITY_OUT_OF_RANGE;
import static io.github.microstructurex.book.RejectReason.TIME_GOES_BACK;
import static io.github.microstructurex.book.RejectReason.WOULD_TRADE;
import static io.github.microstructurex.book.SelfTradePrevention.CANCEL_RESTING;
import static io.github.microstructurex.book.TimeInForce.DAY;
import static io.github.microstructurex.book.TimeInForce.FOK;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static io.github.microstructurex.book.TradingPhase.CONTINUOUS;
import static io.github.microstructurex.book.TradingPhase.HALTED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where several reasons apply to a new order, the first of the table is given. */
class RejectReasonTest extends RuleTest {
    @Test
    void theChecksOfANewOrderComeInTheOrderOfTheTable() {
        given(buy(1, 10, 90), bands(80, 110), phase(HALTED), time(5));

        when(order(1, 0, OrderBook.MAX_PRICE + 1, 5).at(4)).isRefused(TIME_GOES_BACK);
        when(order(1, 0, OrderBook.MAX_PRICE + 1, 5)).isRefused(QUANTITY_OUT_OF_RANGE);
        when(order(1, 10, OrderBook.MAX_PRICE + 1, 5)).isRefused(PRICE_OUT_OF_RANGE);
        when(order(1, 10, 200, 5).iceberg(11)).isRefused(DISPLAY_QUANTITY_OUT_OF_RANGE);
        when(order(1, 10, 200, 5)).isRefused(MINIMUM_QUANTITY_OUT_OF_RANGE);
        when(order(1, 10, 200, 5).minimumQuantity(1)).isRefused(EXPIRY_NOT_IN_FUTURE);
        when(order(1, 10, 200, 6).minimumQuantity(1)).isRefused(INCOMPATIBLE_ATTRIBUTES);
        when(order(1, 10, 200, 6).minimumQuantity(0)).isRefused(DUPLICATE_ORDER_ID);
        when(order(2, 10, 200, 6).minimumQuantity(0)).isRefused(NOT_IN_THIS_PHASE);
        given(phase(CONTINUOUS), sell(3, 10, 105));
        when(order(2, 10, 200, 6).minimumQuantity(0)).isRefused(PRICE_OUTSIDE_BANDS);
        when(order(2, 10, 110, 6).minimumQuantity(0)).isRefused(WOULD_TRADE);
        when(order(2, 10, 104, 6).minimumQuantity(0)).is(RESTED);
    }

    /** A post-only order that asks for a minimum quantity it cannot have. */
    private static BookCommand order(long orderId, long quantity, long price, long expiry) {
        return buy(orderId, quantity, price)
                .goodTill(expiry)
                .minimumQuantity(quantity + 1)
                .postOnly(REJECT);
    }

    @Test
    void aQuantityIsFromOneToTheLargest() {
        when(buy(1, 0, 100)).isRefused(QUANTITY_OUT_OF_RANGE);
        when(marketBuy(1, -1)).isRefused(QUANTITY_OUT_OF_RANGE);
        when(buy(1, OrderBook.MAX_QUANTITY + 1, 100)).isRefused(QUANTITY_OUT_OF_RANGE);
        when(buy(1, OrderBook.MAX_QUANTITY, 100)).is(RESTED);
    }

    @Test
    void aPriceIsInRange() {
        when(buy(1, 10, OrderBook.MIN_PRICE - 1)).isRefused(PRICE_OUT_OF_RANGE);
        when(buy(1, 10, OrderBook.MIN_PRICE)).is(RESTED);
        when(sell(2, 10, OrderBook.MAX_PRICE)).is(RESTED);
    }

    @Test
    void aSecondLiveOrderWithTheSameIdIsRefusedWhereverTheFirstOneIs() {
        given(buy(1, 10, 100).hidden(), stopBuy(2, 10, 105));

        when(sell(1, 10, 100)).isRefused(DUPLICATE_ORDER_ID);
        when(marketSell(2, 10)).isRefused(DUPLICATE_ORDER_ID);
    }

    @Test
    void allLiveOrdersOfASideTogetherStayWithinALong() {
        long most = OrderBook.MAX_QUANTITY;
        given(stopBuy(1, most, 200), buy(2, most, 100).hidden(), buy(3, most, 100), buy(4, most - 1, 100));

        when(buy(5, 1, 100)).isRefused(BOOK_QUANTITY_OVERFLOW);
        when(marketBuy(5, 1)).isRefused(BOOK_QUANTITY_OVERFLOW);
        when(sell(5, 1, 101)).is(RESTED);
    }

    @Test
    void overflowIsLookedAtBeforeWhatTheOrderWouldTrade() {
        long most = OrderBook.MAX_QUANTITY;
        given(buy(1, most, 100), buy(2, most, 100), buy(3, most, 100), buy(4, most - 1, 100));

        when(buy(5, 1, 100).timeInForce(FOK)).isRefused(BOOK_QUANTITY_OVERFLOW);
        given(cancel(4));
        when(buy(5, 1, 100).timeInForce(FOK)).isRefused(INSUFFICIENT_LIQUIDITY);
    }

    @Test
    void whoReadsAnOrderThatIsNotLiveIsTold() {
        assertThatThrownBy(() -> book().priceOf(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine().displayedQuantity(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine().stopPriceOf(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book().bestOrderId(Side.BUY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> engine().lastRejectReason()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void attributesThatMayNotGoTogetherAreRefused() {
        List.of(
                        marketBuy(1, 10).timeInForce(DAY),
                        marketBuy(1, 10).goodTill(9),
                        marketBuy(1, 10).hidden(),
                        marketBuy(1, 10).iceberg(5),
                        marketBuy(1, 10).postOnly(SLIDE),
                        stopBuy(1, 10, 100).timeInForce(IOC),
                        stopBuy(1, 10, 100).minimumQuantity(5),
                        stopBuy(1, 10, 100).hidden(),
                        stopBuy(1, 10, 100).iceberg(5),
                        stopBuy(1, 10, 100).postOnly(REJECT),
                        stopLimitBuy(1, 10, 100, 100).timeInForce(FOK),
                        stopLimitBuy(1, 10, 100, 100).minimumQuantity(5),
                        stopLimitBuy(1, 10, 100, 100).hidden().iceberg(5),
                        buy(1, 10, 100).timeInForce(IOC).hidden(),
                        buy(1, 10, 100).timeInForce(FOK).iceberg(5),
                        buy(1, 10, 100).timeInForce(IOC).postOnly(REJECT),
                        buy(1, 10, 100).hidden().iceberg(5),
                        buy(1, 10, 100).postOnly(SLIDE).minimumQuantity(5),
                        buy(1, 10, 100).selfTradePrevention(CANCEL_RESTING))
                .forEach(order -> when(order).isRefused(INCOMPATIBLE_ATTRIBUTES));
    }

    @Test
    void attributesThatGoTogetherAreTaken() {
        given(
                buy(1, 10, 100).hidden().postOnly(REJECT).goodTill(9).owner(7).selfTradePrevention(CANCEL_RESTING),
                buy(2, 10, 100).iceberg(5).postOnly(SLIDE).timeInForce(DAY),
                stopLimitBuy(3, 10, 120, 120)
                        .hidden()
                        .postOnly(REJECT)
                        .timeInForce(DAY)
                        .owner(7),
                stopLimitBuy(4, 10, 120, 120).iceberg(5).goodTill(9),
                stopSell(5, 10, 80).goodTill(9).owner(7).selfTradePrevention(CANCEL_RESTING),
                sell(6, 10, 100).minimumQuantity(5).timeInForce(IOC),
                marketSell(7, 5).minimumQuantity(5).timeInForce(FOK).owner(7));
    }
}
