package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the venue publishes, kept until every agent that sees it late has seen it: one packet a step, with what changed in
 * the book and the event of the record, if it was one. Listens to the venue. Records nothing while nobody is late; once
 * its rings have grown to the longest delay it allocates nothing.
 *
 * <p>A change is four words: what and which side, the order, its price, its quantity.
 */
final class MarketFeed implements BookListener {
    private static final int WORDS = 4;
    private static final long RESTED = 0;
    private static final long LEFT = 2;

    private final UnreportedTrades trades;
    private final LongRing changes;
    private final List<FeedReader> readers = new ArrayList<>();
    private Packet[] packets = {};
    private long firstPacket;
    private long nextPacket;
    private long firstUnpublished;
    private long firstUnpublishedTrade;

    MarketFeed(UnreportedTrades trades) {
        this.trades = trades;
        changes = new LongRing();
    }

    /** Copies a feed, without its readers. */
    MarketFeed(MarketFeed other, UnreportedTrades trades) {
        this.trades = trades;
        changes = new LongRing(other.changes);
        packets = new Packet[other.packets.length];
        for (int i = 0; i < packets.length; i++) {
            packets[i] = new Packet();
        }
        firstPacket = other.firstPacket;
        nextPacket = other.nextPacket;
        firstUnpublished = other.firstUnpublished;
        firstUnpublishedTrade = other.firstUnpublishedTrade;
        for (long number = firstPacket; number < nextPacket; number++) {
            packet(number).copyFrom(other.packet(number));
        }
    }

    /** One step of the venue. */
    static final class Packet {
        private final MarketEventBuffer event = new MarketEventBuffer();
        private boolean hasEvent;
        private long tradePrice;
        private long firstChange;
        private long lastChange;
        private long firstTrade;
        private long lastTrade;

        MarketEvent event() {
            return event;
        }

        /** Whether the step was an event of the record. */
        boolean hasEvent() {
            return hasEvent;
        }

        /** The price of the event's trade; meaningless if it was none. */
        long tradePrice() {
            return tradePrice;
        }

        /** Where the unreported trades of the step begin. */
        long firstTrade() {
            return firstTrade;
        }

        /** Where they end. */
        long lastTrade() {
            return lastTrade;
        }

        private void copyFrom(Packet other) {
            event.copyFrom(other.event);
            hasEvent = other.hasEvent;
            tradePrice = other.tradePrice;
            firstChange = other.firstChange;
            lastChange = other.lastChange;
            firstTrade = other.firstTrade;
            lastTrade = other.lastTrade;
        }
    }

    void add(FeedReader reader) {
        readers.add(reader);
    }

    boolean hasReaders() {
        return !readers.isEmpty();
    }

    /** Closes the packet of a step that was an event of the record. */
    void publish(MarketEvent event, long tradePrice) {
        Packet packet = next();
        packet.event.copyFrom(event);
        packet.hasEvent = true;
        packet.tradePrice = tradePrice;
    }

    /** Closes the packet of another step; returns false, and makes none, if nothing has changed. */
    boolean publishChanges() {
        if (changes.next() == firstUnpublished && trades.next() == firstUnpublishedTrade) {
            return false;
        }
        next().hasEvent = false;
        return true;
    }

    private Packet next() {
        if (nextPacket - firstPacket == packets.length) {
            makeRoom();
        }
        Packet packet = packet(nextPacket++);
        packet.firstChange = firstUnpublished;
        packet.lastChange = changes.next();
        firstUnpublished = changes.next();
        packet.firstTrade = firstUnpublishedTrade;
        packet.lastTrade = trades.next();
        firstUnpublishedTrade = trades.next();
        return packet;
    }

    private void makeRoom() {
        long oldest = nextPacket;
        for (FeedReader reader : readers) {
            oldest = Math.min(oldest, reader.oldestPacket());
        }
        if (oldest == firstPacket) {
            grow();
        } else {
            firstPacket = oldest;
            changes.dropBefore(oldest == nextPacket ? firstUnpublished : packet(oldest).firstChange);
            trades.dropBefore(oldest == nextPacket ? firstUnpublishedTrade : packet(oldest).firstTrade);
        }
    }

    private void grow() {
        Packet[] larger = new Packet[Math.max(64, 2 * packets.length)];
        for (long number = firstPacket; number < nextPacket; number++) {
            larger[(int) number & (larger.length - 1)] = packet(number);
        }
        for (int i = 0; i < larger.length; i++) {
            larger[i] = larger[i] == null ? new Packet() : larger[i];
        }
        packets = larger;
    }

    /** A packet that some reader has not told yet. */
    Packet packet(long number) {
        return packets[(int) number & (packets.length - 1)];
    }

    /** The number of the packet that comes next. */
    long nextPacket() {
        return nextPacket;
    }

    /** The trades that the record does not report. */
    UnreportedTrades trades() {
        return trades;
    }

    /** Brings what a packet changed into a book. */
    void apply(Packet packet, ReconstructedBook book) {
        for (long at = packet.firstChange; at < packet.lastChange; at += WORDS) {
            long what = changes.get(at);
            long orderId = changes.get(at + 1);
            long quantity = changes.get(at + 3);
            if (what < LEFT) {
                book.add(orderId, what == RESTED ? Side.BUY : Side.SELL, changes.get(at + 2), quantity);
            } else if (book.contains(orderId)) {
                leave(book, orderId, quantity);
            }
        }
    }

    private static void leave(ReconstructedBook book, long orderId, long quantity) {
        if (quantity == 0) {
            book.delete(orderId);
        } else if (quantity < book.remainingQuantity(orderId)) {
            book.reduce(orderId, book.remainingQuantity(orderId) - quantity);
        }
    }

    @Override
    public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
        add(RESTED + side.index(), orderId, price, quantity);
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
        add(LEFT, restingOrderId, price, restingRemaining);
    }

    @Override
    public void orderReduced(long sequence, long orderId, Side side, long price, long removed, long remaining) {
        add(LEFT, orderId, price, remaining);
    }

    @Override
    public void orderCancelled(long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
        add(LEFT, orderId, price, 0);
    }

    private void add(long what, long orderId, long price, long quantity) {
        if (hasReaders()) {
            changes.add(what);
            changes.add(orderId);
            changes.add(price);
            changes.add(quantity);
        }
    }
}
