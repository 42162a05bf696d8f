package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;

/** The trades of the record: the last one, and their volume. */
final class TradeTape {
    private long lastPrice = BookView.NO_PRICE;
    private long lastQuantity;
    private long volume;

    TradeTape() {}

    TradeTape(TradeTape other) {
        lastPrice = other.lastPrice;
        lastQuantity = other.lastQuantity;
        volume = other.volume;
    }

    /** Whether an event of the record is a trade, and not the restatement of one. */
    static boolean isTrade(MarketEvent event) {
        return (event.type() == MarketEventType.EXECUTE || event.type() == MarketEventType.TRADE)
                && !event.isSnapshot();
    }

    /** Tells an agent the trade that an event reported. */
    static void tell(SimulationAgent agent, MarketEvent event, long price) {
        agent.traded(price, event.quantity(), event.hasSide() ? event.side().opposite() : null);
    }

    void add(long price, long quantity) {
        lastPrice = price;
        lastQuantity = quantity;
        volume = Math.addExact(volume, quantity);
    }

    long lastPrice() {
        return lastPrice;
    }

    long lastQuantity() {
        return lastQuantity;
    }

    long volume() {
        return volume;
    }
}
