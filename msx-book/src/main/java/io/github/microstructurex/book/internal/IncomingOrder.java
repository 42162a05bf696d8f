package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;

/** The order that a book is about to match: filled in from a command, from a stop that is triggered, or for a replacement. */
final class IncomingOrder {
    long id;

    /** The sequence number of the command that entered it. */
    long entry;

    /** The row that a triggered stop has already, else {@link Attributes#NONE}. */
    int row = Attributes.NONE;

    Side side = Side.BUY;

    /** The worst price at which it may trade. */
    long limit;

    /** The price that events tell: its limit, or {@link BookView#NO_PRICE} if it has none. */
    long toldPrice;

    long quantity;
    long owner;
    SelfTradePrevention prevention = SelfTradePrevention.NONE;
    TimeInForce timeInForce = TimeInForce.GTC;
    long expiry;
    long display;
    long minimum;
    boolean hidden;
    PostOnly postOnly = PostOnly.NO;

    void set(BookCommand command, long sequence) {
        CommandType type = command.type();
        id = command.orderId();
        entry = sequence;
        side = command.side();
        setPrice(type == CommandType.LIMIT || type == CommandType.STOP_LIMIT ? command.price() : BookView.NO_PRICE);
        quantity = command.quantity();
        owner = command.owner();
        prevention = command.selfTradePrevention();
        timeInForce = command.timeInForce();
        expiry = timeInForce == TimeInForce.GTD ? command.expiry() : 0;
        display = command.displayQuantity();
        minimum = command.minimumQuantity();
        hidden = command.isHidden();
        postOnly = command.postOnly();
    }

    /** Takes over what a row of attributes says; {@link Attributes#NONE} is a plain order. */
    void set(Attributes attributes, int row) {
        minimum = 0;
        if (row == Attributes.NONE) {
            owner = BookCommand.NO_OWNER;
            prevention = SelfTradePrevention.NONE;
            timeInForce = TimeInForce.GTC;
            expiry = 0;
            display = 0;
            hidden = false;
            postOnly = PostOnly.NO;
        } else {
            owner = attributes.owner(row);
            prevention = attributes.prevention(row);
            timeInForce = attributes.timeInForce(row);
            expiry = attributes.expiry(row);
            display = attributes.display(row);
            hidden = attributes.isHidden(row);
            postOnly = attributes.postOnly(row);
        }
    }

    /** Sets the limit, {@link BookView#NO_PRICE} for none. */
    void setPrice(long price) {
        toldPrice = price;
        if (price != BookView.NO_PRICE) {
            limit = price;
        } else {
            limit = side == Side.BUY ? OrderBook.MAX_PRICE : OrderBook.MIN_PRICE;
        }
    }

    boolean isMarket() {
        return toldPrice == BookView.NO_PRICE;
    }

    boolean mayRest() {
        return timeInForce.mayRest() && !isMarket();
    }

    /** Whether a resting order like this needs a row of attributes. */
    boolean isPlain() {
        return owner == BookCommand.NO_OWNER
                && timeInForce == TimeInForce.GTC
                && display == 0
                && !hidden
                && postOnly == PostOnly.NO;
    }

    boolean preventsSelfTrades() {
        return prevention != SelfTradePrevention.NONE;
    }
}
