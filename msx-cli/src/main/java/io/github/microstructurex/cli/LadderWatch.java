package io.github.microstructurex.cli;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.replay.playback.ReplayListener;
import java.util.List;
import java.util.function.LongSupplier;

/** Shows a market that is played back as a ladder on a terminal, redrawn as often as an eye can follow. */
final class LadderWatch implements ReplayListener {
    /** How long a frame stays, at least. */
    static final long FRAME_NANOS = 50_000_000L;

    private final Ladder ladder;
    private final Screen screen;
    private final LongSupplier nanoClock;
    private long nextDrawing;

    LadderWatch(Ladder ladder, Screen screen, LongSupplier nanoClock) {
        this.ladder = ladder;
        this.screen = screen;
        this.nanoClock = nanoClock;
        nextDrawing = nanoClock.getAsLong();
    }

    @Override
    public void snapshot(long time, BookView book) {
        long now = nanoClock.getAsLong();
        // A snapshot that comes a little early, since its clock is paced by another, is not left out for that.
        if (now - nextDrawing >= -FRAME_NANOS / 2) {
            nextDrawing = now + FRAME_NANOS;
            draw(time, book);
        }
    }

    /** Draws whatever the time on the wall is: the last frame. */
    void draw(long time, BookView book) {
        List<Screen.Line> frame = ladder.frame(time, book);
        screen.draw(frame);
    }
}
