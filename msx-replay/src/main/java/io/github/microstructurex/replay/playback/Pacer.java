package io.github.microstructurex.replay.playback;

import org.jspecify.annotations.Nullable;

/**
 * Makes one replay wait until a simulated time is due on the wall. The schedule is anchored where the speed last changed,
 * a pause ended or the replay jumped, so that the lateness of single waits does not add up.
 *
 * <p>For the replay's thread, but for {@link #interrupt}.
 */
final class Pacer {
    private final ReplayControl control;
    private final WallClock clock;
    private volatile boolean interrupted;
    /** What the schedule was made for; null where there is none yet. */
    private ReplayControl.@Nullable State followed;

    private long simulatedAnchor;
    private long wallAnchor;
    private long reached;
    private long now;

    Pacer(ReplayControl control) {
        this.control = control;
        clock = control.clock();
    }

    /** Begins anew at a simulated time, which is due at once. */
    void restart(long time) {
        reached = time;
        followed = null;
    }

    /** Makes the present or the next {@link #await} return; for any thread. */
    void interrupt() {
        interrupted = true;
        control.wake();
    }

    boolean isInterrupted() {
        return interrupted;
    }

    void clearInterrupt() {
        interrupted = false;
    }

    /** Waits until a simulated time is due. Returns false if the replay was stopped, or interrupted, before. */
    boolean await(long time) {
        while (!interrupted) {
            ReplayControl.State present = control.state();
            if (present.stopped) {
                return false;
            }
            if (present != followed) {
                follow(present, time);
            }
            long wait = present.paused ? Long.MAX_VALUE : untilDue(time, present.speed);
            if (wait <= 0) {
                reached = Math.max(reached, time);
                return true;
            }
            park(wait);
        }
        return false;
    }

    /** Goes on at another speed, from the simulated time that the present one has reached. */
    private void follow(ReplayControl.State present, long target) {
        now = clock.nanoTime();
        if (followed != null && !followed.paused && !followed.speed.isUnlimited()) {
            long position = simulatedAnchor + followed.speed.simulatedNanos(now - wallAnchor);
            reached = Math.max(reached, Math.min(position, target));
        }
        simulatedAnchor = reached;
        wallAnchor = now;
        followed = present;
    }

    private long untilDue(long time, Speed speed) {
        if (speed.isUnlimited()) {
            return 0;
        }
        long due = wallAnchor + speed.wallNanos(time - simulatedAnchor);
        // What was due at the last look at the clock still is.
        if (due - now > 0) {
            now = clock.nanoTime();
        }
        return due - now;
    }

    private void park(long nanos) {
        control.beginWait();
        try {
            if (!interrupted && control.state() == followed) {
                clock.park(nanos);
            }
        } finally {
            control.endWait();
        }
        if (Thread.currentThread().isInterrupted()) {
            control.stop();
        }
    }
}
