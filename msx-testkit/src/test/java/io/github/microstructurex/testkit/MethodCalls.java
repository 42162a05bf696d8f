package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;

/** Sends commands to a book by either way in, so that a test of one is a test of both. */
final class MethodCalls {
    private MethodCalls() {}

    /** A book as an engine that is reached by both ways. */
    static MatchingEngine engine(MatchingRules rules, BookListener listener) {
        return new OrderBookEngine(new OrderBook(rules, listener), (book, command) -> send(command, book));
    }

    /** Calls the method of its own for half of the commands that have one, and {@link OrderBook#apply} for all others. */
    private static Outcome send(BookCommand command, OrderBook book) {
        boolean byMethod = (command.orderId() + command.quantity() + command.price()) % 2 == 0;
        return byMethod && plain(command).equals(command) ? call(command, book) : book.apply(command);
    }

    /** The command without all that the parameters of its method cannot say. */
    private static BookCommand plain(BookCommand command) {
        BookCommand plain = new BookCommand();
        return switch (command.type()) {
            case LIMIT ->
                plain.limit(command.orderId(), command.side(), command.price(), command.quantity())
                        .timeInForce(command.timeInForce());
            case MARKET -> plain.market(command.orderId(), command.side(), command.quantity());
            case CANCEL -> plain.cancel(command.orderId());
            case REDUCE -> plain.reduce(command.orderId(), command.quantity());
            case REPLACE -> plain.replace(command.orderId(), command.newOrderId(), command.price(), command.quantity());
            case CANCEL_OWNER -> plain.cancelOwner(command.owner());
            case CANCEL_OWNER_SIDE -> plain.cancelOwner(command.owner(), command.side());
            case CANCEL_SIDE -> plain.cancelSide(command.side());
            case CANCEL_ALL -> plain.cancelAll();
            case PHASE -> plain.phase(command.phase());
            case BANDS -> plain.bands(command.price(), command.stopPrice());
            case REFERENCE_PRICE -> plain.referencePrice(command.price());
            case TIME -> plain.time(command.time());
            case STOP, STOP_LIMIT -> plain;
        };
    }

    private static Outcome call(BookCommand command, OrderBook book) {
        return switch (command.type()) {
            case LIMIT -> callLimit(command, book);
            case MARKET -> book.market(command.orderId(), command.side(), command.quantity());
            case CANCEL -> book.cancel(command.orderId());
            case REDUCE -> book.reduce(command.orderId(), command.quantity());
            case REPLACE -> book.replace(command.orderId(), command.newOrderId(), command.price(), command.quantity());
            case CANCEL_OWNER -> book.cancelOwner(command.owner());
            case CANCEL_OWNER_SIDE -> book.cancelOwner(command.owner(), command.side());
            case CANCEL_SIDE -> book.cancelSide(command.side());
            case CANCEL_ALL -> book.cancelAll();
            case PHASE -> book.changePhase(command.phase());
            case BANDS -> book.bands(command.price(), command.stopPrice());
            case REFERENCE_PRICE -> book.referencePrice(command.price());
            case TIME -> book.advanceTo(command.time());
            case STOP, STOP_LIMIT -> book.apply(command);
        };
    }

    private static Outcome callLimit(BookCommand command, OrderBook book) {
        return switch (command.timeInForce()) {
            case GTC -> book.limit(command.orderId(), command.side(), command.price(), command.quantity());
            case IOC, FOK, DAY, GTD ->
                book.limit(
                        command.orderId(), command.side(), command.price(), command.quantity(), command.timeInForce());
        };
    }
}
