package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.MarketDataException;
import java.util.ArrayList;
import java.util.List;

/** What to do about something wrong: throw it, or count it and keep the first few. */
public final class Problems {
    private static final int STRICT = -1;

    private final List<MarketDataException> first = new ArrayList<>();
    private int kept = STRICT;
    private long count;

    /** Starts strict. */
    public Problems() {}

    /**
     * Counts from now on, and no longer throws.
     *
     * @param newKept how many to keep, at least 0
     */
    public void count(int newKept) {
        if (newKept < 0) {
            throw new IllegalArgumentException(
                    "the number of problems to keep is " + newKept + ", expected at least 0");
        }
        kept = newKept;
    }

    /** {@return whether problems are thrown} */
    public boolean isStrict() {
        return kept == STRICT;
    }

    /**
     * Throws a problem, or counts it.
     *
     * @param problem what is wrong
     */
    public void report(MarketDataException problem) {
        if (isStrict()) {
            throw problem;
        }
        count++;
        if (first.size() < kept) {
            first.add(problem);
        }
    }

    /** {@return how many there were} */
    public long count() {
        return count;
    }

    /** {@return the first ones} */
    public List<MarketDataException> first() {
        return List.copyOf(first);
    }
}
