package io.github.microstructurex.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.analytics.internal.ListedEvents;
import io.github.microstructurex.analytics.metric.SweepCost;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.FillCause;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.replay.simulation.Simulation;
import io.github.microstructurex.replay.simulation.SimulationAgent;
import io.github.microstructurex.replay.simulation.SimulationContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ImpliedDepthTest {
    /** 100 lots move the price by a tick. */
    private static final BookShape EVEN = new BookShape(new LinearImpact(0.01), 20, 1, 2, BookShape.NEVER);

    private static MarketEventBuffer event(long time) {
        return new MarketEventBuffer().at(time).sequence(time);
    }

    private static MarketEventBuffer trade(long time, Side resting, long price, long quantity) {
        return event(time).trade(resting, price, quantity);
    }

    private static MarketEventSource source(List<MarketEventBuffer> events) {
        return new ListedEvents(events);
    }

    /** The book after all events, every one of which must fit. */
    private static Depth book(BookShape shape, MarketEventBuffer... events) {
        ReconstructedBook book = new ReconstructedBook();
        try (ImpliedDepth depth = new ImpliedDepth(source(List.of(events)), shape)) {
            while (depth.advance()) {
                assertThat(book.apply(depth.event())).isEqualTo(Disagreement.NONE);
                assertThat(book.isEmpty(Side.BUY)
                                || book.isEmpty(Side.SELL)
                                || book.bestPrice(Side.BUY) < book.bestPrice(Side.SELL))
                        .isTrue();
            }
        }
        Depth copy = new Depth(100);
        book.copyDepth(copy);
        return copy;
    }

    @Test
    void levelsHoldWhatMovesThePriceByATick() {
        Depth depth = book(EVEN, trade(1, Side.SELL, 1_000, 7));
        assertThat(depth.levels(Side.BUY)).isEqualTo(20);
        assertThat(depth.levels(Side.SELL)).isEqualTo(20);
        assertThat(depth.price(Side.SELL, 0)).isEqualTo(1_000);
        assertThat(depth.price(Side.BUY, 0)).isEqualTo(998);
        // The first level reaches to half a tick, the others from half to half.
        assertThat(depth.quantity(Side.SELL, 0)).isEqualTo(50);
        assertThat(depth.quantity(Side.SELL, 1)).isEqualTo(100);
        assertThat(depth.quantity(Side.BUY, 19)).isEqualTo(100);
    }

    @Test
    void levelsMayBeSeveralTicksApart() {
        BookShape coarse = new BookShape(new LinearImpact(0.01), 3, 10, 2, BookShape.NEVER);
        Depth depth = book(coarse, trade(1, Side.SELL, 1_000, 7));
        assertThat(depth.price(Side.SELL, 2)).isEqualTo(1_020);
        assertThat(depth.price(Side.BUY, 1)).isEqualTo(988);
        assertThat(depth.quantity(Side.SELL, 0)).isEqualTo(500);
        assertThat(depth.quantity(Side.SELL, 1)).isEqualTo(1_000);
    }

    @Test
    void sweepingTheLevelsCostsWhatTheLawSays() {
        ImpactFunction root = new SquareRootImpact(1, 0.02, 1e6).inUnits(10_000, 1);
        Depth depth = book(new BookShape(root, 100, 1, 1, BookShape.NEVER), trade(1, Side.SELL, 10_000, 7));
        for (long quantity : new long[] {500, 2_000, 20_000, 100_000}) {
            SweepCost cost = SweepCost.of(depth, Side.BUY, quantity);
            assertThat(cost.unfilled()).isZero();
            assertThat(cost.averagePrice() - 10_000).isCloseTo(root.averageImpact((double) quantity), within(0.5));
        }
        // A hundredth of the volume, 0.02 * sqrt(0.01) of 10,000 ticks at its peak.
        assertThat(root.impact(10_000)).isCloseTo(20, within(1e-9));
        assertThat(root.cost(10_000)).isCloseTo(20 * 10_000 * 2 / 3.0, within(1e-6));
        assertThat(root.quantity(20)).isCloseTo(10_000, within(1e-6));
    }

    @Test
    void tradesMoveTheLevels() {
        assertThat(quotes(trade(1, Side.SELL, 1_000, 1))).containsExactly(998, 1_000);
        assertThat(quotes(trade(1, Side.SELL, 1_000, 1), trade(2, Side.BUY, 999, 1)))
                .containsExactly(999, 1_001);
        MarketEventBuffer inside = event(2).trade(null, 999, 1);
        assertThat(quotes(trade(1, Side.SELL, 1_000, 1), inside)).containsExactly(998, 1_000);
        MarketEventBuffer above = event(3).trade(null, 1_005, 1);
        assertThat(quotes(trade(1, Side.SELL, 1_000, 1), above)).containsExactly(1_003, 1_005);
        MarketEventBuffer below = event(3).trade(null, 990, 1);
        assertThat(quotes(trade(1, Side.SELL, 1_000, 1), below)).containsExactly(990, 992);
    }

    private static long[] quotes(MarketEventBuffer... events) {
        Depth depth = book(EVEN, events);
        return new long[] {depth.price(Side.BUY, 0), depth.price(Side.SELL, 0)};
    }

    @Test
    void quotesOfTheRecordComeBeforeItsTrades() {
        assertThat(quotes(
                        trade(1, Side.SELL, 1_000, 1),
                        event(2).add(1, Side.BUY, 900, 5),
                        event(3).add(2, Side.SELL, 910, 5),
                        trade(4, Side.SELL, 920, 1)))
                .containsExactly(900, 910);
        // A crossed quote is none.
        assertThat(quotes(
                        event(2).add(1, Side.BUY, 900, 5),
                        event(3).add(2, Side.SELL, 910, 5),
                        event(4).replace(1, 3, Side.BUY, 915, 5)))
                .containsExactly(900, 910);
    }

    @Test
    void aRecordWithoutPricesHasNoDepth() {
        assertThat(book(EVEN).levels(Side.BUY)).isZero();
        assertThat(book(EVEN, event(1).add(1, Side.BUY, 900, 5)).levels(Side.BUY))
                .isZero();
    }

    @Test
    void ownOrdersPayTheLawOnceHoweverTheyAreSliced() {
        List<MarketEventBuffer> trades = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            trades.add(trade(10 + 10 * i, Side.SELL, 1_000, 1));
        }
        double whole = averagePrice(run(EVEN, trades, buyer -> buyer.buyAt(15, 800)));
        double sliced = averagePrice(run(EVEN, trades, buyer -> {
            for (int i = 0; i < 8; i++) {
                buyer.buyAt(15 + 10 * i, 100);
            }
        }));
        assertThat(whole).isCloseTo(1_000 + new LinearImpact(0.01).averageImpact(800), within(0.5));
        assertThat(sliced).isEqualTo(whole);
        BookShape recovering = new BookShape(new LinearImpact(0.01), 20, 1, 2, Duration.ofNanos(10));
        double recovered = averagePrice(run(recovering, trades, buyer -> {
            for (int i = 0; i < 8; i++) {
                buyer.buyAt(15 + 10 * i, 100);
            }
        }));
        assertThat(recovered).isEqualTo(1_000.5);
    }

    @Test
    void whatWasTakenStaysAwayAtTheSameDistanceFromTheMarket() {
        List<MarketEventBuffer> trades = List.of(
                trade(10, Side.SELL, 1_000, 1),
                trade(20, Side.SELL, 1_100, 1),
                trade(30, Side.SELL, 900, 1),
                trade(40, Side.SELL, 900, 1));
        List<Fill> fills = run(EVEN, trades, buyer -> {
            buyer.buyAt(15, 50);
            buyer.buyAt(25, 50);
            buyer.buyAt(35, 100);
        });
        assertThat(fills).extracting(Fill::price).containsExactly(1_000L, 1_101L, 901L, 902L);
        assertThat(fills).extracting(Fill::quantity).containsExactly(50L, 50L, 50L, 50L);
    }

    @Test
    void anOrderThatRestsIsFilledWhenTheMarketTradesThroughIt() {
        List<MarketEventBuffer> trades = List.of(
                trade(10, Side.SELL, 1_000, 1),
                trade(20, Side.BUY, 998, 500),
                trade(30, Side.BUY, 995, 6),
                trade(40, Side.BUY, 995, 1));
        List<Fill> fills = run(EVEN, trades, buyer -> buyer.bidAt(15, 999, 5));
        assertThat(fills).extracting(Fill::time).containsExactly(20L);
        assertThat(fills).extracting(Fill::cause).containsExactly(FillCause.RECORDED_HIDDEN_TRADE);
        List<Fill> behind = run(EVEN, trades, buyer -> buyer.bidAt(15, 998, 5));
        assertThat(behind).extracting(Fill::time).containsExactly(30L);
    }

    private static List<Fill> run(BookShape shape, List<MarketEventBuffer> events, Consumer<Buyer> orders) {
        Buyer buyer = new Buyer();
        orders.accept(buyer);
        try (ImpliedDepth depth = new ImpliedDepth(source(events), shape)) {
            Simulation simulation = new Simulation(depth, HistoryPolicy.CONSUME).add(buyer);
            simulation.run();
            assertThat(simulation.disagreementCount()).isZero();
            return simulation.fills();
        }
    }

    private static double averagePrice(List<Fill> fills) {
        double notional = 0;
        double quantity = 0;
        for (Fill fill : fills) {
            notional += (double) fill.price() * fill.quantity();
            quantity += fill.quantity();
        }
        return notional / quantity;
    }

    /** Buys at times that a test sets. */
    private static final class Buyer implements SimulationAgent {
        private record Order(long time, long price, long quantity) {}

        private final List<Order> orders = new ArrayList<>();

        @SuppressWarnings("NullAway.Init")
        private SimulationContext context;

        void buyAt(long time, long quantity) {
            orders.add(new Order(time, Long.MAX_VALUE, quantity));
        }

        void bidAt(long time, long price, long quantity) {
            orders.add(new Order(time, price, quantity));
        }

        @Override
        public void start(SimulationContext newContext) {
            context = newContext;
            orders.forEach(order -> context.wakeAt(order.time()));
        }

        @Override
        public void timer(long time) {
            for (Order order : orders) {
                if (order.time() == time && order.price() == Long.MAX_VALUE) {
                    context.market(Side.BUY, order.quantity());
                } else if (order.time() == time) {
                    context.limit(Side.BUY, order.price(), order.quantity(), TimeInForce.GTC);
                }
            }
        }
    }

    @Test
    void eventsKeepTheTimesAndNumbersOfTheirCauses() {
        BookShape shape = new BookShape(new LinearImpact(0.01), 1, 1, 2, Duration.ofNanos(15));
        ImpliedDepth depth = new ImpliedDepth(
                source(List.of(trade(10, Side.SELL, 1_000, 1), trade(50, Side.SELL, 1_000, 1))), shape);
        List<Long> times = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<MarketEventType> types = new ArrayList<>();
        while (depth.advance()) {
            times.add(depth.event().exchangeTime());
            numbers.add(depth.event().sequence());
            types.add(depth.event().type());
        }
        assertThat(times).containsExactly(10L, 10L, 10L, 25L, 25L, 25L, 25L, 40L, 40L, 40L, 40L, 50L);
        assertThat(numbers.subList(3, 12)).containsExactly(10L, 10L, 10L, 10L, 10L, 10L, 10L, 10L, 50L);
        assertThat(types.subList(0, 7))
                .containsExactly(
                        MarketEventType.TRADE,
                        MarketEventType.ADD,
                        MarketEventType.ADD,
                        MarketEventType.DELETE,
                        MarketEventType.DELETE,
                        MarketEventType.ADD,
                        MarketEventType.ADD);
        assertThat(depth.advance()).isFalse();
        depth.close();
    }

    @Test
    void aShapeThatNoBookCanHoldIsRefused() {
        LinearImpact law = new LinearImpact(0.01);
        assertThatIllegalArgumentException().isThrownBy(() -> new BookShape(law, 0, 1, 1, BookShape.NEVER));
        assertThatIllegalArgumentException().isThrownBy(() -> new BookShape(law, 10_001, 1, 1, BookShape.NEVER));
        assertThatIllegalArgumentException().isThrownBy(() -> new BookShape(law, 5, 0, 1, BookShape.NEVER));
        assertThatIllegalArgumentException().isThrownBy(() -> new BookShape(law, 5, 1, 0, BookShape.NEVER));
        assertThatIllegalArgumentException().isThrownBy(() -> new BookShape(law, 5, 1, 1, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookShape(new LinearImpact(10), 5, 1, 1, BookShape.NEVER))
                .withMessageContaining("within 5 levels is 0.45 lots");
        assertThatIllegalArgumentException().isThrownBy(() -> law.inUnits(0, 1));
    }
}
