package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.itch.AddOrder;
import io.github.microstructurex.io.itch.CrossTrade;
import io.github.microstructurex.io.itch.ItchMessage;
import io.github.microstructurex.io.itch.ItchReader;
import io.github.microstructurex.io.itch.ItchText;
import io.github.microstructurex.io.itch.OrderExecutedAtPrice;
import io.github.microstructurex.io.itch.OrderReplace;
import io.github.microstructurex.io.itch.Trade;

/**
 * The messages of one stock as market events. Messages name an order by its number alone, so this keeps the stock's book,
 * which says what side and price an order has, and whether it is there.
 */
final class ItchEvents implements MarketEventSource {
    private static final long DAY = 86_400_000_000_000L;

    private final String file;
    private final ItchReader reader;
    private final String symbol;
    private final long stock;
    private final int locate;
    private final long midnight;
    private final ReconstructedBook book = new ReconstructedBook();
    private final MarketEventBuffer event = new MarketEventBuffer();
    private long lastTime;

    ItchEvents(String file, ItchReader reader, StockChoice choice, long midnight) {
        this.file = file;
        this.reader = reader;
        symbol = choice.symbol();
        stock = choice.stock();
        locate = choice.locate();
        this.midnight = midnight;
    }

    @Override
    public boolean advance() {
        while (reader.advance()) {
            ItchMessage message = reader.message();
            if (message.stockLocate() != locate) {
                continue;
            }
            // Before the book changes: a message whose time is wrong changes nothing.
            long exchangeTime = midnight + time(message);
            if (show(message)) {
                long received = reader.receiveTime();
                event.at(exchangeTime, received == ItchReader.NO_TIME ? exchangeTime : received)
                        .sequence(reader.sequence());
                return true;
            }
        }
        return false;
    }

    private long time(ItchMessage message) {
        long time = message.timestamp();
        if (time >= DAY) {
            throw wrong("timestamp", String.valueOf(time), "nanoseconds since midnight, below " + DAY);
        }
        if (time < lastTime) {
            throw wrong(
                    "timestamp", String.valueOf(time), "a time not before " + lastTime + ", that of the event before");
        }
        lastTime = time;
        return time;
    }

    /** Makes an event, if the message is one. */
    private boolean show(ItchMessage message) {
        return switch (message.code()) {
            case 'A', 'F' -> add(message.addOrder());
            case 'E' ->
                execute(
                        message.orderExecuted().orderReference(),
                        message.orderExecuted().shares());
            case 'C' -> execute(message.orderExecutedAtPrice());
            case 'X' ->
                cancel(
                        message.orderCancel().orderReference(),
                        message.orderCancel().shares());
            case 'D' -> cancel(known(message.orderDelete().orderReference()));
            case 'U' -> replace(message.orderReplace());
            case 'P' -> trade(message.trade());
            case 'Q' -> trade(message.crossTrade());
            case 'H' -> phase(message.tradingAction().state());
            default -> false;
        };
    }

    private boolean add(AddOrder order) {
        checkStock(order.stock());
        long id = order.orderReference();
        Side side = order.side();
        check(book.add(id, side, order.price(), order.shares()), id);
        event.add(id, side, order.price(), order.shares());
        return true;
    }

    private boolean execute(long id, long shares) {
        return execute(known(id), shares, book.priceOf(id));
    }

    private boolean execute(long id, long shares, long price) {
        Side side = book.sideOf(id);
        check(book.reduce(id, shares), id);
        event.execute(id, side, price, shares);
        return true;
    }

    private boolean execute(OrderExecutedAtPrice message) {
        long id = known(message.orderReference());
        return switch (message.printable()) {
            case 'Y' -> execute(id, message.shares(), message.price());
            // Its volume is that of a cross, which is an event of its own.
            case 'N' -> cancel(id, message.shares());
            default -> throw wrong("printable", "'" + message.printable() + "'", "Y or N");
        };
    }

    private boolean cancel(long id, long shares) {
        if (shares == book.remainingQuantity(known(id))) {
            return cancel(id);
        }
        Side side = book.sideOf(id);
        long price = book.priceOf(id);
        check(book.reduce(id, shares), id);
        event.reduce(id, side, price, shares);
        return true;
    }

    private boolean cancel(long id) {
        event.delete(id, book.sideOf(id), book.priceOf(id), book.remainingQuantity(id));
        check(book.delete(id), id);
        return true;
    }

    private boolean replace(OrderReplace message) {
        long id = known(message.orderReference());
        long newId = message.newOrderReference();
        Side side = book.sideOf(id);
        check(book.replace(id, newId, message.price(), message.shares()), newId);
        event.replace(id, newId, side, message.price(), message.shares());
        return true;
    }

    private boolean trade(Trade trade) {
        checkStock(trade.stock());
        if (trade.shares() == 0) {
            throw wrong("shares", "0", "at least 1");
        }
        // The side of the message is always B, whichever it was.
        event.trade(null, trade.price(), trade.shares());
        return true;
    }

    private boolean trade(CrossTrade cross) {
        checkStock(cross.stock());
        long shares = cross.shares();
        if (shares < 0 || shares > OrderBook.MAX_QUANTITY) {
            throw wrong("shares", Long.toUnsignedString(shares), "at most " + OrderBook.MAX_QUANTITY);
        }
        event.trade(null, cross.price(), shares);
        return shares > 0;
    }

    private boolean phase(char state) {
        event.phase(
                switch (state) {
                    case 'H', 'P' -> TradingPhase.HALTED;
                    case 'Q' -> TradingPhase.CALL_AUCTION;
                    case 'T' -> TradingPhase.CONTINUOUS;
                    default -> throw wrong("trading state", "'" + state + "'", "H, P, Q or T");
                });
        return true;
    }

    /** A number that is given to two stocks would mix them up without a trace. */
    private void checkStock(long found) {
        if (found != stock) {
            throw wrong("stock", ItchText.unpack(found), symbol + ", the stock of number " + locate);
        }
    }

    private long known(long id) {
        if (!book.contains(id)) {
            check(Disagreement.UNKNOWN_ORDER, id);
        }
        return id;
    }

    private void check(Disagreement disagreement, long id) {
        String reference = Long.toUnsignedString(id);
        switch (disagreement) {
            case NONE -> {}
            case UNKNOWN_ORDER -> throw wrong("order reference", reference + ", which is not live", "a live order");
            case DUPLICATE_ORDER -> throw wrong("order reference", reference + ", which is live", "a new order");
            case QUANTITY_EXCEEDS_REMAINING ->
                throw wrong("shares", "more than order " + reference + " has left", "at most what it has");
            case IMPOSSIBLE_VALUE -> throw wrong("shares", "0", "at least 1");
        }
    }

    private MarketDataException wrong(String field, String found, String expected) {
        String type = " in a " + reader.message().type();
        return MarketDataException.atByte(file, reader.byteOffset(), field, found + type, expected);
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        reader.close();
    }
}
