package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.WrittenEvents;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes the market events of one stock as messages: {@link ItchType#ADD_ORDER}, {@link ItchType#ORDER_CANCEL},
 * {@link ItchType#ORDER_DELETE}, {@link ItchType#ORDER_REPLACE}, {@link ItchType#ORDER_EXECUTED} or, at another price than
 * the order's, {@link ItchType#ORDER_EXECUTED_AT_PRICE}, {@link ItchType#TRADE}, and {@link ItchType#TRADING_ACTION}. A
 * {@link StockDirectory} comes first. A {@link io.github.microstructurex.book.event.MarketEventType#CLEAR} becomes a
 * deletion of each live order.
 *
 * <p>What a message cannot say is lost and counted by {@link #losses()}: the side of a trade against an unseen order, the
 * time of receipt, the mark of a snapshot. What would not be an ITCH file is a {@link MarketDataException} that names the
 * event: an order that is not live, or more shares than it has left, since messages name orders by their number alone; a
 * price that is not a whole number of ten-thousandths from 0 to 4294967295, no shares or more than 4294967295, a time
 * outside the day or before that of the event before it, and the phase {@link TradingPhase#CLOSED}. For use by one thread.
 */
public final class ItchEventWriter {
    private static final BigDecimal UNIT = new BigDecimal("0.0001");
    private static final long MAX_32 = 0xFFFF_FFFFL;
    private static final long DAY = 86_400_000_000_000L;
    private static final int ROUND_LOT = 100;

    private final ItchWriter out;
    private final int locate;
    private final long stock;
    private final long midnight;
    private final long unitsPerTick;
    private final ItchMessage message = ItchMessage.create();
    private final ReconstructedBook book = new ReconstructedBook();
    private final WrittenEvents events;
    private boolean started;
    private long matches;
    private long[] cleared = new long[16];
    private int clearedCount;

    /**
     * Prepares a stock.
     *
     * @param out where to write, not closed by this
     * @param stockLocate the stock's number in the file, from 1 to 65535
     * @param instrument the stock: a symbol of up to eight characters, a tick of whole ten-thousandths, a lot of 1
     * @param midnight the exchange's midnight before the events, in nanoseconds since the epoch
     * @throws MarketDataException if the instrument does not fit
     */
    public ItchEventWriter(ItchWriter out, int stockLocate, Instrument instrument, long midnight) {
        this.out = out;
        this.locate = stockLocate;
        this.midnight = midnight;
        events = new WrittenEvents(out.name());
        stock = pack(instrument.symbol());
        BigDecimal[] units = instrument.tickSize().divideAndRemainder(UNIT);
        if (units[1].signum() != 0 || instrument.lotSize().compareTo(BigDecimal.ONE) != 0) {
            throw MarketDataException.inFile(
                    out.name(),
                    "an instrument with the tick size " + instrument.tickSize().toPlainString() + " and the lot size "
                            + instrument.lotSize().toPlainString(),
                    "whole ten-thousandths and 1, the units of ITCH");
        }
        unitsPerTick = units[0].min(BigDecimal.valueOf(MAX_32)).longValueExact();
    }

    private long pack(String symbol) {
        try {
            return ItchText.pack(symbol, Long.BYTES);
        } catch (IllegalArgumentException unfit) {
            throw MarketDataException.inFile(
                    out.name(), "the symbol " + symbol, "at most 8 characters of printable ASCII");
        }
    }

    /**
     * Writes an event.
     *
     * @param event the next event
     * @throws MarketDataException if ITCH cannot say this, or it cannot be written
     */
    public void write(MarketEvent event) {
        events.next(event);
        long time = event.exchangeTime() - midnight;
        if (time < 0 || time >= DAY) {
            throw events.unsaid(event, "a time of the day in New York, from " + midnight + " on");
        }
        if (!started) {
            started = true;
            writeDirectory(time);
        }
        events.loseMarks(event);
        switch (event.type()) {
            case ADD -> add(event, time);
            case REDUCE -> reduce(event, time);
            case DELETE -> delete(event, time);
            case REPLACE -> replace(event, time);
            case EXECUTE -> execute(event, time);
            case TRADE -> trade(event, time);
            case PHASE -> phase(event, time);
            case CLEAR -> {
                clear(time);
                return;
            }
        }
        check(event, book.apply(event));
        out.write(message);
    }

    private void writeDirectory(long time) {
        begin(ItchType.STOCK_DIRECTORY, time);
        message.stockDirectory()
                .stock(stock)
                .marketCategory(' ')
                .financialStatus(' ')
                .roundLotSize(ROUND_LOT)
                .roundLotsOnly('N')
                .issueClassification('C')
                .issueSubType(ItchText.pack("Z", 2))
                .authenticity('P')
                .shortSaleThreshold(' ')
                .ipoFlag(' ')
                .luldTier(' ')
                .etpFlag(' ')
                .inverse('N');
        out.write(message);
    }

    private void add(MarketEvent event, long time) {
        begin(ItchType.ADD_ORDER, time);
        message.addOrder()
                .orderReference(event.orderId())
                .side(event.side())
                .shares(shares(event))
                .stock(stock)
                .price(price(event));
    }

    private void reduce(MarketEvent event, long time) {
        begin(ItchType.ORDER_CANCEL, time);
        message.orderCancel().orderReference(event.orderId()).shares(shares(event));
    }

    private void delete(MarketEvent event, long time) {
        long order = event.orderId();
        if (book.contains(order) && book.remainingQuantity(order) != event.quantity()) {
            events.lost(WrittenEvents.DELETED_QUANTITIES);
        }
        writeDeletion(order, time);
    }

    private void writeDeletion(long order, long time) {
        begin(ItchType.ORDER_DELETE, time);
        message.orderDelete().orderReference(order);
    }

    private void replace(MarketEvent event, long time) {
        begin(ItchType.ORDER_REPLACE, time);
        message.orderReplace()
                .orderReference(event.orderId())
                .newOrderReference(event.newOrderId())
                .shares(shares(event))
                .price(price(event));
    }

    private void execute(MarketEvent event, long time) {
        long order = event.orderId();
        boolean ownPrice = !book.contains(order) || book.priceOf(order) == event.price();
        begin(ownPrice ? ItchType.ORDER_EXECUTED : ItchType.ORDER_EXECUTED_AT_PRICE, time);
        message.orderExecuted().orderReference(order).shares(shares(event)).matchNumber(++matches);
        if (!ownPrice) {
            message.orderExecutedAtPrice().printable('Y').price(price(event));
        }
    }

    private void trade(MarketEvent event, long time) {
        if (event.hasSide()) {
            events.lost("sides of trades");
        }
        begin(ItchType.TRADE, time);
        message.trade()
                .side(Side.BUY)
                .shares(shares(event))
                .stock(stock)
                .price(price(event))
                .matchNumber(++matches);
    }

    private void phase(MarketEvent event, long time) {
        if (event.phase() == TradingPhase.CLOSED) {
            throw events.unsaid(event, "a halt, an auction or trading: ITCH has no state for another phase");
        }
        begin(ItchType.TRADING_ACTION, time);
        message.tradingAction()
                .stock(stock)
                .state(state(event.phase()))
                .reserved(' ')
                .reason(ItchText.pack("", 4));
    }

    private static char state(TradingPhase phase) {
        return phase == TradingPhase.CONTINUOUS ? 'T' : phase == TradingPhase.CALL_AUCTION ? 'Q' : 'H';
    }

    private void clear(long time) {
        events.lost("clearings (written as a deletion of each order)");
        clearedCount = 0;
        for (Side side : Side.values()) {
            book.forEachOrder(side, (order, price, quantity) -> collect(order));
        }
        for (int i = 0; i < clearedCount; i++) {
            writeDeletion(cleared[i], time);
            out.write(message);
        }
        book.clear();
    }

    private void collect(long order) {
        cleared = clearedCount == cleared.length ? Arrays.copyOf(cleared, 2 * clearedCount) : cleared;
        cleared[clearedCount++] = order;
    }

    private void begin(ItchType type, long time) {
        message.begin(type).stockLocate(locate).timestamp(time);
    }

    private long price(MarketEvent event) {
        long ticks = event.price();
        if (ticks == BookView.NO_PRICE || ticks < 0 || ticks > MAX_32 / unitsPerTick) {
            throw events.unsaid(event, "a price from 0 to " + MAX_32 + " ten-thousandths");
        }
        return ticks * unitsPerTick;
    }

    private long shares(MarketEvent event) {
        if (event.quantity() < 1 || event.quantity() > MAX_32) {
            throw events.unsaid(event, "from 1 to " + MAX_32 + " shares");
        }
        return event.quantity();
    }

    private void check(MarketEvent event, Disagreement disagreement) {
        switch (disagreement) {
            case NONE -> {}
            case UNKNOWN_ORDER ->
                throw events.unsaid(event, "a live order, since ITCH says side and price of an order only once");
            case DUPLICATE_ORDER -> throw events.unsaid(event, "a new order, since one of this id is live");
            case QUANTITY_EXCEEDS_REMAINING -> throw events.unsaid(event, "at most what the order has left");
            case IMPOSSIBLE_VALUE -> throw events.unsaid(event, "a price and a quantity that a book can hold");
        }
    }

    /**
     * Says what the messages had no place for.
     *
     * @return how many events lost something, by what it is; empty if nothing was lost
     * @see io.github.microstructurex.io.MarketDataWriter#losses()
     */
    public Map<String, Long> losses() {
        return events.losses();
    }

    /** {@return how many events were written} */
    public long count() {
        return events.count();
    }
}
