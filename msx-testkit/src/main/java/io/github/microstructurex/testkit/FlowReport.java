package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reports an order flow as a market does: what happens to resting orders, and little else. */
final class FlowReport implements BookListener {
    private static final long UNKNOWN_PRICE = 10_000;

    private final List<MarketEvent> events = new ArrayList<>();
    private final FlowMarket market = new FlowMarket(this);
    private TradingPhase phase = TradingPhase.CONTINUOUS;
    private long replaced;

    static List<MarketEvent> events(List<FlowStep> steps) {
        FlowReport report = new FlowReport();
        steps.forEach(report::carryOut);
        return report.events;
    }

    private void carryOut(FlowStep step) {
        switch (step.kind()) {
            case JOIN, TAKE, CANCEL, REDUCE, REPLACE -> market.carryOut(step);
            case TRADE_UNSEEN -> tradeUnseen(step);
            case CHANGE_PHASE -> changePhase(step);
            case RESTATE -> restate(step);
        }
    }

    private void tradeUnseen(FlowStep step) {
        market.pause(step.pause());
        BookView book = market.book();
        long price = book.isEmpty(step.side()) ? UNKNOWN_PRICE : book.bestPrice(step.side());
        report(new MarketEventBuffer().trade(step.side(), price, step.quantity()));
    }

    private void changePhase(FlowStep step) {
        market.pause(step.pause());
        phase = phase == TradingPhase.CONTINUOUS ? TradingPhase.HALTED : TradingPhase.CONTINUOUS;
        report(new MarketEventBuffer().phase(phase));
    }

    private void restate(FlowStep step) {
        market.pause(step.pause());
        report(new MarketEventBuffer().clear());
        for (Side side : Side.values()) {
            market.book()
                    .forEachOrder(
                            side,
                            (orderId, price, quantity) -> report(new MarketEventBuffer()
                                    .add(orderId, side, price, quantity)
                                    .snapshot(true)));
        }
    }

    @Override
    public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
        MarketEventBuffer event = new MarketEventBuffer();
        report(
                replaced == 0
                        ? event.add(orderId, side, price, quantity)
                        : event.replace(replaced, orderId, side, price, quantity));
        replaced = 0;
    }

    @Override
    public void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {
        report(new MarketEventBuffer().execute(restingOrderId, aggressorSide.opposite(), price, quantity));
    }

    @Override
    public void orderReduced(long sequence, long orderId, Side side, long price, long removed, long remaining) {
        report(new MarketEventBuffer().reduce(orderId, side, price, removed));
    }

    @Override
    public void orderCancelled(long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
        if (reason == CancelReason.REPLACED) {
            // In this flow a replaced order rests at once: its ADD and this are one REPLACE.
            replaced = orderId;
        } else if (reason == CancelReason.REQUESTED) {
            report(new MarketEventBuffer().delete(orderId, side, price, quantity));
        }
    }

    private void report(MarketEventBuffer event) {
        events.add(event.at(market.time()).sequence(events.size() + 1));
    }
}
