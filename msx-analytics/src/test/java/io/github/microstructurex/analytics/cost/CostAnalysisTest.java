package io.github.microstructurex.analytics.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.analytics.internal.ListedEvents;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day that fits on a page, with costs worked out by hand. */
class CostAnalysisTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Instrument STOCK = Instrument.of("STOCK", "0.01", "10");
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final List<MarketEventBuffer> day = new ArrayList<>();

    CostAnalysisTest() {
        // The mid is 100.00 from 0 s, 100.10 from 100 s, 100.20 from 200 s on.
        quote(0, 9_999, 10_001);
        trade(10, 10_001, 5);
        quote(100, 10_009, 10_011);
        trade(110, 10_010, 30);
        trade(120, 10_020, 10);
        quote(200, 10_019, 10_021);
        trade(250, 10_030, 7);
    }

    private void quote(long seconds, long bid, long ask) {
        day.add(new MarketEventBuffer().clear().at(seconds * SECOND));
        day.add(new MarketEventBuffer().add(1, Side.BUY, bid, 100).at(seconds * SECOND));
        day.add(new MarketEventBuffer().add(2, Side.SELL, ask, 100).at(seconds * SECOND));
    }

    private void trade(long seconds, long price, long quantity) {
        day.add(new MarketEventBuffer().trade(Side.SELL, price, quantity).at(seconds * SECOND));
    }

    private static Execution fill(long seconds, long orderId, long price, long quantity) {
        return new Execution(seconds * SECOND, orderId, price, quantity, 0.5);
    }

    /** Decided at 20 s, arrived at 100 s, over at 200 s; 4 of 10 lots were left. */
    private static ParentFills order(Side side) {
        return new ParentFills(
                side,
                10,
                20 * SECOND,
                100 * SECOND,
                200 * SECOND,
                List.of(fill(110, 7, 10_011, 1), fill(195, 8, 10_012, 2), fill(195, 7, 10_013, 3)));
    }

    private ParentCosts costs(CostAnalysis analysis, ParentFills order) {
        return analysis.costs(new ListedEvents(day), order);
    }

    @Test
    void theShortfallIsThatOfTheOrdersInstants() {
        ParentCosts costs = costs(CostAnalysis.of(STOCK), order(Side.BUY));
        assertThat(costs.benchmarks().decision()).isEqualTo(100);
        assertThat(costs.benchmarks().arrival()).isCloseTo(100.1, within(1e-12));
        assertThat(costs.benchmarks().end()).isCloseTo(100.2, within(1e-12));
        assertThat(costs.execution().targetQuantity()).isEqualTo(100);
        assertThat(costs.execution().executedQuantity()).isEqualTo(60);
        WagnerShortfall wagner = costs.wagner();
        assertThat(wagner.delay()).isCloseTo(60 * 0.1, within(1e-9));
        assertThat(wagner.execution()).isCloseTo(10 * 0.01 + 20 * 0.02 + 30 * 0.03, within(1e-9));
        assertThat(wagner.opportunity()).isCloseTo(40 * 0.2, within(1e-9));
        assertThat(wagner.fees()).isEqualTo(1.5);
        KissellShortfall kissell = costs.kissell();
        assertThat(kissell.delay()).isCloseTo(100 * 0.1, within(1e-9));
        assertThat(kissell.total()).isCloseTo(wagner.total(), within(1e-9));
    }

    @Test
    void theWindowsTradesAndQuotesMakeTheBenchmarks() {
        ParentCosts costs = costs(CostAnalysis.of(STOCK), order(Side.BUY));
        assertThat(costs.benchmarks().vwap()).isCloseTo((30 * 100.1 + 10 * 100.2) / 40, within(1e-12));
        assertThat(costs.benchmarks().twap()).isCloseTo(100.1, within(1e-12));
        assertThat(costs.benchmarks().close()).isCloseTo(100.3, within(1e-12));
        assertThat(costs.marketVolume()).isEqualTo(400);
        assertThat(costs.participation()).isEqualTo(6.0 / 46);
        assertThat(costs(CostAnalysis.of(STOCK).withOwnTradesInRecord(), order(Side.BUY))
                        .participation())
                .isEqualTo(6.0 / 40);
        double average = (100.11 + 2 * 100.12 + 3 * 100.13) / 6;
        assertThat(costs.averagePrice()).isCloseTo(average, within(1e-12));
        assertThat(costs.arrivalSlippageBps()).isCloseTo((average / 100.1 - 1) * 1e4, within(1e-9));
        assertThat(costs.vwapSlippageBps()).isCloseTo((average / 100.125 - 1) * 1e4, within(1e-9));
        assertThat(costs.twapSlippageBps()).isCloseTo((average / 100.1 - 1) * 1e4, within(1e-9));
        assertThat(costs.closeSlippageBps()).isCloseTo((average / 100.3 - 1) * 1e4, within(1e-9));
    }

    @Test
    void aSellHasTheSameCostsTheOtherWayRound() {
        ParentCosts buy = costs(CostAnalysis.of(STOCK), order(Side.BUY));
        ParentCosts sell = costs(CostAnalysis.of(STOCK), order(Side.SELL));
        assertThat(sell.wagner().execution()).isEqualTo(-buy.wagner().execution());
        assertThat(sell.arrivalSlippageBps()).isEqualTo(-buy.arrivalSlippageBps());
        assertThat(sell.markouts().get(0).mean())
                .isEqualTo(-buy.markouts().get(0).mean());
    }

    @Test
    void markoutsFollowTheMidAfterEachFill() {
        CostAnalysis analysis = CostAnalysis.of(STOCK).withHorizons(TEN_SECONDS, Duration.ofSeconds(60));
        ParentCosts costs = costs(analysis, order(Side.BUY));
        FillMarkout first = costs.markouts().get(0);
        // The fill at 110 s sees 100.10 at 120 s, those at 195 s see 100.20.
        assertThat(first.mean()).isCloseTo((-0.01 + 0.08 + 0.07) / 3, within(1e-9));
        assertThat(first.volumeWeightedMean()).isCloseTo((-0.01 + 2 * 0.08 + 3 * 0.07) / 6, within(1e-9));
        assertThat(first.basisPoints())
                .isCloseTo(first.volumeWeightedMean() / costs.averagePrice() * 1e4, within(1e-9));
        assertThat(first.fills()).isEqualTo(3);
        // The record is over at 250 s.
        FillMarkout second = costs.markouts().get(1);
        assertThat(second.fills()).isEqualTo(1);
        assertThat(second.undefinedFills()).isEqualTo(2);
        assertThat(second.mean()).isCloseTo(-0.01, within(1e-9));
    }

    @Test
    void childOrdersAddUpToTheirParent() {
        ParentCosts costs = costs(CostAnalysis.of(STOCK), order(Side.BUY));
        assertThat(costs.children()).extracting(ChildCosts::orderId).containsExactly(7L, 8L);
        ChildCosts child = costs.children().get(0);
        assertThat(child.quantity()).isEqualTo(40);
        assertThat(child.averagePrice()).isCloseTo((100.11 + 3 * 100.13) / 4, within(1e-12));
        assertThat(child.firstFill()).isEqualTo(110 * SECOND);
        assertThat(child.lastFill()).isEqualTo(195 * SECOND);
        assertThat(child.referencePrice()).isCloseTo(100.1, within(1e-12));
        assertThat(child.slippageBps()).isCloseTo((child.averagePrice() / 100.1 - 1) * 1e4, within(1e-9));
        assertThat(child.fees()).isEqualTo(1);
        double notional = costs.children().stream()
                .mapToDouble(c -> c.quantity() * c.averagePrice())
                .sum();
        assertThat(notional).isCloseTo(costs.execution().executedNotional(), within(1e-9));
    }

    @Test
    void aChildIsComparedWithThePriceStrictlyBeforeItsFill() {
        ParentFills atTheMove =
                new ParentFills(Side.BUY, 10, 0, 0, 300 * SECOND, List.of(new Execution(200 * SECOND, 1, 10_021, 1)));
        ParentCosts costs = costs(CostAnalysis.of(STOCK), atTheMove);
        assertThat(costs.children().get(0).referencePrice()).isCloseTo(100.1, within(1e-12));
    }

    @Test
    void anOrderWithoutFillsHasOnlyItsOpportunity() {
        ParentFills none = new ParentFills(Side.BUY, 10, 20 * SECOND, 100 * SECOND, 200 * SECOND, List.of());
        ParentCosts costs = costs(CostAnalysis.of(STOCK), none);
        assertThat(costs.averagePrice()).isNaN();
        assertThat(costs.arrivalSlippageBps()).isNaN();
        assertThat(costs.wagner().total()).isCloseTo(100 * 0.2, within(1e-9));
        assertThat(costs.participation()).isZero();
        assertThat(costs.children()).isEmpty();
        assertThat(costs.markouts().get(0).mean()).isNaN();
        assertThat(costs.markouts().get(0).basisPoints()).isNaN();
    }

    @Test
    void aRecordOfTradesIsComparedWithItsLastTrade() {
        List<MarketEventBuffer> trades = day.stream()
                .filter(event -> event.quantity() > 0 && event.orderId() == 0)
                .toList();
        CostAnalysis analysis = CostAnalysis.of(STOCK);
        assertThat(analysis.costs(new ListedEvents(trades), order(Side.BUY))
                        .benchmarks()
                        .arrival())
                .isNaN();
        Benchmarks benchmarks = analysis.against(ReferencePrice.LAST_TRADE)
                .costs(new ListedEvents(trades), order(Side.BUY))
                .benchmarks();
        assertThat(benchmarks.arrival()).isCloseTo(100.01, within(1e-12));
        assertThat(benchmarks.end()).isCloseTo(100.2, within(1e-12));
        assertThat(benchmarks.twap()).isCloseTo((10 * 100.01 + 10 * 100.1 + 80 * 100.2) / 100, within(1e-9));
    }

    @Test
    void aMinuteOutsideTheRecordHasItsFirstOrLastPrice() {
        long minute = 60 * SECOND;
        ParentFills wide = new ParentFills(Side.BUY, 1, -minute - 1, -minute, 250 * SECOND + minute, List.of());
        Benchmarks benchmarks = costs(CostAnalysis.of(STOCK), wide).benchmarks();
        assertThat(benchmarks.decision()).isNaN();
        assertThat(benchmarks.arrival()).isEqualTo(100);
        assertThat(benchmarks.end()).isCloseTo(100.2, within(1e-12));
        assertThat(benchmarks.twap()).isCloseTo((100 * 100 + 100 * 100.1 + 110 * 100.2) / 310, within(1e-9));
        assertThat(CostAnalysis.of(STOCK)
                        .costs(new ListedEvents(List.of()), wide)
                        .benchmarks()
                        .arrival())
                .isNaN();
    }

    @Test
    void severalOrdersAreMeasuredInOneReading() {
        List<ParentFills> orders = List.of(order(Side.BUY), order(Side.SELL), order(Side.BUY));
        List<ParentCosts> together = CostAnalysis.of(STOCK).costs(new ListedEvents(day), orders);
        assertThat(together).hasSize(3);
        for (int i = 0; i < orders.size(); i++) {
            assertThat(together.get(i)).isEqualTo(costs(CostAnalysis.of(STOCK), orders.get(i)));
        }
    }

    @Test
    void whatIsNoOrderIsRefused() {
        List<Execution> late = List.of(fill(20, 1, 1, 1), fill(10, 1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParentFills(Side.BUY, 10, 0, 0, 100, late))
                .withMessageContaining("expected no earlier");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParentFills(Side.BUY, 1, 0, 0, 100, List.of(fill(1, 1, 1, 2))))
                .withMessageContaining("expected at most what is left, 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new ParentFills(Side.BUY, 1, 1, 0, 100, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ParentFills(Side.BUY, 1, 0, 5, 5, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Execution(0, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Execution(0, 1, 1, 1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostAnalysis.of(STOCK).withHorizons(Duration.ofNanos(-1)));
    }
}
