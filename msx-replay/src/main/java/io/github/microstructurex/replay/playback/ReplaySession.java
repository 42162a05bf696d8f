package io.github.microstructurex.replay.playback;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Replays a market: applies what was reported to a book and tells listeners of orders, trades, phases, and of the book at
 * regular times. It goes step by step, as fast as possible, or at a multiple of the speed at which it happened; it
 * pauses, jumps to a time, stops.
 *
 * <pre>{@code
 * ReplayControl control = new ReplayControl(Speed.times(10));
 * try (ReplaySession session = new ReplaySession(file::events, control)) {
 *     session.add(listener).snapshotsEvery(Duration.ofSeconds(1));
 *     session.seek(tenOClock);
 *     session.run();
 * }
 * }</pre>
 *
 * <p><b>Time</b> is that of the record: the exchange times of its events, which never go back; an event whose time does
 * has the time of the one before. The wall clock only paces: at every speed, with any pauses, the same calls are made with
 * the same events, books and times, and {@link #eventHash} is the same. After a jump all is as if the session had come
 * there by itself.
 *
 * <p>An event is due at its time after the point where the pace began: the first event, a jump, a change of speed, the end
 * of a pause. Events of one time come at once. Whatever a listener delays is made up for: the events behind it follow at
 * once until the replay is back on its schedule.
 *
 * <p><b>Snapshots</b> are told at the multiples of their interval since the epoch, from the first event's time to the last
 * one's, also where nothing happens in between. One at time t comes after all events at t.
 *
 * <p>A source of the record is opened when the replay is first moved, and again to jump back; the session closes it, and
 * does not move after {@link #close()}. A
 * record of limited depth is replayed as the {@link io.github.microstructurex.replay.DepthWindowSource} that completes
 * it. An event that does not fit the book is told as it was reported, and {@linkplain #disagreementCount() counted}.
 * One instrument.
 *
 * <p><b>Threads.</b> The session is for one thread, which waits in it and makes the callbacks. Any thread may use its
 * {@link ReplayControl}, and {@link #seek} while it runs. With an unlimited speed an event allocates nothing.
 */
public final class ReplaySession implements AutoCloseable {
    private final RecordReader reader;
    private final ReplayControl control;
    private final Pacer pacer;
    private final Audience audience = new Audience();
    private final AtomicReference<@Nullable Long> requestedTime = new AtomicReference<>();
    /** Held by the thread that moves the session, while it does. */
    private final ReentrantLock moving = new ReentrantLock();

    private SnapshotTimes snapshots = SnapshotTimes.none();
    private boolean positioned;
    private boolean closed;
    private long time;

    /**
     * Prepares a replay as fast as possible.
     *
     * @param record opens the record: each source that it gives begins at the beginning
     */
    public ReplaySession(Supplier<? extends MarketEventSource> record) {
        this(record, new ReplayControl(Speed.UNLIMITED));
    }

    /**
     * Prepares a replay.
     *
     * @param record opens the record: each source that it gives begins at the beginning
     * @param control its speed
     */
    public ReplaySession(Supplier<? extends MarketEventSource> record, ReplayControl control) {
        this.control = control;
        reader = new RecordReader(record);
        pacer = new Pacer(control);
    }

    /**
     * Adds a listener, which is called after those that were added before.
     *
     * @param listener whom to tell
     * @return this session
     * @throws IllegalStateException if the replay was moved already
     */
    public ReplaySession add(ReplayListener listener) {
        refuseIfMoved();
        audience.add(listener);
        return this;
    }

    /**
     * Asks for snapshots, in simulated time; there are none otherwise.
     *
     * @param interval from 1 ns to 365 days
     * @return this session
     * @throws IllegalArgumentException if the interval is out of its range
     * @throws IllegalStateException if the replay was moved already
     */
    public ReplaySession snapshotsEvery(Duration interval) {
        refuseIfMoved();
        snapshots = SnapshotTimes.every(interval);
        return this;
    }

    private void refuseIfMoved() {
        if (positioned) {
            throw new IllegalStateException("the replay was moved already: set it up before");
        }
    }

    /** {@return what steers this replay, from any thread} */
    public ReplayControl control() {
        return control;
    }

    /**
     * Goes on to the end, each event at its time on the wall. Returns at once if the replay was stopped.
     *
     * @throws IllegalStateException if called by a listener, or after the session was closed
     */
    public void run() {
        runUntil(Long.MAX_VALUE);
    }

    /**
     * Goes on with all events and snapshots up to and including a time, each at its time on the wall, and returns when
     * that time is due; at the end of the record it does not wait for it. Does nothing for a time that is past.
     *
     * @param lastTime nanoseconds since the epoch
     * @throws IllegalStateException if called by a listener, or after the session was closed
     */
    public void runUntil(long lastTime) {
        moveUnlessClosed();
        try {
            boolean more = true;
            while (more) {
                more = proceed(lastTime);
            }
        } finally {
            moving.unlock();
        }
    }

    /**
     * Goes on with the next event, and the snapshots before it, without waiting, also in a pause. After the last event
     * it tells the snapshot that may be due at the same time.
     *
     * @return false if there was no event, or the replay was stopped
     * @throws IllegalStateException if called by a listener, or after the session was closed
     */
    public boolean step() {
        moveUnlessClosed();
        try {
            jumpIfRequested();
            if (control.isStopped() || !position()) {
                return false;
            }
            while (isSnapshotNext()) {
                tellSnapshot();
            }
            if (!reader.hasNext()) {
                return false;
            }
            applyNext();
            pacer.restart(time);
            return true;
        } finally {
            moving.unlock();
        }
    }

    /**
     * Jumps to a time, forward or back, without waiting and without telling what lies between. What happened before that
     * time then has happened, and what happens at that time or later is still to come. A jump back reads the record again
     * from its beginning.
     *
     * <p>If the session is not being moved it jumps at once; else, called by a listener or by another thread, before the
     * next event, or when it is moved next if there is none.
     *
     * @param newTime nanoseconds since the epoch; before the first event it is taken for the first event's
     * @throws IllegalStateException after the session was closed
     */
    public void seek(long newTime) {
        requestedTime.set(newTime);
        if (moving.isHeldByCurrentThread() || !moving.tryLock()) {
            pacer.interrupt();
            return;
        }
        try {
            refuseIfClosed();
            jumpIfRequested();
        } finally {
            moving.unlock();
        }
    }

    private void move() {
        if (moving.isHeldByCurrentThread()) {
            throw new IllegalStateException("a listener cannot move the replay that calls it; it may seek");
        }
        moving.lock();
    }

    private void moveUnlessClosed() {
        move();
        if (closed) {
            moving.unlock();
            refuseIfClosed();
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new IllegalStateException("the replay is closed");
        }
    }

    private void jumpIfRequested() {
        if (!pacer.isInterrupted() && requestedTime.get() == null) {
            return;
        }
        pacer.clearInterrupt();
        Long request = requestedTime.getAndSet(null);
        if (request != null) {
            jump(request);
        }
    }

    private void jump(long newTime) {
        if (reader.eventCount() > 0 && newTime <= reader.time()) {
            reader.rewind();
        }
        while (reader.hasNext() && reader.nextTime() < newTime) {
            reader.apply();
        }
        boolean isBeforeAll = reader.eventCount() == 0 && reader.hasNext();
        beginAt(isBeforeAll ? reader.nextTime() : newTime);
        audience.jumped(time, reader.book());
    }

    /** Finds the beginning, unless it was found before. Returns false where there is nothing at all. */
    private boolean position() {
        if (!positioned && reader.hasNext()) {
            beginAt(reader.nextTime());
        }
        return positioned;
    }

    private void beginAt(long newTime) {
        positioned = true;
        time = newTime;
        snapshots.restart(newTime);
        pacer.restart(newTime);
    }

    /** Lets the next thing happen, if it does by a time. Returns false if there is nothing more to do. */
    private boolean proceed(long lastTime) {
        jumpIfRequested();
        if (control.isStopped() || !position()) {
            return false;
        }
        boolean isSnapshotNext = isSnapshotNext();
        if (!isSnapshotNext && !reader.hasNext()) {
            return false;
        }
        long next = isSnapshotNext ? snapshots.next() : reader.nextTime();
        if (next > lastTime) {
            return lastTime > time && !reach(lastTime);
        }
        if (!pacer.await(next)) {
            return true;
        }
        if (isSnapshotNext) {
            tellSnapshot();
        } else {
            applyNext();
        }
        return true;
    }

    /** Waits for a time at which nothing happens. */
    private boolean reach(long newTime) {
        boolean reached = pacer.await(newTime);
        time = reached ? newTime : time;
        return reached;
    }

    private boolean isSnapshotNext() {
        return reader.hasNext()
                ? snapshots.next() < reader.nextTime()
                : reader.eventCount() > 0 && snapshots.next() <= reader.time();
    }

    private void tellSnapshot() {
        time = snapshots.next();
        snapshots.advance();
        audience.snapshot(time, reader.book());
    }

    private void applyNext() {
        MarketEvent event = reader.apply();
        time = reader.time();
        audience.event(event, reader.book());
    }

    /** {@return the simulated time that was reached, nanoseconds since the epoch; 0 before the replay was first moved} */
    public long time() {
        return time;
    }

    /** {@return the book; the same view shows all its states} */
    public BookView book() {
        return reader.book();
    }

    /** {@return how many events of the record have happened, told or jumped over} */
    public long eventCount() {
        return reader.eventCount();
    }

    /** {@return how many of them did not fit the book; 0 for a consistent record} */
    public long disagreementCount() {
        return reader.disagreementCount();
    }

    /**
     * Sums up the events of the record that have happened, told or jumped over, with all their fields and in their order.
     *
     * @return the same number for the same events, on every JVM
     */
    public long eventHash() {
        return reader.hash();
    }

    /**
     * Closes the source, and ends the session: it can be looked at, and not moved any more. Called while the session runs
     * in another thread it waits for the end of the run. Closing again changes nothing.
     *
     * @throws IllegalStateException if called by a listener
     */
    @Override
    public void close() {
        move();
        try {
            closed = true;
            reader.close();
        } finally {
            moving.unlock();
        }
    }
}
