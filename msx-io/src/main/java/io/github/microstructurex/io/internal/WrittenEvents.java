package io.github.microstructurex.io.internal;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.io.MarketDataException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The events that a writer has taken: how many, in the order of time, and what they lost. For use by one thread. */
public final class WrittenEvents {
    /** A loss: when an event was received, where that is not its time at the exchange. */
    public static final String RECEIVE_TIMES = "times of receipt";
    /** A loss: that an event is part of a snapshot. */
    public static final String SNAPSHOT_MARKS = "marks of a snapshot";
    /** A loss: how much a deletion says that its order had left, where that is not what it had. */
    public static final String DELETED_QUANTITIES = "quantities of deletions that are not what was left";

    /** A number that can be counted up without an object. */
    private static final class Count {
        private long value;
    }

    private final String target;
    private final Map<String, Count> losses = new LinkedHashMap<>();
    private long count;
    private long lastTime = Long.MIN_VALUE;

    /**
     * Begins.
     *
     * @param target what is written, for an exception
     */
    public WrittenEvents(String target) {
        this.target = target;
    }

    /**
     * Takes the next event.
     *
     * @param event the event
     * @throws MarketDataException if its exchange time is before that of the one before it
     */
    public void next(MarketEvent event) {
        count++;
        if (event.exchangeTime() < lastTime) {
            throw unsaid(event, "a time that is not before that of the event before it, " + lastTime);
        }
        lastTime = event.exchangeTime();
    }

    /** {@return how many events were taken} */
    public long count() {
        return count;
    }

    /**
     * Counts a loss of the present event.
     *
     * @param what what is lost, in the plural; one of a few constants
     */
    public void lost(String what) {
        losses.computeIfAbsent(what, first -> new Count()).value++;
    }

    /**
     * Counts as lost what only few formats keep: the time of receipt, and that the event is part of a snapshot.
     *
     * @param event the present event
     */
    public void loseMarks(MarketEvent event) {
        if (event.receiveTime() != event.exchangeTime()) {
            lost(RECEIVE_TIMES);
        }
        if (event.isSnapshot()) {
            lost(SNAPSHOT_MARKS);
        }
    }

    /** {@return how often each was lost} */
    public Map<String, Long> losses() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        losses.forEach((what, number) -> numbers.put(what, number.value));
        return Collections.unmodifiableMap(numbers);
    }

    /**
     * Says that the present event cannot be written.
     *
     * @param event the present event
     * @param expected what could be, as it reads after "expected"
     * @return the exception
     */
    public MarketDataException unsaid(MarketEvent event, String expected) {
        return MarketDataException.inFile(target, "the event " + count + ", " + event, expected);
    }

    /**
     * Refuses to complete a file that its reader would refuse, because nothing is in it.
     *
     * @param written how many things there are in it
     * @param what what they are
     */
    public void refuseNone(long written, String what) {
        if (written == 0) {
            throw MarketDataException.inFile(target, "no " + what + " to write", "at least one");
        }
    }
}
