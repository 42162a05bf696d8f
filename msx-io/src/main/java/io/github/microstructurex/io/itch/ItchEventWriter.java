package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Writes the market events of one stock as messages: {@link ItchType#ADD_ORDER}, {@link ItchType#ORDER_CANCEL},
 * {@link ItchType#ORDER_DELETE}, {@link ItchType#ORDER_REPLACE}, {@link ItchType#ORDER_EXECUTED} or, at another price than
 * the order's, {@link ItchType#ORDER_EXECUTED_AT_PRICE}, {@link ItchType#TRADE}, and {@link ItchType#TRADING_ACTION}. A
 * {@link StockDirectory} comes first.
 *
 * <p>What a message cannot say is lost: the side of a trade against an unseen order, and the time of receipt. Values that
 * do not fit are an {@link IllegalArgumentException} that names them: a price that is not a whole number of
 * ten-thousandths from 0 to 4294967295, more than 4294967295 shares, a time outside the day, the events
 * {@link io.github.microstructurex.book.event.MarketEventType#CLEAR} and the phase
 * {@link io.github.microstructurex.book.TradingPhase#CLOSED}. For use by one thread.
 */
public final class ItchEventWriter {
    private static final BigDecimal UNIT = new BigDecimal("0.0001");
    private static final long MAX_32 = 0xFFFF_FFFFL;

    private final ItchWriter out;
    private final int locate;
    private final long stock;
    private final long midnight;
    private final long unitsPerTick;
    private final ItchMessage message = ItchMessage.create();
    private final ReconstructedBook book = new ReconstructedBook();
    private boolean started;
    private long matches;

    /**
     * Prepares a stock.
     *
     * @param out where to write, not closed by this
     * @param stockLocate the stock's number in the file, from 1 to 65535
     * @param instrument the stock: a symbol of up to eight characters, a tick of whole ten-thousandths, a lot of 1
     * @param midnight the exchange's midnight before the events, in nanoseconds since the epoch
     * @throws IllegalArgumentException if the instrument does not fit
     */
    public ItchEventWriter(ItchWriter out, int stockLocate, Instrument instrument, long midnight) {
        this.out = out;
        this.locate = stockLocate;
        this.midnight = midnight;
        stock = ItchText.pack(instrument.symbol(), Long.BYTES);
        BigDecimal[] units = instrument.tickSize().divideAndRemainder(UNIT);
        if (units[1].signum() != 0 || instrument.lotSize().compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("the tick is " + instrument.tickSize() + " and the lot "
                    + instrument.lotSize() + ", expected whole ten-thousandths and 1");
        }
        unitsPerTick = units[0].longValueExact();
    }

    /**
     * Writes an event.
     *
     * @param event the next event
     * @throws IOException if it cannot be written
     */
    public void write(MarketEvent event) throws IOException {
        long time = event.exchangeTime() - midnight;
        if (!started) {
            started = true;
            message.begin(ItchType.STOCK_DIRECTORY).stockLocate(locate).timestamp(time);
            message.stockDirectory()
                    .stock(stock)
                    .marketCategory(' ')
                    .financialStatus(' ')
                    .roundLotSize(100)
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
        switch (event.type()) {
            case ADD -> {
                begin(ItchType.ADD_ORDER, time);
                message.addOrder()
                        .orderReference(event.orderId())
                        .side(event.side())
                        .shares(shares(event))
                        .stock(stock)
                        .price(price(event));
            }
            case REDUCE -> {
                begin(ItchType.ORDER_CANCEL, time);
                message.orderCancel().orderReference(event.orderId()).shares(shares(event));
            }
            case DELETE -> {
                begin(ItchType.ORDER_DELETE, time);
                message.orderDelete().orderReference(event.orderId());
            }
            case REPLACE -> {
                begin(ItchType.ORDER_REPLACE, time);
                message.orderReplace()
                        .orderReference(event.orderId())
                        .newOrderReference(event.newOrderId())
                        .shares(shares(event))
                        .price(price(event));
            }
            case EXECUTE -> execute(event, time);
            case TRADE -> {
                begin(ItchType.TRADE, time);
                message.trade()
                        .side(Side.BUY)
                        .shares(shares(event))
                        .stock(stock)
                        .price(price(event))
                        .matchNumber(++matches);
            }
            case PHASE -> {
                begin(ItchType.TRADING_ACTION, time);
                message.tradingAction()
                        .stock(stock)
                        .state(state(event))
                        .reserved(' ')
                        .reason(ItchText.pack("", 4));
            }
            case CLEAR -> throw new IllegalArgumentException(event + " cannot be said in ITCH");
        }
        out.write(message);
        book.apply(event);
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

    private void begin(ItchType type, long time) {
        message.begin(type).stockLocate(locate).timestamp(time);
    }

    private long price(MarketEvent event) {
        long units = Math.multiplyExact(event.price(), unitsPerTick);
        return checked(units, "price", event);
    }

    private static long shares(MarketEvent event) {
        return checked(event.quantity(), "quantity", event);
    }

    private static long checked(long value, String what, MarketEvent event) {
        if (value < 0 || value > MAX_32) {
            throw new IllegalArgumentException(
                    "the " + what + " " + value + " of " + event + " does not fit, expected from 0 to " + MAX_32);
        }
        return value;
    }

    private static char state(MarketEvent event) {
        return switch (event.phase()) {
            case CONTINUOUS -> 'T';
            case CALL_AUCTION -> 'Q';
            case HALTED -> 'H';
            case CLOSED -> throw new IllegalArgumentException(event + " cannot be said in ITCH");
        };
    }
}
