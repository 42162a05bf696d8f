package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets a market's record, historical or generated, and the orders of agents meet at one venue.
 *
 * <pre>{@code
 * Simulation simulation = new Simulation(source, HistoryPolicy.REACTIVE)
 *         .add(strategy, AgentLatency.symmetric(Latency.constant(Duration.ofNanos(50_000))))
 *         .add(competitor);
 * simulation.run();
 * simulation.fills().forEach(System.out::println);
 * }</pre>
 *
 * <p><b>What the record does when own orders stand in its way</b> is the simulation's {@link HistoryPolicy}. Without own
 * orders the book equals the record's own book after every event. The record must be consistent. An event that names what
 * it does not hold is left out and {@linkplain #disagreementCount() counted}; counted as well are an event that takes more
 * from an order than it had, which takes what it had, and an arrival that crosses recorded orders. While the record's phase
 * is not continuous trading, new and replaced own orders are refused; cancellations are not. A CLEAR takes away the
 * record's orders and leaves own orders.
 *
 * <p>An order that leaves the record's view (a snapshot DELETE) has not left the market. What own orders had taken from such
 * orders is held against the next snapshot ADD at their side and price, up to its quantity. This errs on the side of too
 * few fills: what arrived there out of view may count as taken. If the price was seen empty in between or less comes back
 * than was taken, the rest of what was taken left the market out of view, and is forgotten. A snapshot ADD is no arrival:
 * own orders that it crosses take from it, in their order, at its price, as if they had just come in; own orders at its
 * price go behind it, whatever its id.
 *
 * <p><b>Time</b> is the exchange time of the record; it never goes back. What happens at one time has one order:
 *
 * <ol>
 *   <li>all record events;
 *   <li>answers that reach agents, as the venue sent them;
 *   <li>market data that reach agents, by agent and then as they were published;
 *   <li>wake-ups, by agent and then as they were asked for;
 *   <li>requests that reach the venue, as they were sent.
 * </ol>
 *
 * <p>What has no {@linkplain AgentLatency latency} on its way happens in the step that causes it: after each step the agents
 * are told what happened to their own orders, then all of them the market's trade, then the event, in the order in which
 * they were added. Zero latency is the default. An agent's own orders take effect and are answered after its call has
 * returned. No agent sees anything, be it in its book, before its feed latency has passed.
 *
 * <p>The same record, agents, calls and {@linkplain #seed seed} give the same run, bit for bit. With no own order live, and
 * none of what own orders took out of view, a record event allocates nothing. One instrument, one thread.
 */
public final class Simulation {
    private final RecordCursor record;
    private final EventHash hash;
    private final OwnOrders own;
    private final OrderIds ids;
    private final Lines lines;
    private final Agenda agenda;
    private final Venue venue;
    private final OwnRequests requests;
    private final DriftSeries drift;
    private final List<SimulationAgent> added = new ArrayList<>();
    private final List<AgentLatency> latencies = new ArrayList<>();
    private long seed;
    private boolean started;
    private boolean ended;
    private boolean over;
    private boolean running;
    private long time;
    private long sequence;
    private long eventCount;

    /**
     * Prepares a simulation with the policy {@link HistoryPolicy#CONSUME}.
     *
     * @param source the record; the simulation reads it, and whoever opened it closes it
     */
    public Simulation(MarketEventSource source) {
        this(source, HistoryPolicy.CONSUME);
    }

    /**
     * Prepares a simulation.
     *
     * @param source the record; the simulation reads it, and whoever opened it closes it
     * @param policy what the record does when own orders stand in its way
     */
    public Simulation(MarketEventSource source, HistoryPolicy policy) {
        this(source, policy, BookListener.NONE);
    }

    /**
     * Prepares a simulation that somebody listens to.
     *
     * @param source the record; the simulation reads it, and whoever opened it closes it
     * @param policy what the record does when own orders stand in its way
     * @param listener is told all that happens in the book, to the record's orders and to own ones
     */
    public Simulation(MarketEventSource source, HistoryPolicy policy, BookListener listener) {
        record = new RecordCursor(source);
        hash = new EventHash();
        own = new OwnOrders();
        ids = new OrderIds();
        lines = new Lines(this, own);
        agenda = lines.agenda();
        drift = new DriftSeries();
        venue = policy.open(own, ids, listener(listener));
        requests = new OwnRequests(venue, own);
    }

    /** Copies a simulation between two steps. */
    private Simulation(Simulation other, RecordCursor record, BookListener listener) {
        this.record = record;
        hash = new EventHash(other.hash.value());
        own = new OwnOrders(other.own);
        ids = new OrderIds(other.ids);
        lines = new Lines(other.lines, this, own);
        agenda = lines.agenda();
        drift = new DriftSeries();
        venue = other.venue.copy(own, ids, listener(listener));
        requests = new OwnRequests(other.requests, venue, own);
        seed = other.seed;
        started = true;
        time = other.time;
        sequence = other.sequence;
        eventCount = other.eventCount;
        lines.fork(other.lines, venue.book());
    }

    private BookListener listener(BookListener further) {
        BookListener inner = own.andThen(hash).andThen(lines.listener());
        return further == BookListener.NONE ? inner : inner.andThen(further);
    }

    /**
     * Adds a participant without latency.
     *
     * @param agent the participant
     * @return this simulation
     * @throws IllegalStateException if the simulation has started
     */
    public Simulation add(SimulationAgent agent) {
        return add(agent, AgentLatency.NONE);
    }

    /**
     * Adds a participant.
     *
     * @param agent the participant
     * @param latency how far it is from the venue
     * @return this simulation
     * @throws IllegalStateException if the simulation has started, or has a million agents
     */
    public Simulation add(SimulationAgent agent, AgentLatency latency) {
        checkNotStarted("add agents before");
        if (added.size() == Agenda.MAX_PARTICIPANTS) {
            throw new IllegalStateException("there are " + added.size() + " agents already, the most there can be");
        }
        added.add(agent);
        latencies.add(latency);
        return this;
    }

    /**
     * Says what random latencies are drawn from; 0 if nobody says so. Every agent and way has a random stream of its own.
     *
     * @param newSeed any value
     * @return this simulation
     * @throws IllegalStateException if the simulation has started
     */
    public Simulation seed(long newSeed) {
        checkNotStarted("set its seed before");
        seed = newSeed;
        return this;
    }

    /**
     * Keeps no fill: {@link #fills()} stays empty. A simulation of any length then needs no more memory than its open orders
     * and agents do. Agents are told their fills all the same, and the listener hears of every trade.
     *
     * @return this simulation
     * @throws IllegalStateException if the simulation has started
     */
    public Simulation withoutFills() {
        checkNotStarted("say before that it keeps no fills");
        own.forgetFills();
        return this;
    }

    /**
     * Asks for the drift from the shadow book of pure history as a series: at the start, or now if the simulation has
     * started, and then each time the interval has passed. A sample shows all that happened up to and including its time;
     * it takes time in proportion to the orders in both books.
     *
     * @param interval the time between two samples, more than zero
     * @param series is given each sample; it must not call the simulation
     * @return this simulation
     */
    public Simulation driftEvery(Duration interval, Consumer<? super Drift> series) {
        drift.begin(interval, series, time);
        return this;
    }

    private void checkNotStarted(String advice) {
        if (started) {
            throw new IllegalStateException("the simulation has started: " + advice);
        }
    }

    /**
     * Runs to the end of the record, then {@linkplain #end() ends}.
     *
     * @throws IllegalStateException if the simulation has ended
     */
    public void run() {
        start();
        running = true;
        while (record.hasEvent()) {
            step(Long.MAX_VALUE);
        }
        running = false;
        runUntil(time);
        end();
    }

    /**
     * Runs everything up to and including a time: record events, answers, market data, wake-ups, requests. Time then stands
     * there, also if the record was over before.
     *
     * @param newTime nanoseconds since the epoch; an earlier time than the present one changes nothing
     * @throws IllegalStateException if the simulation has ended
     */
    public void runUntil(long newTime) {
        start();
        running = true;
        while (step(newTime)) {
            // One thing at a time.
        }
        running = false;
        moveTo(newTime);
    }

    /**
     * Ends: tells every agent, once, and carries out what they ask for last, and what was under way: requests and answers
     * still arrive, each in its time, while the record stands still; market data and wake-ups never do. Does nothing if the
     * simulation has ended.
     */
    public void end() {
        if (ended) {
            return;
        }
        start();
        ended = true;
        lines.close();
        agenda.keepAnswersAndRequests();
        while (!agenda.isEmpty()) {
            moveTo(agenda.nextTime());
            happenNext();
            agenda.keepAnswersAndRequests();
        }
        over = true;
    }

    /**
     * Makes a branch: a simulation that is now where this one is, and goes its own way from here on. Run without a change
     * it does the same as this one, event by event, with the same hash. What the agents' copies do differently, or agents
     * that are changed through {@link #agents()}, is the difference between the branches; they share nothing, and may run on
     * different threads. A branch that is kept and not run is a saved state, from which any number of others can be made.
     *
     * <p>A source cannot be copied, so each branch is given the record opened anew; the events that this simulation has read
     * are read and left out. That takes as long as reading them, and not as long as simulating them. The branch has no drift
     * series until it is asked for.
     *
     * @param reopened the same record from its beginning; the branch reads it, and whoever opened it closes it
     * @return the branch
     * @throws IllegalArgumentException if the record is not the same one, as far as its length and next event tell
     * @throws IllegalStateException if the simulation has ended, or an agent calls this
     * @throws UnsupportedOperationException if an agent {@linkplain SimulationAgent#fork cannot be copied}
     */
    public Simulation fork(MarketEventSource reopened) {
        return fork(reopened, BookListener.NONE);
    }

    /**
     * Makes a branch that somebody listens to; see {@link #fork(MarketEventSource)}.
     *
     * @param reopened the same record from its beginning
     * @param listener is told all that happens in the branch's book from now on
     * @return the branch
     */
    public Simulation fork(MarketEventSource reopened, BookListener listener) {
        start();
        if (running) {
            throw new IllegalStateException("the simulation is in the middle of a step: fork it between two runs");
        }
        return new Simulation(this, new RecordCursor(record, reopened), listener);
    }

    private void start() {
        if (ended) {
            throw new IllegalStateException("the simulation has ended");
        }
        if (started) {
            return;
        }
        started = true;
        record.advance();
        if (record.hasEvent()) {
            time = record.time();
        }
        drift.startAt(time);
        ids.begin(added.size());
        lines.open(added, latencies, venue.book(), seed);
    }

    /** Lets the next thing happen, if it happens by a time; record events come first. */
    private boolean step(long lastTime) {
        long eventTime = Math.max(time, record.time());
        if (record.hasEvent() && eventTime <= agenda.nextTime()) {
            if (eventTime > lastTime) {
                return false;
            }
            moveTo(eventTime);
            apply(record.event());
            record.advance();
            return true;
        }
        if (agenda.isEmpty() || agenda.nextTime() > lastTime) {
            return false;
        }
        moveTo(agenda.nextTime());
        happenNext();
        return true;
    }

    private void moveTo(long newTime) {
        if (newTime > time) {
            drift.passTo(newTime, venue);
            time = newTime;
        }
    }

    private void happenNext() {
        int rank = agenda.nextRank();
        Participant participant = lines.participant(agenda.nextParticipant());
        Happening happening = agenda.next();
        if (rank == Agenda.REQUEST) {
            own.at(time, sequence);
            happening.happen(this, participant);
            answerAll();
            lines.publishChanges();
        } else if (rank == Agenda.MARKET_DATA) {
            happening.happen(this, participant);
        } else {
            lines.reach(participant, happening);
        }
    }

    private void apply(MarketEvent event) {
        record.checkInstrument();
        sequence = event.sequence();
        own.at(time, sequence);
        long tradePrice = tradePrice(event);
        if (!venue.apply(event)) {
            return;
        }
        eventCount++;
        if (event.type() == MarketEventType.PHASE) {
            requests.phase(event.phase());
        }
        requests.noteFills();
        answerAll();
        lines.publish(event, tradePrice);
    }

    private void answerAll() {
        OwnRequests.Answer answer;
        while ((answer = requests.nextAnswer()) != null) {
            lines.answer(answer);
        }
    }

    /** The price of a trade; that of the resting order where the record gives none. */
    private long tradePrice(MarketEvent event) {
        boolean fromOrder = event.type() == MarketEventType.EXECUTE
                && event.price() == BookView.NO_PRICE
                && venue.record().contains(event.orderId());
        return fromOrder ? venue.record().priceOf(event.orderId()) : event.price();
    }

    long limit(int owner, Side side, long price, long quantity, TimeInForce timeInForce) {
        checkNotOver();
        long id = ids.issue(owner);
        lines.request(
                owner,
                false,
                (simulation, sender) ->
                        simulation.requests.limit(sender.number(), id, side, price, quantity, timeInForce));
        return id;
    }

    long market(int owner, Side side, long quantity) {
        checkNotOver();
        long id = ids.issue(owner);
        lines.request(
                owner, false, (simulation, sender) -> simulation.requests.market(sender.number(), id, side, quantity));
        return id;
    }

    void cancel(int owner, long orderId) {
        checkNotOver();
        lines.request(owner, true, (simulation, sender) -> simulation.requests.cancel(sender.number(), orderId));
    }

    void replace(int owner, long orderId, long price, long quantity) {
        checkNotOver();
        lines.request(
                owner,
                false,
                (simulation, sender) -> simulation.requests.replace(sender.number(), orderId, price, quantity));
    }

    private void checkNotOver() {
        if (over) {
            throw new IllegalStateException("the simulation has ended");
        }
    }

    void wakeAt(int owner, long wakeTime) {
        lines.wakeAt(owner, wakeTime);
    }

    Lines lines() {
        return lines;
    }

    Participant participant(int number) {
        return lines.participant(number);
    }

    /** {@return the agents, in the order in which they were added: in a branch the copies; empty before the start} */
    public List<SimulationAgent> agents() {
        return lines.agents();
    }

    /** {@return the present simulated time, nanoseconds since the epoch; 0 before the start} */
    public long time() {
        return time;
    }

    /** {@return the book in which the record and own orders meet, as it is at the venue} */
    public BookView book() {
        return venue.book();
    }

    /** {@return the shadow book of pure history: the record's own, as it would be without own orders} */
    public BookView recordedBook() {
        return venue.record();
    }

    /** {@return every own fill so far, in order, explained; an unmodifiable view; empty {@link #withoutFills()}} */
    public List<Fill> fills() {
        return own.fills();
    }

    /** {@return what the record has traded so far, in lots; own trades are not part of it} */
    public long marketVolume() {
        return lines.recordedTape().volume();
    }

    /** {@return how many record events were applied} */
    public long eventCount() {
        return eventCount;
    }

    /** {@return how many events did not fit the record; 0 for a consistent one} */
    public long disagreementCount() {
        return venue.disagreementCount();
    }

    /** {@return the {@link EventHash} of all that has happened in the book} */
    public long eventHash() {
        return hash.value();
    }
}
