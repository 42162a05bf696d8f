package io.github.microstructurex.replay.flow;

/**
 * The theory of making the spread: an order that is the last at the bid and one that is the last at the ask are never
 * cancelled; do both trade before the mid moves, or with that trade? (Cont, Stoikov, Talreja 2010, proposition 6, in a
 * spread of one tick.) Solved as a Markov chain of how many orders each side has up to the order, and behind it, up to a
 * largest number.
 */
final class SpreadRace {
    private static final int PLACES = 5;
    private static final int MOST_BEHIND = 15;

    private final double arrivals;
    private final double trades;
    private final double cancellations;
    /** By the place of the order at the bid, 0 once it has traded, the orders behind it, and the same at the ask. */
    private final double[][][][] both = new double[PLACES + 1][MOST_BEHIND + 1][PLACES + 1][MOST_BEHIND + 1];

    SpreadRace(ContStoikovTalrejaParameters parameters) {
        arrivals = parameters.limitOrderRate(1);
        trades = parameters.marketOrderRate();
        cancellations = parameters.cancelRate(1);
        for (double change = 1; change > 1e-13; ) {
            change = 0;
            for (int place = 0; place <= PLACES; place++) {
                for (int behind = 0; behind <= MOST_BEHIND; behind++) {
                    change = Math.max(change, improve(place, behind));
                }
            }
        }
    }

    /** How likely both orders are to trade, one in this place at the bid, the other in that place at the ask. */
    double both(int bidPlace, int askPlace) {
        return both[bidPlace][0][askPlace][0];
    }

    private double improve(int bid, int bidBehind) {
        double change = 0;
        for (int ask = 0; ask <= PLACES; ask++) {
            for (int askBehind = 0; askBehind <= MOST_BEHIND; askBehind++) {
                if ((bid > 0 || bidBehind > 0 || ask == 0) && (ask > 0 || askBehind > 0 || bid == 0)) {
                    double next = next(bid, bidBehind, ask, askBehind);
                    change = Math.max(change, Math.abs(next - both[bid][bidBehind][ask][askBehind]));
                    both[bid][bidBehind][ask][askBehind] = next;
                }
            }
        }
        return change;
    }

    private double next(int bid, int bidBehind, int ask, int askBehind) {
        if (bid == 0 && ask == 0) {
            return 1;
        }
        double bidArrives = bidBehind == MOST_BEHIND ? 0 : arrivals;
        double askArrives = askBehind == MOST_BEHIND ? 0 : arrivals;
        double bidAhead = shrinkingAhead(bid);
        double askAhead = shrinkingAhead(ask);
        double bidRear = shrinkingBehind(bid, bidBehind);
        double askRear = shrinkingBehind(ask, askBehind);
        double sum = 0;
        sum += bidArrives == 0 ? 0 : bidArrives * both[bid][bidBehind + 1][ask][askBehind];
        sum += askArrives == 0 ? 0 : askArrives * both[bid][bidBehind][ask][askBehind + 1];
        sum += bidAhead == 0 ? 0 : bidAhead * unlessMoved(bid - 1, bidBehind, ask, askBehind);
        sum += askAhead == 0 ? 0 : askAhead * unlessMoved(bid, bidBehind, ask - 1, askBehind);
        sum += bidRear == 0 ? 0 : bidRear * unlessMoved(bid, bidBehind - 1, ask, askBehind);
        sum += askRear == 0 ? 0 : askRear * unlessMoved(bid, bidBehind, ask, askBehind - 1);
        return sum / (bidArrives + askArrives + bidAhead + askAhead + bidRear + askRear);
    }

    /** How often one of the orders up to our own goes; our own only trades. */
    private double shrinkingAhead(int place) {
        return place == 0 ? 0 : trades + (place - 1) * cancellations;
    }

    private double shrinkingBehind(int place, int behind) {
        return behind == 0 ? 0 : behind * cancellations + (place == 0 ? trades : 0);
    }

    private double unlessMoved(int bid, int bidBehind, int ask, int askBehind) {
        if (bid == 0 && ask == 0) {
            return 1;
        }
        boolean moved = bid + bidBehind == 0 || ask + askBehind == 0;
        return moved ? 0 : both[bid][bidBehind][ask][askBehind];
    }
}
