package io.github.microstructurex.venue;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import java.util.concurrent.locks.LockSupport;

/** How a shard waits for commands, and a submitter for room: what is given for a short way between the two. */
public enum ShardWaitStrategy {
    /** Sleeps until woken. Takes no processor while idle, and some microseconds to wake up: the default. */
    BLOCKING {
        @Override
        WaitStrategy create() {
            return new BlockingWaitStrategy();
        }

        @Override
        void pause() {
            LockSupport.parkNanos(1);
        }
    },
    /** Looks again and again, and lets other threads have the processor in between. Takes whole processors, if nobody else does. */
    YIELDING {
        @Override
        WaitStrategy create() {
            return new YieldingWaitStrategy();
        }

        @Override
        @SuppressWarnings("ThreadPriorityCheck")
        void pause() {
            Thread.yield();
        }
    },
    /** Looks again and again. Needs a processor for every shard and every busy submitter, and is the fastest only then. */
    BUSY_SPIN {
        @Override
        WaitStrategy create() {
            return new BusySpinWaitStrategy();
        }

        @Override
        void pause() {
            Thread.onSpinWait();
        }
    };

    abstract WaitStrategy create();

    /** Waits a moment before the caller looks again. */
    abstract void pause();
}
