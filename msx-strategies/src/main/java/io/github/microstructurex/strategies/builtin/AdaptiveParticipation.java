package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.StrategyContext;

/**
 * POV+: percentage of volume at a rate that moves within a band. It is higher when the price is better than at first,
 * lower when it is worse, and lower when the spread is wide.
 *
 * <p>The rate is {@code low + (high - low) * price * spread}. The factor {@code price} goes from 0 to 1 as the midpoint goes
 * from {@code priceBand} ticks worse than at first, in the first two-sided book, to as many better; unchanged it is a half. The factor {@code spread}
 * is 1 up to the {@code usualSpread} and falls as its multiple grows: a half at twice that spread. What is usual can be
 * learned: the time-weighted average of the spread since the start. An urgent parent order looks at the spread only; while
 * a side is empty the rate is the lowest.
 *
 * <p>To trade more when the price is good ("aggressive in the money") is one of the price adaptations in R. Kissell, "The
 * Science of Algorithmic Trading and Portfolio Management" (2014); the linear rule is our own.
 */
public final class AdaptiveParticipation extends Participation {
    private final double lowRate;
    private final double highRate;
    private final long priceBand;
    private final long usualSpread;
    private final TimeWeightedAverage averageSpread = new TimeWeightedAverage();

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private StrategyContext context;

    private boolean watchesPrice;

    /** Twice the first midpoint, in ticks; {@link BookView#NO_PRICE} before there was one. */
    private long firstMidpoint = BookView.NO_PRICE;

    /**
     * Makes a strategy for one parent order.
     *
     * @param lowRate the lowest part of the whole volume, above 0 and below 1
     * @param highRate the highest, not below the lowest
     * @param priceBand how far the midpoint moves for the price to count fully, in ticks, 1 to 2^40; 0 for twice the usual
     *     spread
     * @param usualSpread the spread up to which it is not wide, in ticks, 1 to 2^40; 0 for the average since the start
     * @param smallestClip from how much on it trades, in lots, at least 1
     * @param largestClip the largest order, in lots, at least {@code smallestClip}
     */
    public AdaptiveParticipation(
            double lowRate, double highRate, long priceBand, long usualSpread, long smallestClip, long largestClip) {
        super(smallestClip, largestClip);
        this.lowRate = Require.part("lowRate", lowRate);
        this.highRate = Require.part("highRate", Require.inRange("highRate", highRate, lowRate, 1));
        this.priceBand = Require.inRange("priceBand", priceBand, 0, 1L << 40);
        this.usualSpread = Require.inRange("usualSpread", usualSpread, 0, 1L << 40);
    }

    @Override
    void started(StrategyContext about) {
        context = about;
        watchesPrice = switch (context.parent().urgency()) {
            case LOW, NORMAL -> true;
            case HIGH -> false;
        };
        watch();
    }

    @Override
    public void bookChanged() {
        watch();
    }

    private void watch() {
        averageSpread.next(context.market().time(), isTwoSided() ? spread() : Double.NaN);
        noteFirstMidpoint();
    }

    private void noteFirstMidpoint() {
        if (firstMidpoint == BookView.NO_PRICE && isTwoSided()) {
            firstMidpoint = midpoint();
        }
    }

    @Override
    double rate() {
        if (!isTwoSided()) {
            return lowRate;
        }
        noteFirstMidpoint();
        return lowRate + (highRate - lowRate) * priceFactor() * spreadFactor();
    }

    private double priceFactor() {
        if (!watchesPrice) {
            return 1;
        }
        double better = ((double) firstMidpoint - midpoint()) / 2;
        if (context.parent().side() == Side.SELL) {
            better = -better;
        }
        double band = priceBand > 0 ? priceBand : Math.max(1, 2 * usualSpread());
        return Math.min(1, Math.max(0, (better + band) / (2 * band)));
    }

    private double spreadFactor() {
        double usual = usualSpread();
        return spread() <= usual ? 1 : Math.max(0, usual / spread());
    }

    private double usualSpread() {
        if (usualSpread > 0) {
            return usualSpread;
        }
        double average = averageSpread.value(context.market().time());
        return Double.isNaN(average) ? spread() : average;
    }

    private double spread() {
        BookView book = context.market().book();
        return (double) book.bestPrice(Side.SELL) - book.bestPrice(Side.BUY);
    }

    private boolean isTwoSided() {
        BookView book = context.market().book();
        return !book.isEmpty(Side.BUY) && !book.isEmpty(Side.SELL);
    }

    /** Twice the midpoint, which is a whole number of ticks; prices are within 2^61. */
    private long midpoint() {
        BookView book = context.market().book();
        return book.bestPrice(Side.BUY) + book.bestPrice(Side.SELL);
    }
}
