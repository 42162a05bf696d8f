package io.github.microstructurex.replay;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds books against recorded rows, level by level, counts, and keeps the first difference. */
final class DepthComparison {
    private long rows;
    private long matchedRows;
    private long comparedLevels;
    private long disagreeingLevels;
    private @Nullable DepthDisagreement first;

    /** Compares the levels that a row can show; deeper levels of the book do not matter. */
    void compare(long row, Depth expected, Depth found) {
        long before = disagreeingLevels;
        compareSide(row, Side.BUY, expected, found);
        compareSide(row, Side.SELL, expected, found);
        rows++;
        if (disagreeingLevels == before) {
            matchedRows++;
        }
    }

    private void compareSide(long row, Side side, Depth expected, Depth found) {
        int visible = Math.min(found.levels(side), expected.maxLevels());
        int levels = Math.max(expected.levels(side), visible);
        for (int level = 0; level < levels; level++) {
            if (level >= visible
                    || level >= expected.levels(side)
                    || expected.price(side, level) != found.price(side, level)
                    || expected.quantity(side, level) != found.quantity(side, level)) {
                disagree(row, side, level, expected, found);
            }
        }
        comparedLevels += levels;
    }

    private void disagree(long row, Side side, int level, Depth expected, Depth found) {
        disagreeingLevels++;
        if (first == null) {
            first = new DepthDisagreement(
                    row,
                    side,
                    level + 1,
                    price(expected, side, level),
                    quantity(expected, side, level),
                    price(found, side, level),
                    quantity(found, side, level));
        }
    }

    private static long price(Depth depth, Side side, int level) {
        return level < depth.levels(side) ? depth.price(side, level) : BookView.NO_PRICE;
    }

    private static long quantity(Depth depth, Side side, int level) {
        return level < depth.levels(side) ? depth.quantity(side, level) : 0;
    }

    long rows() {
        return rows;
    }

    long matchedRows() {
        return matchedRows;
    }

    long comparedLevels() {
        return comparedLevels;
    }

    long disagreeingLevels() {
        return disagreeingLevels;
    }

    Optional<DepthDisagreement> first() {
        return Optional.ofNullable(first);
    }
}
