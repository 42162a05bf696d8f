package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.OrderGateway;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.TradingRunner;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a strategy through one random market, or several, with all that the strategy asked for and all that it broke.
 * The same seeds give the same trial.
 */
final class Trial {
    /** How long a market lasts, in nanoseconds. */
    static final long DURATION = 10_000;

    /** When the strategy's window opens. */
    static final long START = 1_000;

    /** When it is over, unless it is a short one. */
    static final long END = 9_000;

    private static final int SHORT_WINDOW_ONE_IN = 8;

    /** No message takes less. */
    static final long SHORTEST_LATENCY = 20;

    private static final long LONGEST_LATENCY = 400;
    private static final int ACTS = 100;
    private static final int MOST_REQUESTS = 100_000;

    /**
     * Something that a strategy asked for.
     *
     * @param time when
     * @param text what
     */
    record Request(long time, String text) {}

    private record Breach(Clause clause, String text) {}

    private final Timeline timeline = new Timeline();
    private final List<TrialVenue> venues = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();
    private final LongSupplier limit;
    private @Nullable TradingRunner runner;
    private long lastId;
    private int requestCount;
    private boolean wasDone;

    /**
     * Prepares a trial.
     *
     * @param seed of the markets and the latencies
     * @param laterSeed of what the markets do at the split and later
     * @param split when that is
     * @param venueCount how many markets there are
     * @param limit what may have filled or still fill at most, over all markets
     */
    Trial(long seed, long laterSeed, long split, int venueCount, LongSupplier limit) {
        this.limit = limit;
        SeededRandom random = new SeededRandom(seed);
        for (int i = 0; i < venueCount; i++) {
            long longest = SHORTEST_LATENCY + random.nextLong(LONGEST_LATENCY - SHORTEST_LATENCY);
            SeededRandom ofVenue = new SeededRandom(random.nextLong());
            TrialVenue venue = new TrialVenue(timeline, ofVenue, () -> ++lastId, SHORTEST_LATENCY, longest);
            venues.add(venue);
            play(
                    venue,
                    MarketScript.of(random.nextLong(), laterSeed ^ i, split, DURATION, ACTS)
                            .iterator());
        }
    }

    private void play(TrialVenue venue, Iterator<MarketScript.Act> acts) {
        if (acts.hasNext()) {
            MarketScript.Act act = acts.next();
            timeline.at(act.time(), () -> {
                venue.act(act.command());
                play(venue, acts);
            });
        }
    }

    /** When a window is over: now and then before the first answer can have come. */
    static long end(SeededRandom random) {
        return random.nextLong(SHORT_WINDOW_ONE_IN) == 0 ? START + 1 + random.nextLong(4 * SHORTEST_LATENCY) : END;
    }

    List<TrialVenue> venues() {
        return venues;
    }

    LongConsumer alarm() {
        return time -> {
            countRequest();
            timeline.at(time, () -> present().timer());
        };
    }

    /** A strategy that asks again at each refusal, or for a call at the present time in each such call, would go on forever. */
    void countRequest() {
        if (++requestCount > MOST_REQUESTS) {
            throw new IllegalStateException("it asked for something more than " + MOST_REQUESTS + " times");
        }
    }

    /** A gateway to one side of a market, which writes down what is asked. */
    OrderGateway gateway(int venue, Side side) {
        return new RecordedGateway(venue, side);
    }

    /** Runs to the end of everything. */
    void run(TradingRunner newRunner) {
        runner = newRunner;
        venues.forEach(venue -> venue.connect(newRunner));
        try {
            newRunner.start();
            while (timeline.step()) {
                check();
            }
            finish();
        } catch (RuntimeException | AssertionError thrown) {
            breach(Clause.SURVIVAL, "it threw " + thrown + " at " + timeline.now());
        }
    }

    /** The market goes on for a while after the last event: the runner may ask again for what was not cancelled. */
    private void finish() {
        for (int round = 0; round < 3; round++) {
            present().bookChanged();
            while (timeline.step()) {
                check();
            }
        }
        if (!present().isDone()) {
            breach(Clause.END, "it is not done after its window and all answers");
        }
        for (TrialVenue venue : venues) {
            if (!venue.ordersLeft().isEmpty()) {
                breach(Clause.END, "it has left orders in the market: " + venue.ordersLeft());
            }
        }
    }

    private TradingRunner present() {
        if (runner == null) {
            throw new IllegalStateException("the trial has not begun");
        }
        return runner;
    }

    private void check() {
        long most = limit.getAsLong();
        long committed = 0;
        for (TrialVenue venue : venues) {
            committed += venue.filled() + venue.couldFill();
        }
        if (committed > most) {
            breach(Clause.QUANTITY, "filled and live are " + committed + ", more than " + most);
        }
        boolean done = present().isDone();
        if (wasDone && !done) {
            breach(Clause.END, "it was done and is not any more");
        }
        wasDone = done;
    }

    /** Notes that a promise was broken. */
    void breach(Clause clause, String text) {
        breaches.add(new Breach(clause, text + ", at " + timeline.now()));
    }

    /** What was broken of a clause, as text. */
    List<String> breaches(Clause clause) {
        return breaches.stream()
                .filter(breach -> breach.clause == clause)
                .map(Breach::text)
                .toList();
    }

    /** Whether nothing was thrown; whoever throws is not asked how it ended. */
    boolean survived() {
        return breaches(Clause.SURVIVAL).isEmpty();
    }

    /** All that the strategy asked for, in order. */
    List<Request> requests() {
        return requests;
    }

    /** What the strategy asked for before a time. */
    List<Request> requestsBefore(long time) {
        return requests.stream().filter(request -> request.time < time).toList();
    }

    private final class RecordedGateway implements OrderGateway {
        private final int venue;
        private final Side side;

        private RecordedGateway(int venue, Side side) {
            this.venue = venue;
            this.side = side;
        }

        private void note(String request) {
            requests.add(new Request(timeline.now(), venue + " " + side + " " + request));
        }

        @Override
        public long limit(long price, long quantity, TimeInForce timeInForce) {
            note("limit " + quantity + " @ " + price + " " + timeInForce);
            return venues.get(venue).send(side, price, quantity, timeInForce);
        }

        @Override
        public long market(long quantity) {
            note("market " + quantity);
            return venues.get(venue).send(side, BookView.NO_PRICE, quantity, TimeInForce.IOC);
        }

        @Override
        public void cancel(long orderId) {
            note("cancel " + orderId);
            venues.get(venue).cancel(orderId);
        }

        @Override
        public void replace(long orderId, long price, long quantity) {
            note("replace " + orderId + " by " + quantity + " @ " + price);
            venues.get(venue).replace(orderId, price, quantity);
        }
    }
}
