package io.github.microstructurex.io.internal.tardis;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/** The rows of trades, {@code id,side,price,amount}, as TRADEs. The side is the aggressor's; the other one rested. */
final class TardisTrades implements MarketEventSource {
    private static final String[] AGGRESSORS = {"buy", "sell", "unknown"};

    private final TardisRows rows;
    private final MarketEventBuffer event = new MarketEventBuffer();

    TardisTrades(TardisRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean advance() {
        if (!rows.next()) {
            return false;
        }
        rows.takeText(4);
        int aggressor = rows.takeWord(5, AGGRESSORS);
        long price = rows.takePrice(6);
        long amount = rows.takeAmount(7, 1);
        event.trade(aggressor == 0 ? Side.SELL : aggressor == 1 ? Side.BUY : null, price, amount);
        rows.stamp(event, false);
        return true;
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        rows.close();
    }
}
