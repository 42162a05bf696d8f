package io.github.microstructurex.bench.book;

import io.github.microstructurex.bench.flow.Flow;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.TimeInForce;

/**
 * The book, by {@link BookCommand}s. With what its features cost, every order has an owner and a self-trade prevention
 * mode. Buyers and sellers are different owners, so prevention always looks and never acts, and what comes out is the
 * same.
 */
final class CommandEngine extends BookEngine {
    private static final int OWNERS_PER_SIDE = 512;

    private final BookCommand command = new BookCommand();
    private final boolean full;

    CommandEngine(MatchingRules rules, TradeChecksums checksums, boolean full) {
        super(rules, checksums);
        this.full = full;
    }

    @Override
    public void send(Flow flow, int from, int to) {
        for (int record = from; record < to; record++) {
            switch (flow.type(record)) {
                case Flow.CANCEL -> book.apply(command.cancel(flow.orderId(record)));
                case Flow.LIMIT -> book.apply(limit(flow, record));
                case Flow.LIMIT_IOC -> book.apply(limit(flow, record).timeInForce(TimeInForce.IOC));
                default -> throw unknownType(flow, record);
            }
        }
    }

    private BookCommand limit(Flow flow, int record) {
        command.limit(flow.orderId(record), side(flow, record), flow.price(record), flow.quantity(record));
        if (!full) {
            return command;
        }
        int owner = 1 + flow.side(record) * OWNERS_PER_SIDE + (record & OWNERS_PER_SIDE - 1);
        return command.owner(owner).selfTradePrevention(SelfTradePrevention.CANCEL_RESTING);
    }
}
