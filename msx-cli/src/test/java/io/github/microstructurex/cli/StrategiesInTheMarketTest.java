package io.github.microstructurex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import io.github.microstructurex.strategies.schedule.VolumeProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in strategies do what their names say, from 10:00 to 10:30 of a real day under every policy. */
class StrategiesInTheMarketTest {
    private static final Path AMZN = Path.of(System.getProperty("msx.data", "../shared/data"))
            .resolve("lobster/LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
    private static final long TEN_O_CLOCK = 1_340_287_200_000_000_000L;
    private static final long MINUTE = 60_000_000_000L;
    private static final int SLICES = 30;

    /** The five levels that the record shows always hold a slice of these, and not always one of 10,000. */
    private static final long[] COVERED = {500, 1_500};

    /**
     * One way to trade.
     *
     * @param policy what the market does
     * @param side buy or sell
     */
    record Way(HistoryPolicy policy, Side side) {}

    static Stream<Way> ways() {
        return Stream.of(HistoryPolicy.OVERLAY, HistoryPolicy.CONSUME, HistoryPolicy.REACTIVE)
                .flatMap(policy -> Stream.of(new Way(policy, Side.BUY), new Way(policy, Side.SELL)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void percentageOfVolumeTakesItsPartOfTheVolume(Way way) {
        for (double rate : new double[] {0.05, 0.1, 0.2}) {
            BacktestResult result = trade(way, "pov", Map.of("rate", Double.toString(rate)), 100_000);

            assertThat(result.fillRate()).as("more than the market gives").isLessThan(1);
            assertThat(result.participationRate()).isCloseTo(rate, within(0.01));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void adaptiveParticipationStaysInItsBand(Way way) {
        BacktestResult result = trade(way, "pov-plus", Map.of("low-rate", "0.05", "high-rate", "0.2"), 100_000);

        assertThat(result.participationRate()).isBetween(0.04, 0.21);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void timeWeightedSlicesAreEven(Way way) {
        for (long quantity : COVERED) {
            BacktestResult result = trade(way, "twap", Map.of("slices", "" + SLICES), quantity);

            assertThat(result.executedQuantity()).isEqualTo(quantity);
            assertThat(filledInEachMinute(result))
                    .allMatch(filled -> filled == quantity / SLICES || filled == (quantity + SLICES - 1) / SLICES);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void volumeWeightedSlicesFollowTheProfile(Way way) {
        double[] profile = {3, 2, 1, 1, 2, 4};
        for (long quantity : COVERED) {
            BacktestResult result = trade(way, "vwap", Map.of("profile", "3,2,1,1,2,4"), quantity);

            ParentOrder order = result.order();
            ExecutionSchedule schedule = VolumeProfile.of(order.startTime(), order.endTime(), profile)
                    .schedule(order, SLICES);
            List<Long> filled = filledInEachMinute(result);
            long soFar = 0;
            for (int slice = 0; slice < SLICES; slice++) {
                soFar += filled.get(slice);
                long due = schedule.quantityThrough(slice);
                long own = due - (slice == 0 ? 0 : schedule.quantityThrough(slice - 1));
                assertThat(soFar).as("slice " + slice).isBetween(due - own, due);
            }
            assertThat(soFar).isEqualTo(quantity);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatASliceDoesNotFindLaterOnesCatchUp(Way way) {
        BacktestResult result = trade(way, "twap", Map.of("slices", "" + SLICES), 10_000);

        long soFar = 0;
        int slice = 0;
        for (long filled : filledInEachMinute(result)) {
            slice++;
            soFar += filled;
            assertThat(soFar).as("after slice " + slice).isLessThanOrEqualTo(10_000L * slice / SLICES);
        }
        assertThat(soFar).isEqualTo(10_000);
    }

    private static List<Long> filledInEachMinute(BacktestResult result) {
        List<Long> filled =
                new ArrayList<>(IntStream.range(0, SLICES).mapToObj(slice -> 0L).toList());
        for (Fill fill : result.fills()) {
            int slice = (int) ((fill.time() - result.startTime()) / MINUTE);
            filled.set(slice, filled.get(slice) + fill.quantity());
        }
        return filled;
    }

    private static BacktestResult trade(Way way, String strategy, Map<String, String> parameters, long quantity) {
        assumeTrue(Files.isRegularFile(AMZN), () -> "no sample data: " + AMZN);
        try (MarketDataFile file = MarketDataFormats.open(AMZN, OpenOptions.defaults())) {
            Market market = new RecordedMarket("AMZN", file);
            ParentOrder order = new ParentOrder(
                    way.side(), quantity, OptionalLong.empty(), TEN_O_CLOCK, TEN_O_CLOCK + SLICES * MINUTE);
            return Backtester.run(
                    BacktestRequest.of(market, strategy, parameters, order, 7).withPolicy(way.policy()));
        }
    }
}
