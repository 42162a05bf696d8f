package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.internal.AtomicFile;
import io.github.microstructurex.io.internal.RowWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what {@link LobsterMessages} and {@link LobsterDepth} read. An event that has no message in LOBSTER (a
 * replacement, a clearing, a snapshot) is an error, as is a number that its reader would refuse. Not kept are sequence
 * numbers and times of receipt.
 */
final class LobsterWriter implements MarketDataWriter {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int NANO_DIGITS = 9;

    private final Path target;
    private final Path orderbookTarget;
    private final LobsterScale scale;
    private final AtomicFile messageFile;
    private final RowWriter messages;
    private @Nullable AtomicFile orderbookFile;
    private @Nullable LobsterDepthRows orderbook;
    private long rows;
    private long states;
    private long lastTime;

    private LobsterWriter(Path target, LobsterName name, LobsterScale scale) {
        this.target = target;
        this.scale = scale;
        orderbookTarget = target.resolveSibling(name.counterpart());
        messageFile = AtomicFile.create(target);
        messages = new RowWriter(target.toString(), messageFile);
    }

    static LobsterWriter create(Path target, MarketDataHeader header) {
        Path fileName = target.getFileName();
        LobsterName name = Optional.ofNullable(fileName)
                .flatMap(last -> LobsterName.parse(last.toString()))
                .filter(LobsterName::isMessage)
                .orElseThrow(() -> MarketDataException.inFile(
                        target.toString(), "a name of another form", LobsterName.CONVENTION));
        name.checkAgrees(target, header);
        return new LobsterWriter(target, name, LobsterScale.of(target, name.levels(), header));
    }

    @Override
    public void write(MarketEvent event) {
        if (states > 0 && states != rows) {
            throw new IllegalStateException("there are states of the book after " + states + " of " + rows
                    + " events, expected one after each");
        }
        MarketEventType type = event.type();
        if (event.isSnapshot() || type == MarketEventType.REPLACE || type == MarketEventType.CLEAR) {
            throw unsaid(event, "a change of one order, a trade or a phase: LOBSTER has no messages for others");
        }
        time(event);
        if (type == MarketEventType.PHASE) {
            phase(event);
        } else {
            order(event);
        }
        rows++;
    }

    private void time(MarketEvent event) {
        long time = event.exchangeTime() - scale.midnight();
        if (time < lastTime || time >= LobsterMessages.DAY) {
            throw unsaid(event, "a time of " + scale.date() + " in New York, not before that of the event before it");
        }
        lastTime = time;
        messages.put(time / NANOS_PER_SECOND).put('.').putPadded(time % NANOS_PER_SECOND, NANO_DIGITS);
    }

    private void phase(MarketEvent event) {
        TradingPhase phase = event.phase();
        if (phase == TradingPhase.CLOSED) {
            throw unsaid(event, "a halt, an auction or trading: LOBSTER has no message for another phase");
        }
        long code = phase == TradingPhase.HALTED ? -1 : phase == TradingPhase.CALL_AUCTION ? 0 : 1;
        messages.put(",7,0,0,").put(code).put(",-1\n");
    }

    private void order(MarketEvent event) {
        int type = LobsterMessages.typeOf(event);
        boolean cross = type == LobsterMessages.CROSS;
        long size = scale.size(event.quantity());
        long price = scale.price(event.price());
        if (event.orderId() < 1 && type <= LobsterMessages.EXECUTE) {
            throw unsaid(event, "an order id of at least 1");
        }
        if (size < 1 || price < 1) {
            throw unsaid(
                    event,
                    "a size from 1 to " + LobsterMessages.MAX_SIZE + " and a price below " + LobsterMessages.NO_ASK
                            + " ten-thousandths");
        }
        messages.put(',')
                .put(type)
                .put(',')
                .put(event.orderId())
                .put(',')
                .put(size)
                .put(',')
                .put(price);
        messages.put(!cross && event.side() == Side.BUY ? ",1\n" : ",-1\n");
    }

    private MarketDataException unsaid(MarketEvent event, String expected) {
        return MarketDataException.inFile(target.toString(), "the event " + (rows + 1) + ", " + event, expected);
    }

    @Override
    public void write(Depth state) {
        if (states + 1 != rows) {
            throw new IllegalStateException(
                    "there are " + rows + " events and " + states + " states of the book, expected one after each");
        }
        LobsterDepthRows out = orderbook;
        if (out == null) {
            AtomicFile file = AtomicFile.create(orderbookTarget);
            orderbookFile = file;
            out = new LobsterDepthRows(orderbookTarget, file, scale);
            orderbook = out;
        }
        out.write(state, rows);
        states++;
    }

    @Override
    public void finish() {
        if (rows == 0) {
            throw MarketDataException.inFile(target.toString(), "no events to write", "at least one");
        }
        messages.flush();
        if (orderbook == null || orderbookFile == null) {
            refuseForeignOrderbook();
        } else {
            if (states != rows) {
                throw new IllegalStateException(
                        "there are " + rows + " events and " + states + " states of the book, expected one after each");
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
