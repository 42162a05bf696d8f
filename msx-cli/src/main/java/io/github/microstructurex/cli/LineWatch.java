package io.github.microstructurex.cli;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.playback.ReplayListener;
import java.io.PrintWriter;

/** Shows a market that is played back as one line a snapshot: for a pipe or a file. */
final class LineWatch implements ReplayListener {
    private final MarketWords words;
    private final RecentTrades trades;
    private final PrintWriter out;
    private final Runnable stop;

    /** Lines go out as they come; where nobody reads them any more, the playback is stopped. */
    LineWatch(MarketWords words, RecentTrades trades, PrintWriter out, Runnable stop) {
        this.words = words;
        this.trades = trades;
        this.out = out;
        this.stop = stop;
    }

    @Override
    public void snapshot(long time, BookView book) {
        String last = trades.trades().stream().findFirst().map(words::trade).orElse("none");
        out.println(words.time(time) + "  bid " + words.best(book, Side.BUY) + "  ask " + words.best(book, Side.SELL)
                + "  last " + last + "  traded " + words.quantity(trades.volume()));
        // This flushes.
        if (out.checkError()) {
            stop.run();
        }
    }
}
