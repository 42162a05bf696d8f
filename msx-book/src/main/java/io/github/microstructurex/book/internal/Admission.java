package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import org.jspecify.annotations.Nullable;

/** The checks of a new order and of a replacement, in the order of the rules; they look and change nothing but the slid limit. */
final class Admission {
    private final EngineState book;
    private final Matching matching;
    private final boolean bandsReject;

    Admission(EngineState book, Matching matching) {
        this.book = book;
        this.matching = matching;
        this.bandsReject = book.rules.bandPolicy() == BandPolicy.REJECT;
    }

    static boolean isQuantity(long quantity) {
        return quantity >= 1 && quantity <= OrderBook.MAX_QUANTITY;
    }

    static boolean isPrice(long price) {
        return price >= OrderBook.MIN_PRICE && price <= OrderBook.MAX_PRICE;
    }

    /** Whether a limit order has nothing that only some have, and trades at once or rests for good. */
    static boolean isPlain(BookCommand limitOrder) {
        return (limitOrder.timeInForce() == TimeInForce.GTC || limitOrder.timeInForce() == TimeInForce.IOC)
                && limitOrder.owner() == BookCommand.NO_OWNER
                && limitOrder.selfTradePrevention() == SelfTradePrevention.NONE
                && limitOrder.displayQuantity() == 0
                && limitOrder.minimumQuantity() == 0
                && limitOrder.postOnly() == PostOnly.NO
                && !limitOrder.isHidden();
    }

    /** What is wrong with a new order, whatever the other side holds. */
    @Nullable RejectReason problemWith(BookCommand order) {
        RejectReason problem = problemWithTerms(order);
        if (problem != null) {
            return problem;
        }
        if (isContradictory(order)) {
            return RejectReason.INCOMPATIBLE_ATTRIBUTES;
        }
        if (book.contains(order.orderId())) {
            return RejectReason.DUPLICATE_ORDER_ID;
        }
        if (!isForThisPhase(order)) {
            return RejectReason.NOT_IN_THIS_PHASE;
        }
        if (hasLimit(order) && isRefusedByBands(order.price())) {
            return RejectReason.PRICE_OUTSIDE_BANDS;
        }
        return book.hasRoomFor(order.side(), order.quantity()) ? null : RejectReason.BOOK_QUANTITY_OVERFLOW;
    }

    private @Nullable RejectReason problemWithTerms(BookCommand order) {
        if (!isQuantity(order.quantity())) {
            return RejectReason.QUANTITY_OUT_OF_RANGE;
        }
        if ((hasLimit(order) && !isPrice(order.price())) || (isStop(order) && !isPrice(order.stopPrice()))) {
            return RejectReason.PRICE_OUT_OF_RANGE;
        }
        if (order.displayQuantity() != 0 && !canDisplay(order.displayQuantity(), order.quantity())) {
            return RejectReason.DISPLAY_QUANTITY_OUT_OF_RANGE;
        }
        long minimum = order.minimumQuantity();
        if (minimum != 0 && (minimum < 1 || minimum > order.quantity())) {
            return RejectReason.MINIMUM_QUANTITY_OUT_OF_RANGE;
        }
        boolean isTooLate = order.timeInForce() == TimeInForce.GTD && order.expiry() <= book.time;
        return isTooLate ? RejectReason.EXPIRY_NOT_IN_FUTURE : null;
    }

    private static boolean canDisplay(long display, long quantity) {
        return display >= 1 && display <= quantity && quantity / display <= OrderBook.MAX_REFRESHES;
    }

    private static boolean hasLimit(BookCommand order) {
        return order.type() == CommandType.LIMIT || order.type() == CommandType.STOP_LIMIT;
    }

    private static boolean isStop(BookCommand order) {
        return order.type() == CommandType.STOP || order.type() == CommandType.STOP_LIMIT;
    }

    private static boolean isContradictory(BookCommand order) {
        boolean rests = order.timeInForce().mayRest();
        boolean isPostOnly = order.postOnly() != PostOnly.NO;
        boolean needsToRest = order.isHidden() || order.displayQuantity() != 0 || isPostOnly;
        boolean asksForMinimum = order.minimumQuantity() != 0;
        boolean isPossible = switch (order.type()) {
            case LIMIT -> rests || !needsToRest;
            case MARKET -> !rests && !needsToRest;
            case STOP -> rests && !asksForMinimum && !needsToRest;
            default -> rests && !asksForMinimum;
        };
        return !isPossible
                || (order.isHidden() && order.displayQuantity() != 0)
                || (isPostOnly && asksForMinimum)
                || (order.selfTradePrevention() != SelfTradePrevention.NONE && order.owner() == BookCommand.NO_OWNER);
    }

    private boolean isForThisPhase(BookCommand order) {
        if (book.phase() != TradingPhase.CALL_AUCTION) {
            return book.phase().takesOrders();
        }
        return order.timeInForce() != TimeInForce.FOK
                && (order.type() != CommandType.LIMIT || order.timeInForce() != TimeInForce.IOC)
                && order.postOnly() == PostOnly.NO
                && order.minimumQuantity() == 0;
    }

    /** Whether bands that reject do not take a limit. */
    boolean isRefusedByBands(long price) {
        return bandsReject && book.isOutsideBands(price);
    }

    /** What is wrong with replacing an order, {@link LiveOrders#NONE} for one that is not live, whatever is asked for. */
    @Nullable RejectReason problemWithTerms(int order, long price, long quantity) {
        if (order == LiveOrders.NONE) {
            return RejectReason.UNKNOWN_ORDER_ID;
        }
        if (!book.rests(order)) {
            return RejectReason.NOT_REPLACEABLE;
        }
        if (!isQuantity(quantity)) {
            return RejectReason.QUANTITY_OUT_OF_RANGE;
        }
        return isPrice(price) ? null : RejectReason.PRICE_OUT_OF_RANGE;
    }

    /** What is wrong with a replacement that is more than a reduction. */
    @Nullable RejectReason problemWithReplacement(int order, long newId, boolean keepsId, long price, long quantity) {
        long display = book.attributes.display(book.attributes(order));
        if (display != 0 && quantity / display > OrderBook.MAX_REFRESHES) {
            return RejectReason.DISPLAY_QUANTITY_OUT_OF_RANGE;
        }
        if (!keepsId && book.contains(newId)) {
            return RejectReason.DUPLICATE_ORDER_ID;
        }
        if (!book.phase().takesOrders()) {
            return RejectReason.NOT_IN_THIS_PHASE;
        }
        if (isRefusedByBands(price)) {
            return RejectReason.PRICE_OUTSIDE_BANDS;
        }
        boolean hasRoom = book.hasRoomFor(book.side(order), quantity - book.quantity(order));
        return hasRoom ? null : RejectReason.BOOK_QUANTITY_OVERFLOW;
    }

    /** Does what a post-only order does before it would trade: says what is wrong with it, or lets its limit slide. */
    @Nullable RejectReason problemWithPosting(IncomingOrder order) {
        if (order.postOnly == PostOnly.NO) {
            return null;
        }
        Side otherSide = order.side.opposite();
        int other = book.next(otherSide);
        if (book.isEmpty(other) || !order.side.accepts(order.limit, book.bestPrice(other))) {
            return null;
        }
        long slid = book.bestPrice(other) - order.side.sign();
        if (order.postOnly == PostOnly.REJECT || !isPrice(slid)) {
            return RejectReason.WOULD_TRADE;
        }
        if (isRefusedByBands(slid)) {
            return RejectReason.PRICE_OUTSIDE_BANDS;
        }
        order.limit = slid;
        return null;
    }

    /** Whether too little can trade at once for a fill-or-kill order or a minimum quantity. */
    @Nullable RejectReason problemWithLiquidity(IncomingOrder order) {
        if (order.timeInForce == TimeInForce.FOK) {
            boolean isEnough = matching.available(order, order.quantity) >= order.quantity;
            return isEnough ? null : RejectReason.INSUFFICIENT_LIQUIDITY;
        }
        boolean isMet = order.minimum == 0 || matching.available(order, order.minimum) >= order.minimum;
        return isMet ? null : RejectReason.MINIMUM_QUANTITY_NOT_MET;
    }
}
