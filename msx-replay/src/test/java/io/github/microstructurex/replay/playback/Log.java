package io.github.microstructurex.replay.playback;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.ArrayList;
import java.util.List;

/** Writes down every call with all that it shows. */
final class Log implements ReplayListener {
    private final Depth depth = new Depth(20);
    private final List<String> calls = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();

    List<String> calls() {
        return calls;
    }

    /** The calls at or after a simulated time, where times do not go back. */
    List<String> from(long time) {
        int first = 0;
        while (first < times.size() && times.get(first) < time) {
            first++;
        }
        return calls.subList(first, calls.size());
    }

    @Override
    public void order(MarketEvent event, BookView book) {
        write("order " + event, event.exchangeTime(), book);
    }

    @Override
    public void trade(MarketEvent event, BookView book) {
        write("trade " + event, event.exchangeTime(), book);
    }

    @Override
    public void phase(MarketEvent event, BookView book) {
        write("phase " + event, event.exchangeTime(), book);
    }

    @Override
    public void snapshot(long time, BookView book) {
        write("snapshot " + time, time, book);
    }

    @Override
    public void jumped(long time, BookView book) {
        write("jumped " + time, time, book);
    }

    private void write(String call, long time, BookView book) {
        book.copyDepth(depth);
        calls.add(call + ": " + depth);
        times.add(times.isEmpty() ? time : Math.max(time, times.get(times.size() - 1)));
    }
}
