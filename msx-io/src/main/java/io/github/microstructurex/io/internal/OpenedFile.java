package io.github.microstructurex.io.internal;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.SkippedData;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the open files of all formats have in common: what they say of themselves, how far the latest pass has come, and
 * that a closed one begins no more passes. Unless a format says otherwise, the events cover the whole book, and no states
 * were recorded.
 *
 * <p>A source of a format need not know whether it is read strictly: after an exception that names a line, a row or a byte it
 * goes on behind that, and what may be left out is left out here.
 */
public abstract class OpenedFile implements MarketDataFile {
    /**
     * A pass over the events.
     *
     * @param events the events, from the beginning
     * @param progress how far it has come, from 0 to 1; any thread may ask
     */
    public record Pass(MarketEventSource events, DoubleSupplier progress) {}

    private final String formatName;
    private final MarketDataInput input;
    private final Instrument instrument;
    private final LocalDate date;
    private final ZoneId zone;
    private final OpenOptions options;
    private volatile @Nullable Pass latestPass;
    private volatile @Nullable Leniency latestLeniency;
    private volatile boolean closed;

    /**
     * Takes what the file says of itself.
     *
     * @param formatName the name of its format
     * @param input the file
     * @param instrument what was traded
     * @param date the trading day
     * @param zone the time zone of the exchange
     * @param options what the file was opened with
     */
    protected OpenedFile(
            String formatName,
            MarketDataInput input,
            Instrument instrument,
            LocalDate date,
            ZoneId zone,
            OpenOptions options) {
        this.formatName = formatName;
        this.input = input;
        this.instrument = instrument;
        this.date = date;
        this.zone = zone;
        this.options = options;
    }

    /** {@return a new pass over the events} */
    protected abstract Pass beginEvents();

    /** {@return a new pass over the recorded states, if there are any} */
    protected Optional<DepthSource> beginDepth() {
        return Optional.empty();
    }

    /** {@return the file} */
    protected final MarketDataInput input() {
        return input;
    }

    @Override
    public final String formatName() {
        return formatName;
    }

    @Override
    public final Instrument instrument() {
        return instrument;
    }

    @Override
    public final LocalDate date() {
        return date;
    }

    @Override
    public final ZoneId zone() {
        return zone;
    }

    @Override
    public OptionalInt visibleLevels() {
        return OptionalInt.empty();
    }

    @Override
    public final MarketEventSource events() {
        checkOpen();
        Pass pass = beginEvents();
        latestPass = pass;
        Leniency leniency = new Leniency(options);
        latestLeniency = leniency;
        return isLenient() ? new LenientEvents(pass.events(), leniency) : pass.events();
    }

    @Override
    public final Optional<DepthSource> depth() {
        checkOpen();
        return isLenient() ? beginDepth().map(states -> new LenientDepth(states, new Leniency(options))) : beginDepth();
    }

    @Override
    public final double progress() {
        Pass pass = latestPass;
        return pass == null ? 0 : pass.progress().getAsDouble();
    }

    /** {@return whether what is wrong may be left out} */
    protected final boolean isLenient() {
        return options.maxSkipped() > 0;
    }

    @Override
    public final SkippedData skipped() {
        Leniency pass = latestLeniency;
        return pass == null ? SkippedData.NONE : pass.skipped();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(input + " was closed");
        }
    }

    @Override
    public final void close() {
        closed = true;
    }
}
