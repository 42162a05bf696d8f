package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.event.MarketEventSource;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all models have in common, each in its ready-made market. */
class GeneratedMarketsTest {
    private static final long START = 1_000 * FlowChecks.SECOND;
    private static final long END = START + FlowChecks.HOUR;
    private static final long NEVER = Long.MAX_VALUE / 2;

    private record Model(String name, LongFunction<MarketEventSource> hour, MarketEventSource endless, long hash) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Model> models() {
        return Stream.of(
                new Model(
                        "Poisson",
                        seed -> new PoissonFlow(PoissonFlowParameters.liquidStock(START, END), seed),
                        new PoissonFlow(PoissonFlowParameters.liquidStock(START, NEVER), 1),
                        -8_599_285_098_468_514_591L),
                new Model(
                        "zero intelligence",
                        seed -> new ZeroIntelligenceFlow(ZeroIntelligenceParameters.liquidStock(START, END), seed),
                        new ZeroIntelligenceFlow(ZeroIntelligenceParameters.liquidStock(START, NEVER), 1),
                        7_837_193_795_476_180_308L),
                new Model(
                        "Cont-Stoikov-Talreja",
                        seed -> new ContStoikovTalrejaFlow(ContStoikovTalrejaParameters.skyPerfect(START, END), seed),
                        new ContStoikovTalrejaFlow(ContStoikovTalrejaParameters.skyPerfect(START, NEVER), 1),
                        758_879_812_268_903_321L),
                new Model(
                        "Hawkes",
                        seed -> new HawkesFlow(HawkesFlowParameters.liquidStock(START, END), seed),
                        new HawkesFlow(HawkesFlowParameters.liquidStock(START, NEVER), 1),
                        -2_357_926_644_745_539_317L),
                new Model(
                        "Hawkes by thinning",
                        seed -> new HawkesFlow(
                                HawkesFlowParameters.liquidStock(START, END), HawkesMethod.THINNING, seed),
                        new HawkesFlow(HawkesFlowParameters.liquidStock(START, NEVER), HawkesMethod.THINNING, 1),
                        3_225_234_375_734_405_006L),
                new Model(
                        "three coupled stocks",
                        seed -> new HawkesFlow(HawkesFlowParameters.liquidStocks(START, END, 3, 0.5), seed),
                        new HawkesFlow(HawkesFlowParameters.liquidStocks(START, NEVER, 3, 0.5), 1),
                        -6_829_079_264_760_614_351L),
                new Model(
                        "queue-reactive",
                        seed -> new QueueReactiveFlow(QueueReactiveParameters.largeTickStock(START, END), seed),
                        new QueueReactiveFlow(QueueReactiveParameters.largeTickStock(START, NEVER), 1),
                        3_018_681_056_629_518_564L));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEventFitsABookThatStaysTwoSided(Model model) {
        assertThat(FlowChecks.assertThatItKnowsItsBooks(model.hour.apply(42), START, END))
                .isGreaterThan(1_000);
    }

    // The very bits, as they must be on every JVM: a change of such a number is a change of every market of the model.
    @ParameterizedTest
    @MethodSource("models")
    void theSameSeedGivesTheSameBits(Model model) {
        assertThat(FlowChecks.hash(model.hour.apply(42))).isEqualTo(model.hash);
        assertThat(FlowChecks.hash(model.hour.apply(43))).isNotEqualTo(model.hash);
    }

    @ParameterizedTest
    @MethodSource("models")
    void anEventAllocatesNothing(Model model) {
        FlowChecks.assertThatItAllocatesNothing(model.endless);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aClosedMarketIsOver(Model model) {
        MarketEventSource flow = model.hour.apply(1);
        flow.close();

        assertThat(flow.advance()).isFalse();
    }
}
