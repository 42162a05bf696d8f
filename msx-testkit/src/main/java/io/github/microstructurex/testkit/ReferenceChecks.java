package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.testkit.ReferenceOrder.Place;
import java.math.BigInteger;
import java.util.Optional;

/** What the reference book looks at before it lets an order in, in the order of the tables of the matching rules. */
final class ReferenceChecks {
    private static final BigInteger LARGEST_SIDE = BigInteger.valueOf(Long.MAX_VALUE);

    private final ReferenceState state;

    ReferenceChecks(ReferenceState state) {
        this.state = state;
    }

    Optional<RejectReason> newOrder(BookCommand order) {
        if (isQuantityOutOfRange(order.quantity())) {
            return Optional.of(RejectReason.QUANTITY_OUT_OF_RANGE);
        }
        if ((hasLimit(order) && isPriceOutOfRange(order.price()))
                || (isStop(order) && isPriceOutOfRange(order.stopPrice()))) {
            return Optional.of(RejectReason.PRICE_OUT_OF_RANGE);
        }
        long display = order.displayQuantity();
        if (display != 0
                && (display < 1 || display > order.quantity() || refreshesTooOften(order.quantity(), display))) {
            return Optional.of(RejectReason.DISPLAY_QUANTITY_OUT_OF_RANGE);
        }
        long minimum = order.minimumQuantity();
        if (minimum != 0 && (minimum < 1 || minimum > order.quantity())) {
            return Optional.of(RejectReason.MINIMUM_QUANTITY_OUT_OF_RANGE);
        }
        if (order.timeInForce() == TimeInForce.GTD && order.expiry() <= state.time) {
            return Optional.of(RejectReason.EXPIRY_NOT_IN_FUTURE);
        }
        if (contradictsItself(order)) {
            return Optional.of(RejectReason.INCOMPATIBLE_ATTRIBUTES);
        }
        if (state.orders.find(order.orderId()).isPresent()) {
            return Optional.of(RejectReason.DUPLICATE_ORDER_ID);
        }
        if (!isTakenInThisPhase(order)) {
            return Optional.of(RejectReason.NOT_IN_THIS_PHASE);
        }
        if (hasLimit(order) && state.isRefusedByBands(order.price())) {
            return Optional.of(RejectReason.PRICE_OUTSIDE_BANDS);
        }
        if (overflows(order.side(), BigInteger.valueOf(order.quantity()))) {
            return Optional.of(RejectReason.BOOK_QUANTITY_OVERFLOW);
        }
        if (state.phase != TradingPhase.CONTINUOUS) {
            return Optional.empty();
        }
        return order.type() == CommandType.LIMIT && order.postOnly() != PostOnly.NO
                ? postOnly(order.side(), order.price(), order.postOnly())
                : availability(order);
    }

    private static boolean isQuantityOutOfRange(long quantity) {
        return quantity < 1 || quantity > OrderBook.MAX_QUANTITY;
    }

    private static boolean isPriceOutOfRange(long price) {
        return price < OrderBook.MIN_PRICE || price > OrderBook.MAX_PRICE;
    }

    private static boolean refreshesTooOften(long quantity, long display) {
        return display != 0 && quantity / display > OrderBook.MAX_REFRESHES;
    }

    private static boolean contradictsItself(BookCommand order) {
        boolean atOnce = !order.timeInForce().mayRest();
        boolean market = order.type() == CommandType.MARKET;
        boolean mayBeDisplayedAsItLikes = hasLimit(order) && !atOnce;
        boolean iceberg = order.displayQuantity() != 0;
        boolean postOnly = order.postOnly() != PostOnly.NO;
        boolean minimum = order.minimumQuantity() != 0;
        return (market && !atOnce)
                || (isStop(order) && (atOnce || minimum))
                || (!mayBeDisplayedAsItLikes && (order.isHidden() || iceberg || postOnly))
                || (order.isHidden() && iceberg)
                || (postOnly && minimum)
                || (order.selfTradePrevention() != SelfTradePrevention.NONE && order.owner() == BookCommand.NO_OWNER);
    }

    private boolean isTakenInThisPhase(BookCommand order) {
        return switch (state.phase) {
            case CONTINUOUS -> true;
            case HALTED, CLOSED -> false;
            case CALL_AUCTION ->
                !((order.type() == CommandType.LIMIT && order.timeInForce() == TimeInForce.IOC)
                        || order.timeInForce() == TimeInForce.FOK
                        || order.postOnly() != PostOnly.NO
                        || order.minimumQuantity() != 0);
        };
    }

    private boolean overflows(Side side, BigInteger more) {
        return state.orders.total(side).add(more).compareTo(LARGEST_SIDE) > 0;
    }

    private Optional<RejectReason> availability(BookCommand order) {
        if (isStop(order)) {
            return Optional.empty();
        }
        if (order.timeInForce() == TimeInForce.FOK && ReferenceMatching.available(state, order) < order.quantity()) {
            return Optional.of(RejectReason.INSUFFICIENT_LIQUIDITY);
        }
        if (order.minimumQuantity() != 0 && ReferenceMatching.available(state, order) < order.minimumQuantity()) {
            return Optional.of(RejectReason.MINIMUM_QUANTITY_NOT_MET);
        }
        return Optional.empty();
    }

    /** Whether a post-only order can neither rest at its limit nor slide. */
    Optional<RejectReason> postOnly(Side side, long limit, PostOnly choice) {
        if (choice == PostOnly.NO || !state.crosses(side, limit)) {
            return Optional.empty();
        }
        long slid = slide(side, limit, choice);
        if (choice == PostOnly.REJECT || isPriceOutOfRange(slid)) {
            return Optional.of(RejectReason.WOULD_TRADE);
        }
        return state.isRefusedByBands(slid) ? Optional.of(RejectReason.PRICE_OUTSIDE_BANDS) : Optional.empty();
    }

    /** Where an order rests that slides rather than trade: one tick short of the best price of the other side. */
    long slide(Side side, long limit, PostOnly choice) {
        return choice == PostOnly.SLIDE && state.crosses(side, limit)
                ? state.orders.bestPrice(side.opposite()) - side.sign()
                : limit;
    }

    /** The first checks of a replacement, made also if it turns out to be a reduction. */
    Optional<RejectReason> replacement(ReferenceOrder order, long price, long quantity) {
        if (order.place != Place.RESTING) {
            return Optional.of(RejectReason.NOT_REPLACEABLE);
        }
        if (isQuantityOutOfRange(quantity)) {
            return Optional.of(RejectReason.QUANTITY_OUT_OF_RANGE);
        }
        return isPriceOutOfRange(price) ? Optional.of(RejectReason.PRICE_OUT_OF_RANGE) : Optional.empty();
    }

    /** The checks of a replacement that is a new order. */
    Optional<RejectReason> newEntry(ReferenceOrder order, long newOrderId, long price, long quantity) {
        if (refreshesTooOften(quantity, order.terms.displayQuantity())) {
            return Optional.of(RejectReason.DISPLAY_QUANTITY_OUT_OF_RANGE);
        }
        if (newOrderId != order.id() && state.orders.find(newOrderId).isPresent()) {
            return Optional.of(RejectReason.DUPLICATE_ORDER_ID);
        }
        if (!state.phase.takesOrders()) {
            return Optional.of(RejectReason.NOT_IN_THIS_PHASE);
        }
        if (state.isRefusedByBands(price)) {
            return Optional.of(RejectReason.PRICE_OUTSIDE_BANDS);
        }
        if (overflows(order.side(), BigInteger.valueOf(quantity).subtract(BigInteger.valueOf(order.remaining)))) {
            return Optional.of(RejectReason.BOOK_QUANTITY_OVERFLOW);
        }
        return state.phase == TradingPhase.CONTINUOUS
                ? postOnly(order.side(), price, order.terms.postOnly())
                : Optional.empty();
    }

    private static boolean hasLimit(BookCommand order) {
        return order.type() == CommandType.LIMIT || order.type() == CommandType.STOP_LIMIT;
    }

    private static boolean isStop(BookCommand order) {
        return order.type() == CommandType.STOP || order.type() == CommandType.STOP_LIMIT;
    }
}
