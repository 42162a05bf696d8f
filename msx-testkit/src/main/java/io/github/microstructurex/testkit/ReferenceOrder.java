package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.Side;

/** An order of the reference book: what it asked for, and where it stands. */
final class ReferenceOrder {
    /** Where a live order can be. */
    enum Place {
        /** It is being carried out. */
        INCOMING,
        /** In the book, at its limit. */
        RESTING,
        /** A market order that waits for the uncross. */
        COLLECTED,
        /** A stop that waits for its trigger. */
        WAITING,
        /** A triggered stop that waits for continuous trading. */
        TRIGGERED
    }

    /** What was asked for. */
    final BookCommand terms;
    /** Its number in the order of entry. */
    final long entry;

    Place place = Place.INCOMING;
    /** Its number in the order in which orders joined the back of a queue. */
    long turn;
    /** The limit of a limit or stop-limit order, which moves if the order slides. */
    long limit;
    /** What is left of it, reserve included. */
    long remaining;
    /** The part of that which others see. */
    long displayed;
    /** Whether it is the top order of its side. */
    boolean top;

    ReferenceOrder(BookCommand command, long entry) {
        terms = new BookCommand().copyFrom(command);
        this.entry = entry;
        limit = command.price();
        remaining = command.quantity();
    }

    ReferenceOrder copy() {
        ReferenceOrder copy = new ReferenceOrder(terms, entry);
        copy.place = place;
        copy.turn = turn;
        copy.limit = limit;
        copy.remaining = remaining;
        copy.displayed = displayed;
        copy.top = top;
        return copy;
    }

    long id() {
        return terms.orderId();
    }

    Side side() {
        return terms.side();
    }

    boolean isStop() {
        return terms.type() == CommandType.STOP || terms.type() == CommandType.STOP_LIMIT;
    }

    boolean hasLimit() {
        return terms.type() == CommandType.LIMIT || terms.type() == CommandType.STOP_LIMIT;
    }

    /** Whether it rests in the displayed queue at its price. */
    boolean isDisplayed() {
        return place == Place.RESTING && !terms.isHidden();
    }

    /** Whether it rests in the hidden queue at its price. */
    boolean isHidden() {
        return place == Place.RESTING && terms.isHidden();
    }

    /** How much of it one trade can take. */
    long part() {
        return isDisplayed() ? displayed : remaining;
    }

    /** How much of it others see while it rests with this much left. */
    long displayedOf(long quantity) {
        if (terms.isHidden()) {
            return 0;
        }
        return terms.displayQuantity() == 0 ? quantity : Math.min(terms.displayQuantity(), quantity);
    }

    /** The order that takes its place: all its attributes but the minimum quantity, which is asked for once only. */
    BookCommand replacement(long newOrderId, long price, long quantity) {
        BookCommand order = new BookCommand()
                .limit(newOrderId, side(), price, quantity)
                .goodTill(terms.expiry())
                .timeInForce(terms.timeInForce())
                .iceberg(terms.displayQuantity())
                .postOnly(terms.postOnly())
                .owner(terms.owner())
                .selfTradePrevention(terms.selfTradePrevention());
        return terms.isHidden() ? order.hidden() : order;
    }
}
