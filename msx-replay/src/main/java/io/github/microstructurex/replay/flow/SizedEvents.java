package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;

/**
 * Events of other sizes: each order gets a random size, and a market whose orders are all of one size gets a law of sizes.
 * Every quantity of an order is multiplied by the same number, which is drawn for it; so what is executed and cancelled is
 * still what was entered, and all else, the order of events included, is as it was. Trades with unseen orders keep their
 * quantity, and an order that replaces another has a number of its own.
 *
 * <p>The number follows from the seed, the instrument and the order's id alone, so nothing is remembered: no allocation per
 * event. Works on any source; for use by one thread.
 */
public final class SizedEvents implements MarketEventSource {
    /** Keeps the numbers apart from those that a market of the same seed draws. */
    private static final long APART = 0xD1B54A32D192ED03L;

    private final MarketEventSource source;
    private final DiscreteDistribution multiples;
    private final long seed;
    private final MarketEventBuffer event = new MarketEventBuffer();

    /**
     * Changes the quantities of a source.
     *
     * @param source the market, used by nobody else from here on; closing this closes it
     * @param multiples what an order's quantity is multiplied by
     * @param seed any value, also that of the market: their numbers have nothing to do with each other
     */
    public SizedEvents(MarketEventSource source, DiscreteDistribution multiples, long seed) {
        this.source = source;
        this.multiples = multiples;
        this.seed = seed ^ APART;
    }

    /**
     * Moves to the next event.
     *
     * @return false at the end, and from then on
     * @throws ArithmeticException if a quantity becomes too large for a long
     */
    @Override
    public boolean advance() {
        if (!source.advance()) {
            return false;
        }
        resize(source.event());
        return true;
    }

    private void resize(MarketEvent even) {
        event.copyFrom(even);
        switch (even.type()) {
            case ADD -> event.add(even.orderId(), even.side(), even.price(), sized(even));
            case REDUCE -> event.reduce(even.orderId(), even.side(), even.price(), sized(even));
            case DELETE -> event.delete(even.orderId(), even.side(), even.price(), sized(even));
            case EXECUTE -> event.execute(even.orderId(), even.side(), even.price(), sized(even));
            case REPLACE -> event.replace(even.orderId(), even.newOrderId(), even.side(), even.price(), sized(even));
            case TRADE, CLEAR, PHASE -> {}
        }
        event.snapshot(even.isSnapshot());
    }

    private long sized(MarketEvent even) {
        long id = even.type() == MarketEventType.REPLACE ? even.newOrderId() : even.orderId();
        double uniform = RandomStream.doubleAt(RandomStream.longAt(seed, even.instrument()), id);
        return Math.multiplyExact(even.quantity(), multiples.valueAt(uniform));
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        source.close();
    }
}
