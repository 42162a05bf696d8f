package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookView;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * An agent and the lines between it and the venue: what is under way on them, and what waits for the agent while it is
 * busy.
 */
final class Participant {
    /** Keeps the numbers apart from those that a generated market of the same seed draws. */
    private static final long APART = 0x6C61_7465_6E63_7973L;

    private final int number;
    private final SimulationAgent agent;
    private final AgentLatency latency;
    private final Optional<FeedReader> reader;
    private final BookView book;
    private final TradeTape tape;
    private final UniformStream feedNumbers;
    private final UniformStream changeNumbers;
    private final UniformStream requestNumbers;
    private final UniformStream answerNumbers;
    private final UniformStream computeNumbers;
    private final Queue<Happening> waiting;
    private long lastMarketData = Long.MIN_VALUE;
    private long lastRequest = Long.MIN_VALUE;
    private long lastAnswer = Long.MIN_VALUE;
    private long busyUntil = Long.MIN_VALUE;

    /** Prepares a participant who has seen nothing yet; the live book is for one whose feed takes no time. */
    Participant(
            int number, SimulationAgent agent, AgentLatency latency, BookView liveBook, MarketFeed feed, long seed) {
        this.number = number;
        this.agent = agent;
        this.latency = latency;
        boolean needsReader = latency.feed() != Latency.NONE || latency.compute() != Latency.NONE;
        reader = needsReader ? Optional.of(new FeedReader(feed, number)) : Optional.empty();
        book = hasFeedAtOnce() ? liveBook : reader().book();
        tape = isLive() ? new TradeTape() : reader().tape();
        UniformStream seeds = new UniformStream((seed ^ APART) + number);
        feedNumbers = new UniformStream(seeds.nextLong());
        requestNumbers = new UniformStream(seeds.nextLong());
        answerNumbers = new UniformStream(seeds.nextLong());
        computeNumbers = new UniformStream(seeds.nextLong());
        changeNumbers = new UniformStream(seeds.nextLong());
        waiting = new ArrayDeque<>();
    }

    /** Copies a participant for a fork, with a fork of its agent. */
    Participant(Participant other, SimulationAgent agent, BookView liveBook, MarketFeed feed) {
        this.agent = agent;
        number = other.number;
        latency = other.latency;
        reader = other.reader.map(otherReader -> new FeedReader(otherReader, feed));
        book = hasFeedAtOnce() ? liveBook : reader().book();
        tape = isLive() ? new TradeTape(other.tape) : reader().tape();
        feedNumbers = new UniformStream(other.feedNumbers);
        requestNumbers = new UniformStream(other.requestNumbers);
        answerNumbers = new UniformStream(other.answerNumbers);
        computeNumbers = new UniformStream(other.computeNumbers);
        changeNumbers = new UniformStream(other.changeNumbers);
        waiting = new ArrayDeque<>(other.waiting);
        lastMarketData = other.lastMarketData;
        lastRequest = other.lastRequest;
        lastAnswer = other.lastAnswer;
        busyUntil = other.busyUntil;
    }

    int number() {
        return number;
    }

    SimulationAgent agent() {
        return agent;
    }

    /** The book as the agent sees it now. */
    BookView book() {
        return book;
    }

    /** The trades as the agent knows them now. */
    TradeTape tape() {
        return tape;
    }

    /** Whether the agent is told every event in the step that brought it about. */
    boolean isLive() {
        return reader.isEmpty();
    }

    /** Whether what the venue publishes reaches the agent in the same step. */
    boolean hasFeedAtOnce() {
        return latency.feed() == Latency.NONE;
    }

    boolean hasAnswersAtOnce() {
        return latency.acknowledgement() == Latency.NONE;
    }

    /** What the agent has of the feed; it must not be live. */
    FeedReader reader() {
        return reader.orElseThrow();
    }

    /** When an event of the record that the venue publishes now reaches the agent. */
    long eventArrival(long time) {
        return marketDataArrival(time, feedNumbers);
    }

    /** When what a request has changed reaches the agent: of its own numbers, so that no request moves the record's. */
    long changeArrival(long time) {
        return marketDataArrival(time, changeNumbers);
    }

    private long marketDataArrival(long time, UniformStream numbers) {
        lastMarketData = Math.max(lastMarketData, after(time, latency.feed(), numbers));
        return lastMarketData;
    }

    /** When an answer that the venue sends now reaches the agent. */
    long answerArrival(long time) {
        lastAnswer = Math.max(lastAnswer, after(time, latency.acknowledgement(), answerNumbers));
        return lastAnswer;
    }

    /** When a request that the agent makes now reaches the venue. */
    long requestArrival(long time, boolean cancels) {
        Latency way = cancels ? latency.cancel() : latency.entry();
        lastRequest = Math.max(lastRequest, after(Math.max(time, busyUntil), way, requestNumbers));
        return lastRequest;
    }

    private static long after(long time, Latency latency, UniformStream numbers) {
        if (latency == Latency.NONE) {
            return time;
        }
        long nanos = latency.nanos(time, numbers.next());
        if (nanos < 0) {
            throw new IllegalStateException("a latency is " + nanos + " ns, expected at least 0: " + latency);
        }
        return Math.addExact(time, nanos);
    }

    /** Whether something that reaches the agent now has to wait. */
    boolean isBusy(long time) {
        return time < busyUntil || !waiting.isEmpty();
    }

    /** Lets something wait; returns whether it is the only thing that does. */
    boolean await(Happening happening) {
        waiting.add(happening);
        return waiting.size() == 1;
    }

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    /** Takes out what has waited longest; there must be something. */
    Happening nextWaiting() {
        return waiting.remove();
    }

    /** Begins a call of the agent. */
    void call(long time) {
        busyUntil = after(time, latency.compute(), computeNumbers);
    }

    /** When the agent is free again. */
    long busyUntil() {
        return busyUntil;
    }
}
