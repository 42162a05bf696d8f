package io.github.microstructurex.analytics.internal;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * Reads a record as order flow: limit orders, cancellations and market orders, each told before the book has it. What
 * comes at the first instant, or is marked as a snapshot, is the book that is there and no flow. Executions of one side
 * at one instant that follow each other are one market order. A replacement is a cancellation and a limit order. Trades
 * with hidden orders and events that do not fit the book are left out.
 */
public abstract class OrderFlowObserver {
    private final ReconstructedBook book = new ReconstructedBook();
    private int instrument;
    private long firstTime;
    private long time;
    private long events;
    private boolean isOpening = true;
    private long marketOrderTime;
    private Side marketOrderTakes = Side.BUY;
    private boolean inMarketOrder;

    /** Begins with an empty book. */
    protected OrderFlowObserver() {}

    /**
     * Reads a source to its end and closes it.
     *
     * @param source the record, of one instrument
     */
    public final void read(MarketEventSource source) {
        try (source) {
            while (source.advance()) {
                next(source.event());
            }
        }
    }

    private void next(MarketEvent event) {
        if (events++ == 0) {
            instrument = event.instrument();
            firstTime = event.exchangeTime();
            time = firstTime;
        }
        if (event.instrument() != instrument) {
            throw new IllegalArgumentException("the record has an event of instrument " + event.instrument()
                    + ", expected events of one instrument, " + instrument + " as the first is");
        }
        if (event.exchangeTime() > time) {
            if (isOpening) {
                isOpening = false;
                opened();
            }
            elapsed(event.exchangeTime() - time);
            time = event.exchangeTime();
        }
        if (!isOpening && !event.isSnapshot()) {
            tell(event);
        }
        if (book.apply(event) == Disagreement.NONE) {
            changed();
        }
    }

    private void tell(MarketEvent event) {
        switch (event.type()) {
            case ADD -> limitOrder(event.side(), event.price(), event.quantity());
            case REDUCE -> removed(event, false);
            case DELETE -> removed(event, true);
            case REPLACE -> {
                if (book.contains(event.orderId())) {
                    Side side = book.sideOf(event.orderId());
                    removed(event, true);
                    limitOrder(side, event.price(), event.quantity());
                }
            }
            case EXECUTE -> executed(event);
            case TRADE, CLEAR, PHASE -> {}
        }
    }

    private void removed(MarketEvent event, boolean whole) {
        long id = event.orderId();
        if (book.contains(id)) {
            long quantity = whole ? book.remainingQuantity(id) : event.quantity();
            cancellation(book.sideOf(id), book.priceOf(id), quantity, whole);
        }
    }

    private void executed(MarketEvent event) {
        long id = event.orderId();
        if (!book.contains(id)) {
            return;
        }
        Side side = book.sideOf(id);
        boolean begins = !inMarketOrder || marketOrderTime != time || marketOrderTakes != side;
        inMarketOrder = true;
        marketOrderTime = time;
        marketOrderTakes = side;
        execution(side, book.priceOf(id), event.quantity(), begins);
    }

    /** {@return the book before what is being told} */
    protected final BookView book() {
        return book;
    }

    /** {@return how many events were read} */
    public final long events() {
        return events;
    }

    /** {@return the time of the first event} */
    public final long firstTime() {
        return firstTime;
    }

    /** {@return the time of the present event, or while time passes of the last one} */
    public final long lastTime() {
        return time;
    }

    /** {@return the seconds from the first event to the last} */
    public final double seconds() {
        return (time - firstTime) / 1e9;
    }

    /** The book is there that the record opens with. */
    protected void opened() {}

    /**
     * The book was as it is for so many nanoseconds.
     *
     * @param nanos how long, above 0
     */
    protected void elapsed(long nanos) {}

    /**
     * An order comes.
     *
     * @param side of the order
     * @param price in ticks
     * @param quantity in lots
     */
    protected void limitOrder(Side side, long price, long quantity) {}

    /**
     * An order leaves, or loses a part.
     *
     * @param side of the order
     * @param price in ticks
     * @param quantity in lots
     * @param whole whether nothing is left of it
     */
    protected void cancellation(Side side, long price, long quantity, boolean whole) {}

    /**
     * An order of a side trades, as the first or a further one of a market order.
     *
     * @param side of the resting order
     * @param price in ticks
     * @param quantity in lots
     * @param begins whether it is the first of its market order
     */
    protected void execution(Side side, long price, long quantity, boolean begins) {}

    /** The book has the event. */
    protected void changed() {}
}
