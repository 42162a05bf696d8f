package io.github.microstructurex.replay.playback;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/**
 * Steers a replay while it runs: its speed, pauses, its end. One control may steer several replays.
 *
 * <p>Safe for use by any thread, the replay's own callbacks included. A change takes effect before the next event, also
 * where the replay is waiting for it. A change of speed goes on from the simulated time that has been reached, and so does
 * the end of a pause: nothing is skipped and nothing is caught up. Only what a slow callback delayed follows at once.
 */
public final class ReplayControl {
    /** What was asked for. Every request makes a new one, so that a change is seen by comparing references. */
    static final class State {
        final Speed speed;
        final boolean paused;
        final boolean stopped;

        State(Speed speed, boolean paused, boolean stopped) {
            this.speed = speed;
            this.paused = paused;
            this.stopped = stopped;
        }
    }

    private final WallClock clock;
    private volatile State state;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

    /**
     * Makes the control of a replay that is paced by the clock of the machine.
     *
     * @param speed the speed to begin with
     */
    public ReplayControl(Speed speed) {
        this(speed, WallClock.system());
    }

    /**
     * Makes the control of a replay.
     *
     * @param speed the speed to begin with
     * @param clock what paces it
     */
    public ReplayControl(Speed speed, WallClock clock) {
        this.clock = clock;
        state = new State(speed, false, false);
    }

    /** {@return how fast simulated time passes when the replay does not pause} */
    public Speed speed() {
        return state.speed;
    }

    /**
     * Changes the speed.
     *
     * @param speed the new speed
     */
    public void speed(Speed speed) {
        change(present -> new State(speed, present.paused, present.stopped));
    }

    /** Lets the replay wait before the next event, until {@link #resume}. */
    public void pause() {
        change(present -> new State(present.speed, true, present.stopped));
    }

    /** Ends a pause; does nothing where there is none. */
    public void resume() {
        change(present -> new State(present.speed, false, present.stopped));
    }

    /** {@return whether the replay pauses} */
    public boolean isPaused() {
        return state.paused;
    }

    /** Stops the replay, for good. An interrupt of a thread that waits for an event does the same, and stays set. */
    public void stop() {
        change(present -> new State(present.speed, present.paused, true));
    }

    /** {@return whether the replay was stopped} */
    public boolean isStopped() {
        return state.stopped;
    }

    private synchronized void change(UnaryOperator<State> request) {
        state = request.apply(state);
        wake();
    }

    State state() {
        return state;
    }

    WallClock clock() {
        return clock;
    }

    /** Announces that the calling thread is about to wait: what it waits by must be looked at once more after this. */
    void beginWait() {
        waiting.add(Thread.currentThread());
    }

    void endWait() {
        waiting.remove(Thread.currentThread());
    }

    void wake() {
        waiting.forEach(LockSupport::unpark);
    }
}
