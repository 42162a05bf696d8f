package io.github.microstructurex.book;

import java.util.List;

/**
 * Random commands of all types with all attributes, the same for the same seed. Ids, prices and owners come from small
 * ranges, so that orders meet. Most commands make sense; some name an order that is not there, some are
 * impossible. Allocates nothing.
 */
final class RandomCommands {
    /** Rules under which all that a book can do happens. */
    static final List<MatchingRules> RULES = List.of(
            MatchingRules.priceTime(),
            MatchingRules.priceTime().withBandPolicy(BandPolicy.HALT),
            MatchingRules.proRata().withTopOrderFirst(true).withMinimumAllocation(2));

    private static final long MIDDLE = 100;
    private static final int OWNERS = 3;
    private static final TimeInForce[] TIMES_IN_FORCE = TimeInForce.values();
    private static final SelfTradePrevention[] PREVENTIONS = SelfTradePrevention.values();
    private static final TradingPhase[] PHASES = TradingPhase.values();
    private static final long[] EXTREME_QUANTITIES = {
        0, -1, OrderBook.MAX_QUANTITY + 1, OrderBook.MAX_QUANTITY - 1, OrderBook.MAX_QUANTITY, Long.MAX_VALUE
    };
    private static final long[] EXTREME_PRICES = {
        OrderBook.MIN_PRICE, OrderBook.MAX_PRICE, OrderBook.MIN_PRICE - 1, OrderBook.MAX_PRICE + 1, BookView.NO_PRICE
    };

    private final SplitMix random;
    private final BookCommand command = new BookCommand();
    private final int ids;
    private final int ticks;
    private long newest;
    private long time;

    /** Makes a dense market: 60 ids, 21 prices. */
    RandomCommands(long seed) {
        this(seed, 60, 10);
    }

    /**
     * Chooses how large the market is.
     *
     * @param ids how many ids there are
     * @param ticks how far prices are from the middle at most
     */
    RandomCommands(long seed, int ids, int ticks) {
        random = new SplitMix(seed);
        this.ids = ids;
        this.ticks = ticks;
    }

    /** Makes the same commands as before from now on, but for the time, which goes on. */
    void restart(long seed) {
        random.restart(seed);
        newest = 0;
    }

    /** Any command; the same object every time. */
    BookCommand next() {
        int kind = random.below(100);
        if (kind < 62) {
            order();
        } else if (kind < 76) {
            command.cancel(recentId());
        } else if (kind < 82) {
            command.reduce(recentId(), quantity() / 4);
        } else if (kind < 93) {
            long id = recentId();
            command.replace(id, random.oneIn(2) ? id : newId(), price(), quantity());
        } else {
            marketWide();
        }
        if (random.oneIn(7)) {
            time += random.below(3);
            command.at(random.oneIn(30) ? time - 1 : time);
        }
        return command;
    }

    /** A limit order without attributes, or a cancel: what a batch can hold; the same object every time. */
    BookCommand nextPlain() {
        return random.oneIn(3)
                ? command.cancel(recentId())
                : command.limit(newId(), random.side(), price(), quantity()).timeInForce(timeInForce());
    }

    private void order() {
        Side side = random.side();
        switch (random.below(12)) {
            case 0 -> command.market(newId(), side, quantity());
            case 1 -> command.stop(newId(), side, price(), quantity());
            case 2 -> command.stopLimit(newId(), side, price(), price(), quantity());
            default -> command.limit(newId(), side, price(), quantity());
        }
        if (!random.oneIn(3)) {
            command.owner(1 + random.below(OWNERS));
            if (random.oneIn(2)) {
                command.selfTradePrevention(PREVENTIONS[random.below(PREVENTIONS.length)]);
            }
        }
        addAttributes(command.type());
    }

    private void addAttributes(CommandType type) {
        boolean canTradeAtOnce = type == CommandType.LIMIT || type == CommandType.MARKET;
        if (type == CommandType.MARKET) {
            command.timeInForce(random.oneIn(4) ? TimeInForce.FOK : TimeInForce.IOC);
        } else if (random.oneIn(2)) {
            TimeInForce chosen = timeInForce();
            if (canTradeAtOnce || chosen.mayRest() || random.oneIn(20)) {
                command.timeInForce(chosen);
            }
        }
        if (command.timeInForce() == TimeInForce.GTD) {
            command.goodTill(time + random.below(40));
        }
        if (type != CommandType.STOP && command.timeInForce().mayRest()) {
            switch (random.below(8)) {
                case 0, 1 -> command.iceberg(1 + random.below(10));
                case 2 -> command.hidden();
                default -> {}
            }
            if (random.oneIn(8)) {
                command.postOnly(random.oneIn(2) ? PostOnly.REJECT : PostOnly.SLIDE);
            }
        }
        if (random.oneIn(canTradeAtOnce && command.postOnly() == PostOnly.NO ? 10 : 200)) {
            command.minimumQuantity(1 + random.below(10));
        }
    }

    private void marketWide() {
        switch (random.below(14)) {
            case 0 -> command.cancelOwner(random.below(OWNERS + 1));
            case 1 -> command.cancelOwner(random.below(OWNERS + 1), random.side());
            case 2 -> massCancel();
            case 3, 4, 5, 6 -> command.phase(TradingPhase.CONTINUOUS);
            case 7 -> command.phase(TradingPhase.CALL_AUCTION);
            case 8 -> command.phase(PHASES[random.below(PHASES.length)]);
            case 9 -> command.bands(MIDDLE - random.below(ticks), MIDDLE + random.below(ticks) - 1);
            case 10, 11 -> command.bands(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE);
            case 12 -> command.referencePrice(random.oneIn(2) ? BookView.NO_PRICE : price());
            default -> command.time(time += random.below(5));
        }
    }

    private void massCancel() {
        if (random.oneIn(2)) {
            command.cancelAll();
        } else {
            command.cancelSide(random.side());
        }
    }

    private TimeInForce timeInForce() {
        return TIMES_IN_FORCE[random.below(TIMES_IN_FORCE.length)];
    }

    /** The next in a circle of ids, so that most are free. */
    private long newId() {
        newest++;
        return random.oneIn(30) ? recentId() : 1 + newest % ids;
    }

    private long recentId() {
        return 1 + Math.max(0, newest - random.below(ids / 2)) % ids;
    }

    private long price() {
        return random.oneIn(200)
                ? EXTREME_PRICES[random.below(EXTREME_PRICES.length)]
                : MIDDLE - ticks + random.below(2 * ticks + 1);
    }

    private long quantity() {
        return random.oneIn(200) ? EXTREME_QUANTITIES[random.below(EXTREME_QUANTITIES.length)] : 1L + random.below(60);
    }
}
