package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.util.Optional;

/** What a schedule would have paid on paper: every slice trades at the mid when it is due. */
final class SchedulePrice {
    /** Of twice the mids, which are whole ticks. */
    private final VolumeWeightedAveragePrice paper = new VolumeWeightedAveragePrice();

    private Optional<ExecutionSchedule> schedule = Optional.empty();
    private int nextSlice;
    private long nextDue = Long.MAX_VALUE;
    private long bid = BookView.NO_PRICE;
    private long ask = BookView.NO_PRICE;
    private boolean undefined;

    /** From now on it follows a schedule; what was due before trades at the present mid. */
    void follow(ExecutionSchedule newSchedule) {
        schedule = Optional.of(newSchedule);
        nextDue = newSchedule.timeOf(0);
    }

    Optional<ExecutionSchedule> schedule() {
        return schedule;
    }

    /** The quote changes; what was due before met the one before. */
    void quote(long time, long newBid, long newAsk) {
        if (nextDue < time) {
            advanceTo(time - 1);
        }
        bid = newBid;
        ask = newAsk;
    }

    /** Time passes with the quote as it is. */
    void advanceTo(long time) {
        schedule.ifPresent(known -> {
            while (nextDue <= time) {
                trade(known.quantityOf(nextSlice++));
                nextDue = nextSlice < known.slices() ? known.timeOf(nextSlice) : Long.MAX_VALUE;
            }
        });
    }

    private void trade(long quantity) {
        if (quantity > 0) {
            if (bid == BookView.NO_PRICE || ask == BookView.NO_PRICE || bid > ask) {
                undefined = true;
            } else {
                paper.trade(Math.addExact(bid, ask), quantity);
            }
        }
    }

    /** The average price, in currency; NaN without a schedule, and if a slice was due when there was no mid. */
    double price(Instrument instrument) {
        return undefined ? Double.NaN : paper.price(instrument) / 2;
    }
}
