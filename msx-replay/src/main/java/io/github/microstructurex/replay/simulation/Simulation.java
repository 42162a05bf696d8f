package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a market's record, historical or generated, and the orders of agents meet in one matching engine.
 *
 * <p><b>What the record does when own orders stand in its way.</b> Own fills consume what the record showed: they take
 * displayed quantity away from later history. An own order is filled only when nothing ahead of it in price-time
 * priority is left, and no quantity is ever filled twice.
 *
 * <ul>
 *   <li>An own order that comes in trades with whatever rests, at the resting prices. What it takes from a recorded
 *       order is gone; whatever the record does with that order later, it does to what is left of it.
 *   <li>An ADD is a live limit order. It trades with own orders that stand in its way, and the remainder rests.
 *   <li>An EXECUTE of quantity q at price P means that somebody came and took q. He trades first with own orders, as
 *       long as the first order of the book on that side is an own one at P or better, up to q. Then the recorded order
 *       loses q, or what is left of it, as the record says: an own fill never makes a recorded order live longer.
 *   <li>A TRADE against a hidden order of a known side does the same to own orders at P or better, because displayed
 *       orders trade before hidden ones at one price. There is no recorded order to reduce. A TRADE of unknown side
 *       fills nobody.
 *   <li>A REDUCE takes away the recorded quantity, or what is left. A DELETE takes away what is left.
 *   <li>A REPLACE enters as a new arrival at the back of its queue, with the recorded new quantity less what own orders
 *       had taken from the old one. If nothing was left of the old order, or nothing is of the new, none enters.
 *   <li>A CLEAR takes away the record's orders and leaves own orders.
 *   <li>A snapshot ADD is no arrival: it reveals what rested all along. Own orders that it crosses take from it, in their
 *       order, at its price, as if they had just come in; own orders at its price go behind it, whatever its id.
 *   <li>A snapshot DELETE takes an order out of the record's view, not out of the market. What own orders had taken from
 *       such orders is held against the next snapshot ADD at their side and price, up to its quantity. This errs on the
 *       side of too few fills: what arrived there out of view may count as taken. If the price was seen empty in between
 *       or less comes back than was taken, the rest of what was taken left the market out of view, and is forgotten.
 *   <li>Other snapshot events fill nobody and are no market trades.
 *   <li>While the record's phase is not continuous trading, new and replaced own orders are refused; cancellations are
 *       not.
 * </ul>
 *
 * <p>So a recorded order never has more left than the record says; without own orders the book equals the record's own
 * book after every event. The record must be consistent. An event that names what it does not hold is left out and
 * {@linkplain #disagreementCount() counted}; counted as well are an event that takes more from an order than it had,
 * which takes what it had, and an arrival that crosses recorded orders, which trades with them.
 *
 * <p><b>Time</b> is the exchange time of the record; it never goes back. What happens at one time has one order: first
 * all record events, then wake-ups, by agent and then as they were asked for, then the requests of agents, as they were
 * sent. Latency is zero: a request reaches the book at the time at which it was sent. After each step the agents are
 * told what happened to their own orders, then all of them the market's trade, then the event, in the order in which
 * they were added. An agent's own orders take effect and are answered after its call has returned.
 *
 * <p>The same record, agents and calls give the same run, bit for bit. With no own order live, and none of what own
 * orders took out of view, a record event allocates nothing. One instrument, one thread.
 */
public final class Simulation {
    private final MarketEventSource source;
    private final EventHash hash = new EventHash();
    private final OwnOrders own = new OwnOrders();
    private final OrderIds ids = new OrderIds();
    private final TradeTape tape = new TradeTape();
    private final Agenda agenda = new Agenda();
    private final List<SimulationContext> contexts = new ArrayList<>();
    private final OrderBook book;
    private final ConsumedHistory history;
    private final OwnRequests requests;
    private SimulationAgent[] agents = {};
    private boolean started;
    private boolean ended;
    private boolean over;
    private boolean hasEvent;
    private int instrument;
    private long time;
    private long sequence;
    private long eventCount;

    /**
     * Prepares a simulation.
     *
     * @param source the record; the simulation reads it, and whoever opened it closes it
     */
    public Simulation(MarketEventSource source) {
        this(source, BookListener.NONE);
    }

    /**
     * Prepares a simulation that somebody listens to.
     *
     * @param source the record; the simulation reads it, and whoever opened it closes it
     * @param listener is told all that the matching engine does, for the record's orders and for own ones
     */
    public Simulation(MarketEventSource source, BookListener listener) {
        this.source = source;
        BookListener engineListener = own.andThen(hash);
        book = new OrderBook(listener == BookListener.NONE ? engineListener : engineListener.andThen(listener));
        history = new ConsumedHistory(book, own, ids);
        requests = new OwnRequests(book, own);
    }

    /**
     * Adds a participant.
     *
     * @param agent the participant
     * @return this simulation
     * @throws IllegalStateException if the simulation has started
     */
    public Simulation add(SimulationAgent agent) {
        if (started) {
            throw new IllegalStateException("the simulation has started: add agents before");
        }
        contexts.add(new SimulationContext(this, agent, contexts.size()));
        return this;
    }

    /**
     * Runs to the end of the record, then {@linkplain #end() ends}.
     *
     * @throws IllegalStateException if the simulation has ended
     */
    public void run() {
        start();
        while (hasEvent) {
            step(Long.MAX_VALUE);
        }
        runUntil(time);
        end();
    }

    /**
     * Runs everything up to and including a time: record events, wake-ups, requests. Time then stands there, also if
     * the record was over before.
     *
     * @param newTime nanoseconds since the epoch; an earlier time than the present one changes nothing
     * @throws IllegalStateException if the simulation has ended
     */
    public void runUntil(long newTime) {
        start();
        while (step(newTime)) {
            // One thing at a time.
        }
        time = Math.max(time, newTime);
    }

    /**
     * Ends: tells every agent, once, and carries out what they ask for last. Wake-ups that are pending never come.
     * Does nothing if the simulation has ended.
     */
    public void end() {
        if (ended) {
            return;
        }
        start();
        ended = true;
        for (SimulationAgent agent : agents) {
            agent.end();
        }
        agenda.dropWakeUps();
        own.at(time, sequence);
        while (!agenda.isEmpty()) {
            agenda.next().run();
            requests.tell();
            agenda.dropWakeUps();
        }
        over = true;
    }

    private void start() {
        if (ended) {
            throw new IllegalStateException("the simulation has ended");
        }
        if (started) {
            return;
        }
        started = true;
        agents = contexts.stream().map(SimulationContext::agent).toArray(SimulationAgent[]::new);
        hasEvent = source.advance();
        if (hasEvent) {
            time = source.event().exchangeTime();
            instrument = source.event().instrument();
        }
        contexts.forEach(context -> context.agent().start(context));
    }

    /** Lets the next thing happen, if it happens by a time; record events come first. */
    private boolean step(long lastTime) {
        long eventTime = hasEvent ? Math.max(time, source.event().exchangeTime()) : Long.MAX_VALUE;
        if (hasEvent && (agenda.isEmpty() || eventTime <= agenda.nextTime())) {
            if (eventTime > lastTime) {
                return false;
            }
            time = eventTime;
            apply(source.event());
            hasEvent = source.advance();
            return true;
        }
        if (agenda.isEmpty() || agenda.nextTime() > lastTime) {
            return false;
        }
        time = Math.max(time, agenda.nextTime());
        own.at(time, sequence);
        agenda.next().run();
        requests.tell();
        return true;
    }

    private void apply(MarketEvent event) {
        if (event.instrument() != instrument) {
            throw new IllegalArgumentException("event " + event.sequence() + " is of instrument " + event.instrument()
                    + ", expected " + instrument + ": a simulation has one instrument");
        }
        sequence = event.sequence();
        own.at(time, sequence);
        long tradePrice = tradePrice(event);
        if (!history.apply(event)) {
            return;
        }
        eventCount++;
        if (event.type() == MarketEventType.PHASE) {
            requests.phase(event.phase());
        }
        requests.noteFills();
        requests.tell();
        if (isTrade(event)) {
            tape.add(tradePrice, event.quantity());
            Side aggressor = event.hasSide() ? event.side().opposite() : null;
            tellTrade(tradePrice, event.quantity(), aggressor);
        }
        for (SimulationAgent agent : agents) {
            agent.eventApplied(event);
        }
    }

    private void tellTrade(long price, long quantity, @Nullable Side aggressorSide) {
        for (SimulationAgent agent : agents) {
            agent.traded(price, quantity, aggressorSide);
        }
    }

    private static boolean isTrade(MarketEvent event) {
        return (event.type() == MarketEventType.EXECUTE || event.type() == MarketEventType.TRADE)
                && !event.isSnapshot();
    }

    /** The price of a trade; that of the resting order where the record gives none. */
    private long tradePrice(MarketEvent event) {
        boolean fromOrder = event.type() == MarketEventType.EXECUTE
                && event.price() == BookView.NO_PRICE
                && history.record().contains(event.orderId());
        return fromOrder ? history.record().priceOf(event.orderId()) : event.price();
    }

    long limit(SimulationContext owner, Side side, long price, long quantity, TimeInForce timeInForce) {
        long id = ids.issue();
        request(() -> requests.limit(owner, id, side, price, quantity, timeInForce));
        return id;
    }

    long market(SimulationContext owner, Side side, long quantity) {
        long id = ids.issue();
        request(() -> requests.market(owner, id, side, quantity));
        return id;
    }

    void cancel(SimulationContext owner, long orderId) {
        request(() -> requests.cancel(owner, orderId));
    }

    void replace(SimulationContext owner, long orderId, long price, long quantity) {
        request(() -> requests.replace(owner, orderId, price, quantity));
    }

    private void request(Runnable action) {
        if (over) {
            throw new IllegalStateException("the simulation has ended");
        }
        agenda.request(time, action);
    }

    void wakeAt(SimulationContext owner, long wakeTime) {
        agenda.wakeUp(
                Math.max(time, wakeTime), owner.number(), () -> owner.agent().timer(wakeTime));
    }

    TradeTape tape() {
        return tape;
    }

    /** {@return the present simulated time, nanoseconds since the epoch; 0 before the start} */
    public long time() {
        return time;
    }

    /** {@return the book in which the record and own orders meet} */
    public BookView book() {
        return book;
    }

    /** {@return the record's own book, as it would be without own orders} */
    public BookView recordedBook() {
        return history.record();
    }

    /** {@return every own fill so far, in order, explained; an unmodifiable view} */
    public List<Fill> fills() {
        return own.fills();
    }

    /** {@return what the record has traded so far, in lots; own trades are not part of it} */
    public long marketVolume() {
        return tape.volume();
    }

    /** {@return how many record events were applied} */
    public long eventCount() {
        return eventCount;
    }

    /** {@return how many events did not fit the record; 0 for a consistent one} */
    public long disagreementCount() {
        return history.disagreementCount();
    }

    /** {@return the {@link EventHash} of all that the matching engine has done} */
    public long eventHash() {
        return hash.value();
    }
}
