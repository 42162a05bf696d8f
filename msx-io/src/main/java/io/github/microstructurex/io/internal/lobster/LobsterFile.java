package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.ByteCursor;
import io.github.microstructurex.io.internal.GivenInstrument;
import io.github.microstructurex.io.internal.Leniency;
import io.github.microstructurex.io.internal.NewYork;
import io.github.microstructurex.io.internal.OpenedFile;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A message file and, where there is one, its orderbook file. */
final class LobsterFile extends OpenedFile {
    /** LOBSTER's unit of price, in dollars. Executions of hidden orders lie between the cents. */
    static final String TICK_SIZE = "0.0001";

    private static final Set<FileDetail> ASSUMED = GivenInstrument.assumed(OpenOptions.defaults());
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final MarketDataInput messages;
    private final Optional<MarketDataInput> orderbook;
    private final int levels;
    private final long midnight;
    // Filled in by the first pass that gets to the end, so that the two files can be held against each other.
    private volatile long messageRows = UNKNOWN;

    private LobsterFile(
            MarketDataInput messages,
            Optional<MarketDataInput> orderbook,
            int levels,
            Instrument instrument,
            LocalDate date,
            OpenOptions options) {
        super(LobsterFormat.NAME, messages, instrument, date, NewYork.ZONE, options);
        this.messages = messages;
        this.orderbook = orderbook;
        this.levels = levels;
        midnight = NewYork.midnight(messages.toString(), date);
    }

    static LobsterFile open(
            MarketDataInput messages, Optional<MarketDataInput> orderbook, LobsterName name, OpenOptions options) {
        Instrument instrument =
                GivenInstrument.inUnits(messages, name.symbol(messages, options), TICK_SIZE, "1", options);
        LobsterFile file =
                new LobsterFile(messages, orderbook, name.levels(), instrument, name.date(messages, options), options);
        file.lookAtFirstRows(options);
        return file;
    }

    private void lookAtFirstRows(OpenOptions options) {
        try (MarketEventSource events = beginEvents().events()) {
            if (!new Leniency(options).advance(events::advance)) {
                throw MarketDataException.inFile(messages.toString(), "no rows", "LOBSTER messages");
            }
        }
        beginDepth().ifPresent(states -> {
            try (DepthSource depth = states) {
                new Leniency(options).advance(depth::advance);
            }
        });
    }

    @Override
    public Set<FileDetail> assumed() {
        return ASSUMED;
    }

    @Override
    protected Pass beginEvents() {
        if (isLenient() && orderbook.isPresent()) {
            LobsterDay day = startDay(orderbook.get());
            return new Pass(day, day::progress);
        }
        LobsterMessages source = startEvents();
        return new Pass(source, source::progress);
    }

    private LobsterMessages startEvents() {
        return new LobsterMessages(this, messages, midnight);
    }

    @Override
    public OptionalInt visibleLevels() {
        return OptionalInt.of(levels);
    }

    @Override
    protected Optional<DepthSource> beginDepth() {
        return orderbook.map(file -> isLenient() ? startDay(file) : startDepth(file));
    }

    // What is returned closes both.
    private LobsterDay startDay(MarketDataInput states) {
        LobsterMessages source = startEvents();
        try {
            return new LobsterDay(source, startDepth(states));
        } catch (MarketDataException unreadable) {
            source.close();
            throw unreadable;
        }
    }

    private LobsterDepth startDepth(MarketDataInput file) {
        return new LobsterDepth(this, file, levels);
    }

    /** Called at the end of a pass over the messages. */
    void messagesEndAfter(long rows) {
        messageRows = rows;
    }

    /** Called for every row of the orderbook file. */
    void checkDepthRow(long row) {
        if (row > messageRows) {
            throw lengthsDiffer("more than " + messageRows + " rows");
        }
    }

    /** Called at the end of a pass over the orderbook file. */
    void depthEndsAfter(long rows) {
        if (messageRows == UNKNOWN) {
            try (ByteCursor cursor = ByteCursor.behindHeader(messages, LobsterMessages.MAX_LINE)) {
                messageRows = cursor.countLines();
            }
        }
        if (rows != messageRows) {
            throw lengthsDiffer(rows + " rows");
        }
    }

    private MarketDataException lengthsDiffer(String found) {
        return MarketDataException.inFile(
                orderbook.orElse(messages).toString(),
                found,
                messageRows + " rows, one for each row of " + messages.name());
    }
}
