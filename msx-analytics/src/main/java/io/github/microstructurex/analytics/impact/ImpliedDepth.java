package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a record of trades, or of best quotes, the depth that a model of impact implies, so that own orders can be
 * simulated in it: an order that takes pays the model's impact by walking through the levels of a {@link BookShape}.
 *
 * <ul>
 *   <li>The levels stand around the record's best bid and ask, where it has both. Until then they stand around its trades:
 *       a trade against the ask is at the best ask, one against the bid at the best bid, one of unknown side moves the
 *       quote that it lies beyond, the first such being at the ask; the other quote is the shape's spread away. Quotes of
 *       which one is missing, or that are locked or crossed, leave the levels where they are.
 *   <li>When these move, the levels move with them, as REPLACE events: what own orders took is missing at the same
 *       distance from the market as before. So their impact comes on top of the record's prices, and lasts until the
 *       {@linkplain BookShape#recovery recovery}, which makes the levels anew.
 *   <li>Trades are passed on as TRADE events before they move the levels. Whatever else the record shows rests nowhere.
 * </ul>
 *
 * <p>Simulate under {@link io.github.microstructurex.replay.simulation.HistoryPolicy#CONSUME}, so that what own orders take
 * is gone. An own order that rests is filled when the market trades or moves through its price, or when nothing of the
 * level is ahead of it any more: late rather than early. The record's own prices never answer to own orders: impact beyond
 * the recovery is not in the fills.
 *
 * <p>Events have the sequence numbers of those that caused them; what recovers has its time and the number of the event
 * before it. One instrument, one thread.
 */
public final class ImpliedDepth implements MarketEventSource {
    private final MarketEventSource record;
    private final BookShape shape;
    private final ReconstructedBook recorded = new ReconstructedBook();
    private final ImpliedLevels levels;
    private final List<MarketEventBuffer> emitted = new ArrayList<>();
    private int emittedCount;
    private int shown;
    private boolean quoted;
    private boolean held;
    private long time;
    private long receiveTime;
    private long sequence;
    private int instrument;
    private long recoveryDue;

    /**
     * Gives a record depth. Closing this source closes the record.
     *
     * @param record trades, quotes or both, in the order of time
     * @param shape the depth
     */
    public ImpliedDepth(MarketEventSource record, BookShape shape) {
        this.record = record;
        this.shape = shape;
        levels = new ImpliedLevels(shape, this::next);
    }

    @Override
    public boolean advance() {
        shown++;
        while (shown >= emittedCount) {
            shown = 0;
            emittedCount = 0;
            if (!held && !record.advance()) {
                return false;
            }
            emit(record.event());
        }
        return true;
    }

    @Override
    public MarketEvent event() {
        return emitted.get(shown);
    }

    @Override
    public void close() {
        record.close();
    }

    /** Emits what recovers before the event, which is then held, or else what the event means. */
    private void emit(MarketEvent event) {
        held = levels.stand() && event.exchangeTime() >= recoveryDue;
        if (held) {
            time = recoveryDue;
            receiveTime = recoveryDue;
            levels.renew();
            recoveryDue = due();
            return;
        }
        time = event.exchangeTime();
        receiveTime = event.receiveTime();
        sequence = event.sequence();
        instrument = event.instrument();
        boolean trade = event.type() == MarketEventType.TRADE || event.type() == MarketEventType.EXECUTE;
        if (trade && !event.isSnapshot()) {
            trade(event);
        } else if (event.type() == MarketEventType.PHASE) {
            next().copyFrom(event);
        }
        recorded.apply(event);
        moveToQuotes();
    }

    private void trade(MarketEvent event) {
        boolean ofOrder = event.price() == BookView.NO_PRICE && recorded.contains(event.orderId());
        long price = ofOrder ? recorded.priceOf(event.orderId()) : event.price();
        if (price == BookView.NO_PRICE) {
            return;
        }
        next().trade(event.hasSide() ? event.side() : null, price, event.quantity());
        if (!quoted) {
            moveToTrade(event, price);
        }
    }

    private void moveToTrade(MarketEvent event, long price) {
        boolean atAsk = event.hasSide() ? event.side() == Side.SELL : !levels.stand() || price > levels.ask();
        boolean atBid = event.hasSide() ? event.side() == Side.BUY : levels.stand() && price < levels.bid();
        if (atAsk) {
            moveTo(Math.subtractExact(price, shape.spread()), price);
        } else if (atBid) {
            moveTo(price, Math.addExact(price, shape.spread()));
        }
    }

    private void moveToQuotes() {
        long bid = recorded.bestPrice(Side.BUY);
        long ask = recorded.bestPrice(Side.SELL);
        if (bid != BookView.NO_PRICE && ask != BookView.NO_PRICE && bid < ask) {
            quoted = true;
            moveTo(bid, ask);
        }
    }

    private void moveTo(long bid, long ask) {
        boolean first = !levels.stand();
        levels.moveTo(bid, ask);
        if (first) {
            recoveryDue = due();
        }
    }

    private long due() {
        long recovery = shape.recovery().toNanos();
        return time > Long.MAX_VALUE - recovery ? Long.MAX_VALUE : time + recovery;
    }

    /** The next event to emit, with its times and numbers. */
    private MarketEventBuffer next() {
        if (emittedCount == emitted.size()) {
            emitted.add(new MarketEventBuffer());
        }
        return emitted.get(emittedCount++)
                .at(time, receiveTime)
                .sequence(sequence)
                .instrument(instrument);
    }
}
