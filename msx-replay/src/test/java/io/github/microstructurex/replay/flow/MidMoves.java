package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.function.Consumer;

/**
 * What happened in a Cont-Stoikov-Talreja market between one move of the mid and the next, given how many orders stood at
 * the bid and at the ask. Between two moves each pair of numbers is looked at once, from when it first occurs: so the
 * cases are independent, given the numbers.
 */
final class MidMoves {
    private static final int MOST = 5;

    /** How often the mid rose, by spread, orders at the bid, orders at the ask; all from 1. */
    private final Cases[][][] rises = new Cases[3][MOST + 1][MOST + 1];
    /** How often the last order at the bid and the last at the ask were both filled, had they not been cancelled. */
    private final Cases[][] fills = new Cases[MOST + 1][MOST + 1];

    private final ReconstructedBook book = new ReconstructedBook();
    private final double cancelRate;
    private long mid;
    private long time;

    MidMoves(ContStoikovTalrejaParameters parameters, long seed) {
        cancelRate = parameters.cancelRate(1);
        for (int b = 1; b <= MOST; b++) {
            for (int a = 1; a <= MOST; a++) {
                rises[1][b][a] = new Cases();
                rises[2][b][a] = new Cases();
                fills[b][a] = new Cases();
            }
        }
        ContStoikovTalrejaFlow flow = new ContStoikovTalrejaFlow(parameters, seed);
        while (flow.advance()) {
            apply(flow.event());
        }
    }

    Cases rises(int spread, int bid, int ask) {
        return rises[spread][bid][ask];
    }

    Cases fills(int bid, int ask) {
        return fills[bid][ask];
    }

    private void apply(MarketEvent event) {
        double seconds = (event.exchangeTime() - time) / 1e9;
        time = event.exchangeTime();
        forAll(fills, cases -> cases.pass(seconds, event, cancelRate));
        book.apply(event);
        if (event.isSnapshot()) {
            return;
        }
        long now = book.bestPrice(Side.BUY) + book.bestPrice(Side.SELL);
        if (now != mid) {
            boolean rose = now > mid;
            forAll(rises[1], cases -> cases.end(rose ? 1 : 0));
            forAll(rises[2], cases -> cases.end(rose ? 1 : 0));
            forAll(fills, cases -> cases.end(0));
            mid = now;
        }
        begin();
    }

    private void begin() {
        long spread = book.bestPrice(Side.SELL) - book.bestPrice(Side.BUY);
        int bid = book.orderCountAt(Side.BUY, book.bestPrice(Side.BUY));
        int ask = book.orderCountAt(Side.SELL, book.bestPrice(Side.SELL));
        if (spread > 2 || bid > MOST || ask > MOST) {
            return;
        }
        rises[(int) spread][bid][ask].begin(0, 0);
        if (spread == 1 && !fills[bid][ask].seen) {
            fills[bid][ask].begin(last(Side.BUY), last(Side.SELL));
        }
    }

    private long last(Side side) {
        long[] last = new long[1];
        long best = book.bestPrice(side);
        book.forEachOrder(side, (id, price, quantity) -> {
            if (price == best) {
                last[0] = id;
            }
        });
        return last[0];
    }

    private static void forAll(Cases[][] table, Consumer<Cases> action) {
        for (int b = 1; b <= MOST; b++) {
            for (int a = 1; a <= MOST; a++) {
                action.accept(table[b][a]);
            }
        }
    }

    /** Independent cases, each with a result. */
    static final class Cases {
        private long count;
        private double sum;
        private double squares;
        private boolean open;
        private boolean seen;
        private long bidOrder;
        private long askOrder;
        private double weight;

        long count() {
            return count;
        }

        double mean() {
            return sum / count;
        }

        /** For results of 0 and 1, given how likely 1 is. */
        double standardError(double probability) {
            return Math.sqrt(probability * (1 - probability) / count);
        }

        /** As measured. */
        double standardError() {
            return Math.sqrt((squares / count - mean() * mean()) / count);
        }

        private void begin(long bid, long ask) {
            if (!seen) {
                seen = true;
                open = true;
                bidOrder = bid;
                askOrder = ask;
                weight = 1;
            }
        }

        // The paper's orders are never cancelled. A market in which they are, and were not until now, counts for as
        // many
        // as there are with such luck: exp(theta * time) for each order.
        private void pass(double seconds, MarketEvent event, double cancelRate) {
            if (!open) {
                return;
            }
            int alive = (bidOrder == 0 ? 0 : 1) + (askOrder == 0 ? 0 : 1);
            weight *= Math.exp(cancelRate * alive * seconds);
            if (event.orderId() != bidOrder && event.orderId() != askOrder) {
                return;
            }
            if (event.type() == MarketEventType.DELETE) {
                close(0);
            } else if (alive == 1) {
                close(weight);
            } else if (event.side() == Side.BUY) {
                bidOrder = 0;
            } else {
                askOrder = 0;
            }
        }

        private void end(double result) {
            if (open) {
                close(result);
            }
            seen = false;
        }

        private void close(double result) {
            open = false;
            count++;
            sum += result;
            squares += result * result;
        }

        @Override
        public String toString() {
            return mean() + " +- " + standardError() + " of " + count;
        }
    }
}
