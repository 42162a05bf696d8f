package io.github.microstructurex.bench.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** One thread publishes states while another reads them. The result is the worst that the reader saw. */
public final class PublishedDepthStress {
    private PublishedDepthStress() {}

    /** As few slots as there can be, so that the writer comes round to the one that is being read. */
    @JCStressTest
    @Description("A reader gets whole states that never go back, with 2 slots.")
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "bid below ask, no torn level, sequence monotone")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "a bid at or above an ask")
    @Outcome(id = "2", expect = FORBIDDEN, desc = "a torn level, or levels of two states")
    @Outcome(id = "3", expect = FORBIDDEN, desc = "the version or the sequence went back")
    @State
    public static class TwoSlots extends PublishedStates {
        /** Makes the first state. */
        public TwoSlots() {
            super(2);
        }

        /** Writes. */
        @Actor
        public void writer() {
            publishAll();
        }

        /**
         * Reads.
         *
         * @param result what was seen
         */
        @Actor
        public void reader(I_Result result) {
            result.r1 = readAll();
        }
    }

    /** As many slots as there are unless said otherwise. */
    @JCStressTest
    @Description("A reader gets whole states that never go back, with 16 slots.")
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "bid below ask, no torn level, sequence monotone")
    @Outcome(id = "1", expect = FORBIDDEN, desc = "a bid at or above an ask")
    @Outcome(id = "2", expect = FORBIDDEN, desc = "a torn level, or levels of two states")
    @Outcome(id = "3", expect = FORBIDDEN, desc = "the version or the sequence went back")
    @State
    public static class SixteenSlots extends PublishedStates {
        /** Makes the first state. */
        public SixteenSlots() {
            super(16);
        }

        /** Writes. */
        @Actor
        public void writer() {
            publishAll();
        }

        /**
         * Reads.
         *
         * @param result what was seen
         */
        @Actor
        public void reader(I_Result result) {
            result.r1 = readAll();
        }
    }
}
