package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.internal.AtomicFile;
import io.github.microstructurex.io.internal.RowWriter;
import io.github.microstructurex.io.internal.WrittenEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what {@link LobsterMessages} and {@link LobsterDepth} read. A replacement is written as LOBSTER does it, as a
 * deletion and an addition. An event that has no message in LOBSTER (a clearing, a part of a snapshot) is an error, as is
 * a number that its reader would refuse. Not kept are sequence numbers and times of receipt.
 */
final class LobsterWriter implements MarketDataWriter {
    private static final String REPLACEMENTS = "replacements (written as a deletion and an addition)";
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int NANO_DIGITS = 9;

    private final Path target;
    private final Path orderbookTarget;
    private final LobsterScale scale;
    private final WrittenEvents events;
    private final AtomicFile messageFile;
    private final RowWriter messages;
    /** What a replaced order was. */
    private final ReconstructedBook book = new ReconstructedBook();

    private @Nullable AtomicFile orderbookFile;
    private @Nullable LobsterDepthRows orderbook;
    private long states;

    private LobsterWriter(Path target, Path orderbookTarget, LobsterScale scale) {
        this.target = target;
        this.orderbookTarget = orderbookTarget;
        this.scale = scale;
        events = new WrittenEvents(target.toString());
        messageFile = AtomicFile.wrapped(target);
        messages = new RowWriter(target.toString(), messageFile);
    }

    static LobsterWriter create(Path target, MarketDataHeader header) {
        String fileName = AtomicFile.nameOf(target);
        LobsterName name = LobsterName.parse(fileName)
                .filter(LobsterName::isMessage)
                .orElseThrow(() -> MarketDataException.inFile(
                        target.toString(), "a name of another form", LobsterName.CONVENTION));
        name.checkAgrees(target, header);
        String wrapper = String.valueOf(target.getFileName()).substring(fileName.length());
        Path orderbook = target.resolveSibling(name.counterpart() + wrapper);
        if (Files.exists(orderbook) && !Files.exists(target)) {
            throw MarketDataException.inFile(
                    orderbook.toString(), "an orderbook file without its message file", "both files or none");
        }
        return new LobsterWriter(target, orderbook, LobsterScale.of(target, name.levels(), header));
    }

    @Override
    public void write(MarketEvent event) {
        if (states > 0 && states != events.count()) {
            throw new IllegalStateException("there are states of the book after " + states + " of " + events.count()
                    + " events, expected one after each");
        }
        events.next(event);
        if (event.isSnapshot() || event.type() == MarketEventType.CLEAR) {
            throw events.unsaid(event, "a change of one order, a trade or a phase: LOBSTER has no messages for others");
        }
        if (event.receiveTime() != event.exchangeTime()) {
            events.lost(WrittenEvents.RECEIVE_TIMES);
        }
        switch (event.type()) {
            case PHASE -> phase(event);
            case REPLACE -> replace(event);
            default -> {
                int type = LobsterMessages.typeOf(event);
                boolean buys = type != LobsterMessages.CROSS && event.side() == Side.BUY;
                row(event, type, event.orderId(), event.quantity(), event.price(), buys);
            }
        }
        book.apply(event);
    }

    private void time(MarketEvent event) {
        long time = event.exchangeTime() - scale.midnight();
        if (time < 0 || time >= LobsterMessages.DAY) {
            throw events.unsaid(event, "a time of " + scale.date() + " in New York");
        }
        messages.put(time / NANOS_PER_SECOND).put('.').putPadded(time % NANOS_PER_SECOND, NANO_DIGITS);
    }

    private void phase(MarketEvent event) {
        TradingPhase phase = event.phase();
        if (phase == TradingPhase.CLOSED) {
            throw events.unsaid(event, "a halt, an auction or trading: LOBSTER has no message for another phase");
        }
        long code = phase == TradingPhase.HALTED ? -1 : phase == TradingPhase.CALL_AUCTION ? 0 : 1;
        time(event);
        messages.put(",7,0,0,").put(code).put(",-1\n");
    }

    private void replace(MarketEvent event) {
        long old = event.orderId();
        if (states > 0 || !book.contains(old)) {
            throw events.unsaid(
                    event,
                    states > 0
                            ? "a change of one order, since each message has its state of the book"
                            : "a live order: LOBSTER says what a replaced order was");
        }
        events.lost(REPLACEMENTS);
        boolean buys = book.sideOf(old) == Side.BUY;
        row(event, LobsterMessages.DELETE, old, book.remainingQuantity(old), book.priceOf(old), buys);
        row(event, LobsterMessages.ADD, event.newOrderId(), event.quantity(), event.price(), buys);
    }

    private void row(MarketEvent event, int type, long orderId, long lots, long ticks, boolean buys) {
        long size = scale.size(lots);
        long price = scale.price(ticks);
        if (orderId < 1 && type <= LobsterMessages.EXECUTE) {
            throw events.unsaid(event, "an order id of at least 1");
        }
        if (size < 1 || price < 1) {
            throw events.unsaid(
                    event,
                    "a size from 1 to " + LobsterMessages.MAX_SIZE + " and a price below " + LobsterMessages.NO_ASK
                            + " ten-thousandths");
        }
        time(event);
        messages.put(',')
                .put(type)
                .put(',')
                .put(orderId)
                .put(',')
                .put(size)
                .put(',')
                .put(price);
        messages.put(buys ? ",1\n" : ",-1\n");
    }

    @Override
    public void write(Depth state) {
        if (states + 1 != events.count()) {
            throw wrongCount();
        }
        LobsterDepthRows out = orderbook;
        if (out == null) {
            AtomicFile file = AtomicFile.wrapped(orderbookTarget);
            orderbookFile = file;
            out = new LobsterDepthRows(orderbookTarget, file, scale);
            orderbook = out;
        }
        out.write(state, events.count());
        states++;
    }

    private IllegalStateException wrongCount() {
        return new IllegalStateException("there are " + events.count() + " events and " + states
                + " states of the book, expected one after each");
    }

    @Override
    public Map<String, Long> losses() {
        return events.losses();
    }

    @Override
    public void finish() {
        events.refuseNone(events.count(), "events");
        messages.flush();
        if (orderbook == null || orderbookFile == null) {
            refuseForeignOrderbook();
        } else {
            if (states != events.count()) {
                throw wrongCount();
            }
            orderbook.flush();
            // First, so that the message file is never there without it.
            orderbookFile.commit();
        }
        messageFile.commit();
    }

    /** A reader would take it for the states of these messages. */
    private void refuseForeignOrderbook() {
        if (Files.exists(orderbookTarget)) {
            throw MarketDataException.inFile(
                    orderbookTarget.toString(),
                    "an orderbook file from before",
                    "none, since no states of the book were written beside " + target.getFileName());
        }
    }

    @Override
    public void close() {
        try {
            messageFile.close();
        } finally {
            if (orderbookFile != null) {
                orderbookFile.close();
            }
        }
    }
}
