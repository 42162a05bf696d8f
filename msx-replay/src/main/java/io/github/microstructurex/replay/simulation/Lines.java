package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.Arrays;
import java.util.List;

/** The lines between the venue and the agents: what is under way on them is in the agenda. */
final class Lines {
    private static final Happening MARKET_DATA_ARRIVE =
            (simulation, participant) -> simulation.lines().arrive(participant);
    private static final Happening TELL_EVENT =
            (simulation, participant) -> participant.reader().tell(participant.agent());
    private static final Happening AGENT_IS_FREE =
            (simulation, participant) -> simulation.lines().resume(participant);

    private final Simulation simulation;
    private final Agenda agenda;
    private final UnreportedTrades trades;
    private final MarketFeed feed;
    private final TradeTape recordedTape;
    private long firstUntoldTrade;
    private Participant[] participants = {};
    private boolean closed;

    Lines(Simulation simulation, OwnOrders own) {
        this.simulation = simulation;
        agenda = new Agenda();
        trades = new UnreportedTrades(own);
        feed = new MarketFeed(trades);
        recordedTape = new TradeTape();
    }

    /** Copies lines for a fork, which has no agents yet. */
    Lines(Lines other, Simulation simulation, OwnOrders own) {
        this.simulation = simulation;
        agenda = new Agenda(other.agenda);
        trades = new UnreportedTrades(other.trades, own);
        feed = new MarketFeed(other.feed, trades);
        recordedTape = new TradeTape(other.recordedTape);
        firstUntoldTrade = other.firstUntoldTrade;
    }

    /** Connects forks of the agents of other lines. */
    void fork(Lines other, BookView book) {
        participants = new Participant[other.participants.length];
        for (Participant participant : other.participants) {
            SimulationContext context = new SimulationContext(simulation, participant.number());
            SimulationAgent agent = participant.agent().fork(context);
            participants[participant.number()] = new Participant(participant, agent, book, feed);
        }
    }

    Agenda agenda() {
        return agenda;
    }

    /** The trades of the record. */
    TradeTape recordedTape() {
        return recordedTape;
    }

    /** What must listen to the venue. */
    BookListener listener() {
        return trades.andThen(feed);
    }

    /** The agents, in the order in which they were added. */
    List<SimulationAgent> agents() {
        return Arrays.stream(participants).map(Participant::agent).toList();
    }

    Participant participant(int number) {
        return participants[number];
    }

    /** Connects agents that have seen nothing yet, and tells them that the simulation starts. */
    void open(List<SimulationAgent> agents, List<AgentLatency> latencies, BookView book, long seed) {
        participants = new Participant[agents.size()];
        for (int i = 0; i < participants.length; i++) {
            participants[i] = new Participant(i, agents.get(i), latencies.get(i), book, feed, seed);
        }
        for (Participant participant : participants) {
            participant.call(simulation.time());
            participant.agent().start(new SimulationContext(simulation, participant.number()));
        }
    }

    /** Tells every agent what it was too busy for, and that the simulation ends. */
    void close() {
        closed = true;
        for (Participant participant : participants) {
            while (participant.hasWaiting()) {
                participant.nextWaiting().happen(simulation, participant);
            }
            participant.agent().end();
        }
    }

    /** Sends a request to the venue, at the end of the agent's present call. */
    void request(int participant, boolean cancels, Happening request) {
        long arrival = participants[participant].requestArrival(simulation.time(), cancels);
        agenda.add(Agenda.REQUEST, arrival, participant, request);
    }

    void wakeAt(int participant, long wakeTime) {
        agenda.add(
                Agenda.WAKE_UP,
                Math.max(simulation.time(), wakeTime),
                participant,
                (present, awakened) -> awakened.agent().timer(wakeTime));
    }

    /** Sends an answer to an agent. */
    void answer(OwnRequests.Answer answer) {
        Participant participant = participants[answer.participant()];
        if (participant.hasAnswersAtOnce()) {
            reach(participant, answer.happening());
        } else {
            long arrival = participant.answerArrival(simulation.time());
            agenda.add(Agenda.ANSWER, arrival, participant.number(), answer.happening());
        }
    }

    /** Publishes an event of the record, and what it changed. */
    void publish(MarketEvent event, long tradePrice) {
        tellTrades();
        if (TradeTape.isTrade(event)) {
            recordedTape.add(tradePrice, event.quantity());
            for (Participant participant : participants) {
                if (participant.isLive()) {
                    participant.tape().add(tradePrice, event.quantity());
                    TradeTape.tell(participant.agent(), event, tradePrice);
                }
            }
        }
        if (feed.hasReaders()) {
            feed.publish(event, tradePrice);
        }
        for (Participant participant : participants) {
            if (participant.isLive()) {
                participant.agent().eventApplied(event);
            } else {
                send(participant, participant.eventArrival(simulation.time()));
            }
        }
    }

    /** Publishes what a request changed. */
    void publishChanges() {
        tellTrades();
        if (feed.hasReaders() && feed.publishChanges()) {
            for (Participant participant : participants) {
                if (!participant.isLive()) {
                    send(participant, participant.changeArrival(simulation.time()));
                }
            }
        }
    }

    /** Tells the trades of this step that no record reports. */
    private void tellTrades() {
        long first = firstUntoldTrade;
        long next = trades.next();
        if (first == next) {
            return;
        }
        firstUntoldTrade = next;
        for (Participant participant : participants) {
            if (participant.isLive()) {
                trades.addTo(participant.tape(), participant.number(), first, next);
                trades.tell(participant.agent(), participant.number(), first, next);
            }
        }
        if (!feed.hasReaders()) {
            trades.dropBefore(next);
        }
    }

    private void send(Participant participant, long arrival) {
        boolean alone = participant.reader().isUnderWay(arrival);
        if (participant.hasFeedAtOnce()) {
            arrive(participant);
        } else if (alone) {
            agenda.add(Agenda.MARKET_DATA, arrival, participant.number(), MARKET_DATA_ARRIVE);
        }
    }

    private void arrive(Participant participant) {
        FeedReader reader = participant.reader();
        boolean isTold = reader.arrive();
        if (reader.hasMore()) {
            agenda.add(Agenda.MARKET_DATA, reader.nextArrival(), participant.number(), MARKET_DATA_ARRIVE);
        }
        if (isTold) {
            reach(participant, TELL_EVENT);
        }
    }

    /** Lets something reach an agent: now, or once it is free; nobody is too busy for the end. */
    void reach(Participant participant, Happening happening) {
        long time = simulation.time();
        if (closed || !participant.isBusy(time)) {
            participant.call(time);
            happening.happen(simulation, participant);
        } else if (participant.await(happening)) {
            agenda.add(Agenda.MARKET_DATA, participant.busyUntil(), participant.number(), AGENT_IS_FREE);
        }
    }

    private void resume(Participant participant) {
        Happening waited = participant.nextWaiting();
        participant.call(simulation.time());
        waited.happen(simulation, participant);
        if (participant.hasWaiting()) {
            agenda.add(Agenda.MARKET_DATA, participant.busyUntil(), participant.number(), AGENT_IS_FREE);
        }
    }
}
