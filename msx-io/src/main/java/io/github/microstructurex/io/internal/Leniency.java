package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.SkippedData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes on behind what is wrong in one pass over a file, as often as the caller allows. It rests on one rule that every
 * reader keeps: after an exception that names a line, a row or a byte, the next step reads what comes behind. For use by
 * one thread, {@link #skipped} excepted.
 */
public final class Leniency {
    private static final int KEPT = 10;

    private final long most;
    private final List<MarketDataException> first = new ArrayList<>();
    private long count;
    private @Nullable MarketDataException latest;

    /**
     * Begins a pass.
     *
     * @param options how much may be left out
     */
    public Leniency(OpenOptions options) {
        this(options.maxSkipped());
    }

    /**
     * Begins a pass.
     *
     * @param most how much may be left out
     */
    public Leniency(long most) {
        this.most = most;
    }

    /**
     * Takes a step, and further ones as long as what they find is wrong.
     *
     * @param step moves a reader by one row, record or message
     * @return what the last step returned
     * @throws MarketDataException what a step found, if that is one too many, concerns the file as a whole, or was found
     *     again: then the reader cannot tell where to go on
     */
    public boolean advance(BooleanSupplier step) {
        while (true) {
            try {
                return step.getAsBoolean();
            } catch (MarketDataException wrong) {
                skip(wrong);
            }
        }
    }

    private synchronized void skip(MarketDataException wrong) {
        if (!hasPlace(wrong) || isSamePlace(wrong)) {
            throw wrong;
        }
        leaveOut(() -> wrong);
        latest = wrong;
    }

    /**
     * Leaves out what a reader can go on behind by itself.
     *
     * @param wrong says what is wrong; asked only if that is thrown or kept
     * @throws MarketDataException what is wrong, if that is one too many
     */
    public synchronized void leaveOut(Supplier<MarketDataException> wrong) {
        if (count == most) {
            throw wrong.get();
        }
        count++;
        if (first.size() < KEPT) {
            first.add(wrong.get());
        }
    }

    private static boolean hasPlace(MarketDataException wrong) {
        return wrong.line().isPresent()
                || wrong.row().isPresent()
                || wrong.byteOffset().isPresent();
    }

    private boolean isSamePlace(MarketDataException wrong) {
        return latest != null
                && latest.file().equals(wrong.file())
                && latest.line().equals(wrong.line())
                && latest.row().equals(wrong.row())
                && latest.byteOffset().equals(wrong.byteOffset());
    }

    /** {@return what was left out so far; any thread may ask} */
    public synchronized SkippedData skipped() {
        return count == 0 ? SkippedData.NONE : new SkippedData(count, first);
    }
}
