package io.github.microstructurex.bench.book;

import io.github.microstructurex.bench.flow.Flow;
import io.github.microstructurex.bench.flow.FlowEngine;
import io.github.microstructurex.bench.flow.FlowResult;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.OptionalLong;

/** The book, command by command, through its methods on primitives. */
class BookEngine implements FlowEngine {
    private static final Side[] SIDES = Side.values();

    final OrderBook book;
    private final TradeChecksums checksums;

    BookEngine(MatchingRules rules, TradeChecksums checksums) {
        this.book = new OrderBook(rules, checksums);
        this.checksums = checksums;
    }

    @Override
    public void send(Flow flow, int from, int to) {
        for (int record = from; record < to; record++) {
            long orderId = flow.orderId(record);
            switch (flow.type(record)) {
                case Flow.CANCEL -> book.cancel(orderId);
                case Flow.LIMIT -> book.limit(orderId, side(flow, record), flow.price(record), flow.quantity(record));
                case Flow.LIMIT_IOC ->
                    book.limit(orderId, side(flow, record), flow.price(record), flow.quantity(record), TimeInForce.IOC);
                default -> throw unknownType(flow, record);
            }
        }
    }

    static Side side(Flow flow, int record) {
        return SIDES[flow.side(record)];
    }

    static IllegalStateException unknownType(Flow flow, int record) {
        return new IllegalStateException("record " + record + " has type " + flow.type(record));
    }

    @Override
    public FlowResult result() {
        return FlowResult.of(
                checksums,
                book.orderCount(),
                price(Side.BUY),
                price(Side.SELL),
                book.levelCount(Side.BUY) + book.levelCount(Side.SELL));
    }

    private OptionalLong price(Side side) {
        long price = book.bestPrice(side);
        return price == BookView.NO_PRICE ? OptionalLong.empty() : OptionalLong.of(price);
    }

    @Override
    public void empty() {
        for (Side side : SIDES) {
            while (!book.isEmpty(side)) {
                book.cancel(book.bestOrderId(side));
            }
        }
        checksums.reset();
    }
}
