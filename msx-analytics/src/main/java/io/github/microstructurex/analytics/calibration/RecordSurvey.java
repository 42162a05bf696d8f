package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.OrderFlowObserver;
import io.github.microstructurex.analytics.internal.WeightedCounts;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;

/** What all models ask of a record: how many orders came, how large, how far from the other side, how many rested. */
class RecordSurvey extends OrderFlowObserver {
    private final WeightedCounts distances = new WeightedCounts();
    private final WeightedCounts limitSizes = new WeightedCounts();
    private final WeightedCounts marketSizes = new WeightedCounts();
    private long limitOrders;
    private long limitQuantity;
    private long cancellations;
    private long deletions;
    private long cancelledQuantity;
    private long marketOrders;
    private long marketQuantity;
    private long marketOrderSize;
    private double orderSeconds;
    private double levelSeconds;
    private long openingBid = BookView.NO_PRICE;
    private long openingAsk = BookView.NO_PRICE;
    private long firstPrice = BookView.NO_PRICE;
    private long priceStep;

    @Override
    protected void changed() {
        if (openingBid == BookView.NO_PRICE
                && !book().isEmpty(Side.BUY)
                && !book().isEmpty(Side.SELL)
                && book().bestPrice(Side.BUY) < book().bestPrice(Side.SELL)) {
            openingBid = book().bestPrice(Side.BUY);
            openingAsk = book().bestPrice(Side.SELL);
        }
    }

    @Override
    protected void elapsed(long nanos) {
        double seconds = nanos / 1e9;
        orderSeconds += seconds * book().orderCount();
        levelSeconds += seconds * (book().levelCount(Side.BUY) + book().levelCount(Side.SELL));
    }

    @Override
    protected void limitOrder(Side side, long price, long quantity) {
        limitOrders++;
        limitQuantity = Math.addExact(limitQuantity, quantity);
        limitSizes.add(quantity, 1);
        if (firstPrice == BookView.NO_PRICE) {
            firstPrice = price;
        }
        priceStep = greatestCommonDivisor(priceStep, Math.abs(price - firstPrice));
        long distance = distance(side, price);
        if (distance > 0) {
            distances.add(distance, 1);
        }
    }

    /** In ticks from the best price of the opposite side; 0 if that is empty or not further in. */
    final long distance(Side side, long price) {
        return book().isEmpty(side.opposite())
                ? 0
                : Math.max(0, (book().bestPrice(side.opposite()) - price) * side.sign());
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    @Override
    protected void cancellation(Side side, long price, long quantity, boolean whole) {
        cancellations++;
        deletions += whole ? 1 : 0;
        cancelledQuantity = Math.addExact(cancelledQuantity, quantity);
    }

    @Override
    protected void execution(Side side, long price, long quantity, boolean begins) {
        if (begins) {
            endMarketOrder();
            marketOrders++;
        }
        marketOrderSize += quantity;
        marketQuantity = Math.addExact(marketQuantity, quantity);
    }

    private void endMarketOrder() {
        marketSizes.add(marketOrderSize, marketOrderSize > 0 ? 1 : 0);
        marketOrderSize = 0;
    }

    /** Refuses a record that says too little for any model. */
    final void requireFlow() {
        endMarketOrder();
        require("limit orders", distances.sortedValues().length == 0 ? 0 : limitOrders);
        require("market orders", marketOrders);
        require("deletions of orders", deletions);
        if (openingBid == BookView.NO_PRICE) {
            throw new CalibrationException("the record has no instant with a bid below an ask, expected a market");
        }
    }

    private void require(String what, long number) {
        if (number == 0) {
            throw new CalibrationException("the record has 0 " + what + " after its first instant in " + events()
                    + " events, expected at least one");
        }
    }

    /** {@return the ticks between prices: the greatest number that the differences of all prices are multiples of} */
    final long priceStep() {
        return Math.max(1, priceStep);
    }

    /** {@return the best bid of the opening, in price steps} */
    final long openingBid() {
        return Math.floorDiv(openingBid, priceStep());
    }

    /** {@return the best ask of the opening, in price steps, above the bid} */
    final long openingAsk() {
        return Math.max(openingBid() + 1, Math.floorDiv(openingAsk, priceStep()));
    }

    /** {@return how many prices a side had on average, at least 1 and no more than fit below the opening bid} */
    final int openingLevels() {
        double mean = levelSeconds / (2 * seconds());
        return (int) Math.max(1, Math.min(Math.round(mean), openingBid()));
    }

    /** {@return how many orders such a price had on average, at least 1} */
    final int openingOrders() {
        return (int) Math.max(1, Math.round(orderSeconds / levelSeconds));
    }

    final EmpiricalDistribution distances() {
        return EmpiricalDistribution.of(distances, priceStep());
    }

    final EmpiricalDistribution limitSizes() {
        return EmpiricalDistribution.of(limitSizes, 1);
    }

    final EmpiricalDistribution marketSizes() {
        return EmpiricalDistribution.of(marketSizes, 1);
    }

    final long limitOrders() {
        return limitOrders;
    }

    final long marketOrders() {
        return marketOrders;
    }

    /** {@return how many orders were cancelled wholly} */
    final long deletions() {
        return deletions;
    }

    /** {@return the time that orders rested, of all orders together} */
    final double orderSeconds() {
        return orderSeconds;
    }

    final double meanLimitSize() {
        return (double) limitQuantity / limitOrders;
    }

    final double meanMarketSize() {
        return (double) marketQuantity / marketOrders;
    }

    final double meanCancelledSize() {
        return (double) cancelledQuantity / cancellations;
    }

    /** {@return the average size of what happens, of any kind} */
    final double meanEventSize() {
        double quantity = (double) limitQuantity + marketQuantity + cancelledQuantity;
        return quantity / (limitOrders + marketOrders + cancellations);
    }
}
