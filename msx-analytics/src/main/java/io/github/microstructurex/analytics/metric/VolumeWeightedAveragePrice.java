package io.github.microstructurex.analytics.metric;

import io.github.microstructurex.analytics.internal.Require;
import io.github.microstructurex.analytics.internal.WideSum;
import io.github.microstructurex.book.Instrument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The average price of trades, each weighted by its quantity: {@code sum(p q) / sum(q)}, undefined without volume.
 * The notional is summed exactly, so no number of trades overflows or rounds it.
 */
public final class VolumeWeightedAveragePrice {
    private final WideSum notional = new WideSum();
    private long volume;
    private long trades;

    /** Starts with no trade. */
    public VolumeWeightedAveragePrice() {}

    /**
     * Adds a trade.
     *
     * @param price its price
     * @param quantity its quantity, at least 0; a trade of 0 counts as a trade and moves nothing
     * @throws ArithmeticException if the volume exceeds a {@code long}
     */
    public void trade(long price, long quantity) {
        if (quantity < 0) {
            throw new IllegalArgumentException("quantity is " + quantity + ", expected at least 0");
        }
        notional.addProduct(price, quantity);
        volume = Math.addExact(volume, quantity);
        trades++;
    }

    /** {@return the average price in ticks, NaN if the volume is 0} */
    public double value() {
        return notional.dividedBy(volume);
    }

    /**
     * The average price in currency.
     *
     * @param instrument whose ticks the prices are
     * @return the double nearest to the exact average, NaN if the volume is 0
     */
    public double price(Instrument instrument) {
        if (volume == 0) {
            return Double.NaN;
        }
        return new BigDecimal(notional())
                .multiply(instrument.tickSize())
                .divide(BigDecimal.valueOf(volume), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** {@return the sum of price times quantity, exactly, in ticks times lots} */
    public BigInteger notional() {
        return notional.toBigInteger();
    }

    /** {@return the quantity traded, in lots} */
    public long volume() {
        return volume;
    }

    /** {@return how many trades were added} */
    public long trades() {
        return trades;
    }

    /**
     * Adds the trades of another.
     *
     * @param other stays as it is
     * @throws ArithmeticException if the volume exceeds a {@code long}
     */
    public void merge(VolumeWeightedAveragePrice other) {
        notional.add(other.notional);
        volume = Math.addExact(volume, other.volume);
        trades += other.trades;
    }

    /**
     * The average price of some trades.
     *
     * @param prices in ticks
     * @param quantities one for each price, each at least 0
     * @return ticks, NaN if the volume is 0
     */
    public static double of(long[] prices, long[] quantities) {
        Require.sameLength("prices", prices.length, "quantities", quantities.length);
        VolumeWeightedAveragePrice average = new VolumeWeightedAveragePrice();
        for (int i = 0; i < prices.length; i++) {
            average.trade(prices[i], quantities[i]);
        }
        return average.value();
    }
}
