package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.ByteCursor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A message file and, where there is one, its orderbook file. */
final class LobsterFile implements MarketDataFile {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** LOBSTER's unit of price, in dollars. Executions of hidden orders lie between the cents. */
    static final String TICK_SIZE = "0.0001";

    /** Nanoseconds since the epoch reach a little further. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1700, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2261, 12, 31);
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final MarketDataInput messages;
    private final Optional<MarketDataInput> orderbook;
    private final int levels;
    private final Instrument instrument;
    private final LocalDate date;
    private final long midnight;
    // Filled in by the first pass that gets to the end, so that the two files can be held against each other.
    private volatile long messageRows = UNKNOWN;
    private volatile @Nullable ByteCursor latestPass;
    private volatile boolean closed;

    private LobsterFile(
            MarketDataInput messages,
            Optional<MarketDataInput> orderbook,
            int levels,
            Instrument instrument,
            LocalDate date,
            long midnight) {
        this.messages = messages;
        this.orderbook = orderbook;
        this.levels = levels;
        this.instrument = instrument;
        this.date = date;
        this.midnight = midnight;
    }

    static LobsterFile open(
            MarketDataInput messages, Optional<MarketDataInput> orderbook, LobsterName name, OpenOptions options) {
        Instrument instrument = Instrument.of(name.symbol(messages, options), TICK_SIZE, "1");
        LocalDate date = name.date(messages, options);
        LobsterFile file = new LobsterFile(
                messages, orderbook, name.levels(), instrument, date, midnight(messages.toString(), date));
        file.lookAtFirstRows();
        return file;
    }

    /** The wall clock's midnight, counted back from noon: on a day with a change of time it is the trading hours' one. */
    static long midnight(String file, LocalDate date) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw MarketDataException.inFile(file, "the date " + date, "a day from " + FIRST_DAY + " to " + LAST_DAY);
        }
        long noon = date.atTime(LocalTime.NOON).atZone(NEW_YORK).toEpochSecond();
        return (noon - LocalTime.NOON.toSecondOfDay()) * NANOS_PER_SECOND;
    }

    private void lookAtFirstRows() {
        try (MarketEventSource events = startEvents()) {
            if (!events.advance()) {
                throw MarketDataException.inFile(messages.toString(), "no rows", "LOBSTER messages");
            }
        }
        orderbook.ifPresent(file -> {
            try (DepthSource depth = startDepth(file)) {
                depth.advance();
            }
        });
    }

    @Override
    public String formatName() {
        return LobsterFormat.NAME;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public LocalDate date() {
        return date;
    }

    @Override
    public ZoneId zone() {
        return NEW_YORK;
    }

    @Override
    public MarketEventSource events() {
        checkOpen();
        LobsterMessages source = startEvents();
        latestPass = source.cursor();
        return source;
    }

    private LobsterMessages startEvents() {
        return new LobsterMessages(this, messages, midnight);
    }

    @Override
    public OptionalInt visibleLevels() {
        return OptionalInt.of(levels);
    }

    @Override
    public Optional<DepthSource> depth() {
        checkOpen();
        return orderbook.map(this::startDepth);
    }

    private DepthSource startDepth(MarketDataInput file) {
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

    @Override
    public double progress() {
        ByteCursor pass = latestPass;
        return pass == null ? 0 : pass.progress();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(messages + " was closed");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
