package io.github.microstructurex.bench.exchangecore;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.IOrder;
import exchange.core2.core.common.L2MarketData;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.cmd.OrderCommandType;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;
import io.github.microstructurex.bench.flow.Flow;
import io.github.microstructurex.bench.flow.FlowEngine;
import io.github.microstructurex.bench.flow.FlowResult;
import io.github.microstructurex.bench.flow.TradeSums;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The fastest order book of exchange-core, alone: without its ring buffers, its risk engine and its journal, with one
 * command that is used again and again as a ring buffer does, and with the object pools of its matching engine. Trades
 * come as a chain of events on the command, which its release allocates.
 */
final class ExchangeCoreEngine implements FlowEngine {
    private static final long USER = 1;
    private static final OrderAction[] ACTIONS = {OrderAction.BID, OrderAction.ASK};

    /** As exchange.core2.core.processors.MatchingEngineRouter has them. */
    private static final Map<Integer, Integer> POOLS = Map.of(
            ObjectsPool.DIRECT_ORDER, 1024 * 1024,
            ObjectsPool.DIRECT_BUCKET, 64 * 1024,
            ObjectsPool.ART_NODE_4, 32 * 1024,
            ObjectsPool.ART_NODE_16, 16 * 1024,
            ObjectsPool.ART_NODE_48, 8 * 1024,
            ObjectsPool.ART_NODE_256, 4 * 1024);

    private final IOrderBook book;
    private final OrderCommand command = new OrderCommand();
    private final TradeSums sums;

    ExchangeCoreEngine(TradeSums sums) {
        this.sums = sums;
        CoreSymbolSpecification symbol = CoreSymbolSpecification.builder()
                .symbolId(1)
                .type(SymbolType.CURRENCY_EXCHANGE_PAIR)
                .baseScaleK(1)
                .quoteScaleK(1)
                .build();
        book = new OrderBookDirectImpl(
                symbol,
                new ObjectsPool(POOLS),
                OrderBookEventsHelper.NON_POOLED_EVENTS_HELPER,
                LoggingConfiguration.DEFAULT);
        command.uid = USER;
        command.symbol = 1;
    }

    @Override
    public void send(Flow flow, int from, int to) {
        for (int record = from; record < to; record++) {
            switch (flow.type(record)) {
                case Flow.CANCEL -> cancel(flow.orderId(record));
                case Flow.LIMIT -> place(flow, record, OrderType.GTC);
                case Flow.LIMIT_IOC -> place(flow, record, OrderType.IOC);
                default -> throw new IllegalStateException("record " + record + " has type " + flow.type(record));
            }
        }
    }

    private void place(Flow flow, int record, OrderType type) {
        long price = flow.price(record);
        command.command = OrderCommandType.PLACE_ORDER;
        command.orderId = flow.orderId(record);
        command.orderType = type;
        command.action = ACTIONS[flow.side(record)];
        command.price = price;
        command.reserveBidPrice = price;
        command.size = flow.quantity(record);
        command.matcherEvent = null;
        book.newOrder(command);
        for (MatcherTradeEvent event = command.matcherEvent; event != null; event = event.nextEvent) {
            if (event.eventType == MatcherEventType.TRADE) {
                sums.add(event.matchedOrderId, event.price, event.size);
            }
        }
    }

    private void cancel(long orderId) {
        command.command = OrderCommandType.CANCEL_ORDER;
        command.orderId = orderId;
        command.matcherEvent = null;
        book.cancelOrder(command);
    }

    @Override
    public FlowResult result() {
        L2MarketData touch = book.getL2MarketDataSnapshot(1);
        return FlowResult.of(
                sums,
                book.getOrdersNum(OrderAction.BID) + book.getOrdersNum(OrderAction.ASK),
                touch.bidSize == 0 ? OptionalLong.empty() : OptionalLong.of(touch.bidPrices[0]),
                touch.askSize == 0 ? OptionalLong.empty() : OptionalLong.of(touch.askPrices[0]),
                book.getTotalBidBuckets(Integer.MAX_VALUE) + book.getTotalAskBuckets(Integer.MAX_VALUE));
    }

    @Override
    public void empty() {
        long[] live = Stream.concat(book.bidOrdersStream(true), book.askOrdersStream(true))
                .mapToLong(IOrder::getOrderId)
                .toArray();
        for (long orderId : live) {
            cancel(orderId);
        }
        sums.reset();
    }
}
