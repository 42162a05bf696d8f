package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.replay.simulation.MarketFeed.Packet;

/**
 * What one agent has of the feed: packets arrive, and move its book and its tape on; they are told when the agent is free
 * to listen.
 */
final class FeedReader {
    private final MarketFeed feed;
    private final int participant;
    private final ReconstructedBook book = new ReconstructedBook();
    private final TradeTape tape;
    private final LongRing arrivals;
    private long nextToArrive;
    private long nextToTell;

    FeedReader(MarketFeed feed, int participant) {
        this.feed = feed;
        this.participant = participant;
        tape = new TradeTape();
        arrivals = new LongRing();
        nextToArrive = feed.nextPacket();
        nextToTell = nextToArrive;
        feed.add(this);
    }

    /** Copies a reader onto a copy of its feed. */
    FeedReader(FeedReader other, MarketFeed feed) {
        this.feed = feed;
        participant = other.participant;
        Books.copy(other.book, book);
        tape = new TradeTape(other.tape);
        arrivals = new LongRing(other.arrivals);
        nextToArrive = other.nextToArrive;
        nextToTell = other.nextToTell;
        feed.add(this);
    }

    /** The book as the agent knows it. */
    ReconstructedBook book() {
        return book;
    }

    /** The trades that the agent knows. */
    TradeTape tape() {
        return tape;
    }

    /** Notes when the packet published last will arrive; returns whether it is the only one under way. */
    boolean isUnderWay(long arrival) {
        arrivals.add(arrival);
        return arrivals.next() - arrivals.first() == 1;
    }

    /** Whether a packet is under way. */
    boolean hasMore() {
        return !arrivals.isEmpty();
    }

    /** When the next packet under way arrives; there must be one. */
    long nextArrival() {
        return arrivals.get(arrivals.first());
    }

    /** Lets the next packet arrive; returns whether there is something to tell. */
    boolean arrive() {
        arrivals.poll();
        Packet packet = feed.packet(nextToArrive++);
        feed.apply(packet, book);
        feed.trades().addTo(tape, participant, packet.firstTrade(), packet.lastTrade());
        if (packet.hasEvent() && TradeTape.isTrade(packet.event())) {
            tape.add(packet.tradePrice(), packet.event().quantity());
        }
        skipWhatIsNotTold();
        return isTold(packet);
    }

    private void skipWhatIsNotTold() {
        while (nextToTell < nextToArrive && !isTold(feed.packet(nextToTell))) {
            nextToTell++;
        }
    }

    private boolean isTold(Packet packet) {
        return packet.hasEvent() || feed.trades().areNewsFor(participant, packet.firstTrade(), packet.lastTrade());
    }

    /** Tells the agent the next packet that has arrived and that it has not been told. */
    void tell(SimulationAgent agent) {
        Packet packet = feed.packet(nextToTell);
        feed.trades().tell(agent, participant, packet.firstTrade(), packet.lastTrade());
        if (packet.hasEvent()) {
            if (TradeTape.isTrade(packet.event())) {
                TradeTape.tell(agent, packet.event(), packet.tradePrice());
            }
            agent.eventApplied(packet.event());
        }
        // Only now: the agent may look at the event for as long as the call lasts.
        nextToTell++;
        skipWhatIsNotTold();
    }

    /** The oldest packet that is still needed. */
    long oldestPacket() {
        return nextToTell;
    }
}
