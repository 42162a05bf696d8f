package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Side;

/**
 * The trades of the present step that the record does not report, because an agent was the aggressor or an order of the
 * record met somebody whom it did not meet in history: news for everybody but those who traded. Listens to the venue.
 */
final class UnreportedTrades implements BookListener {
    private static final int WORDS = 4;

    private final OwnOrders own;
    private final LongRing words;

    UnreportedTrades(OwnOrders own) {
        this.own = own;
        words = new LongRing();
    }

    UnreportedTrades(UnreportedTrades other, OwnOrders own) {
        this.own = own;
        words = new LongRing(other.words);
    }

    @Override
    public void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {
        if (aggressorOrderId != OrderIds.RECORDED_AGGRESSOR) {
            words.add(price);
            words.add(aggressorSide.sign() * quantity);
            words.add(own.restingOwner());
            words.add(own.aggressorOwner());
        }
    }

    /** The position after the last trade. */
    long next() {
        return words.next();
    }

    /** Forgets the trades before a position. */
    void dropBefore(long position) {
        words.dropBefore(position);
    }

    /** Whether a participant had no part in some trade between two positions. */
    boolean areNewsFor(int participant, long from, long to) {
        for (long at = from; at < to; at += WORDS) {
            if (isNewsFor(participant, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNewsFor(int participant, long at) {
        return words.get(at + 2) != participant && words.get(at + 3) != participant;
    }

    /** Puts the trades between two positions in which a participant had no part on its tape. */
    void addTo(TradeTape tape, int participant, long from, long to) {
        for (long at = from; at < to; at += WORDS) {
            if (isNewsFor(participant, at)) {
                tape.add(words.get(at), Math.abs(words.get(at + 1)));
            }
        }
    }

    /** Tells an agent the trades between two positions in which it had no part. */
    void tell(SimulationAgent agent, int participant, long from, long to) {
        for (long at = from; at < to; at += WORDS) {
            if (isNewsFor(participant, at)) {
                long signed = words.get(at + 1);
                agent.traded(words.get(at), Math.abs(signed), signed > 0 ? Side.BUY : Side.SELL);
            }
        }
    }
}
