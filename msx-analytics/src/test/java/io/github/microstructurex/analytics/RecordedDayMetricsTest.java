package io.github.microstructurex.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.analytics.metric.DepthImbalance;
import io.github.microstructurex.analytics.metric.EffectiveSpread;
import io.github.microstructurex.analytics.metric.MidPrice;
import io.github.microstructurex.analytics.metric.RealizedSpread;
import io.github.microstructurex.analytics.metric.RealizedVolatility;
import io.github.microstructurex.analytics.metric.TimeWeightedDepth;
import io.github.microstructurex.analytics.metric.TimeWeightedSpread;
import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.analytics.metric.WeightedMid;
import io.github.microstructurex.analytics.orderflow.OrderFlowImbalance;
import io.github.microstructurex.analytics.orderflow.OrderFlowImpact;
import io.github.microstructurex.analytics.survival.FillProbability;
import io.github.microstructurex.analytics.survival.IncidenceCurve;
import io.github.microstructurex.analytics.survival.OrderEnd;
import io.github.microstructurex.analytics.survival.SurvivalCurve;
import io.github.microstructurex.analytics.timeseries.LocalWhittle;
import io.github.microstructurex.analytics.timeseries.SignAutocorrelation;
import io.github.microstructurex.analytics.tradesign.LeeReady;
import io.github.microstructurex.analytics.tradesign.TickRule;
import io.github.microstructurex.analytics.volatility.BipowerVariation;
import io.github.microstructurex.analytics.volatility.PreAveragedVariance;
import io.github.microstructurex.analytics.volatility.RealizedKernel;
import io.github.microstructurex.analytics.volatility.RealizedVariance;
import io.github.microstructurex.analytics.volatility.TwoScaleRealizedVariance;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The figures of docs/guide/analytics.md, of a day that LOBSTER gives out. The same formulas in NumPy gave the expected
 * numbers. Skipped where the file is absent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedDayMetricsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long OPEN = 34_200 * SECOND;
    private static final long CLOSE = 57_600 * SECOND;
    private static final int TEN_SECONDS_A_DAY = 2_340;
    private static final int ENTRY = 1;
    private static final int DELETION = 3;
    private static final int VISIBLE_EXECUTION = 4;
    private static final int HIDDEN_EXECUTION = 5;
    private static final Percentage EXACT = Percentage.withPercentage(1e-7);

    private final TimeWeightedSpread spread = new TimeWeightedSpread();
    private final TimeWeightedDepth depth = new TimeWeightedDepth(1);
    private final EffectiveSpread effective = new EffectiveSpread();
    private final RealizedSpread realized = new RealizedSpread(10 * SECOND);
    private final VolumeWeightedAveragePrice vwap = new VolumeWeightedAveragePrice();
    private final OrderFlowImbalance imbalance = new OrderFlowImbalance();
    private final double[] imbalances = new double[TEN_SECONDS_A_DAY];
    private final double[] lastMids = new double[TEN_SECONDS_A_DAY];
    private double firstMid = Double.NaN;
    private final SignAutocorrelation signs = new SignAutocorrelation(100);
    private final LeeReady leeReady = new LeeReady();
    private final TickRule ticks = new TickRule();
    private int rightByLeeReady;
    private int rightByTick;
    private final RealizedVolatility volatility = new RealizedVolatility(OPEN + 60 * SECOND, 60 * SECOND);
    private final RealizedVariance variance = new RealizedVariance();
    private final BipowerVariation bipower = new BipowerVariation();
    private long nextMinute = OPEN + 60 * SECOND;
    private final TwoScaleRealizedVariance twoScale = new TwoScaleRealizedVariance(30);
    private final RealizedKernel kernel = new RealizedKernel(30);
    private final double[] tradePrices = new double[11_419];
    private int trades;
    private final double[] visibleSigns = new double[8_974];
    private final Map<String, Long> entries = new HashMap<>();
    private final FillProbability fills = new FillProbability(new long[0], new long[0]);
    private double weightedMids;
    private int rows;
    private long bid;
    private long ask;
    private long now;

    @BeforeAll
    void readTheDay() throws IOException {
        Path file = Path.of(
                System.getProperty("msx.data", "../shared/data"),
                "lobster",
                "LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        String name = "AMZN_2012-06-21_34200000_57600000_%s_5.csv";
        try (ZipFile zip = new ZipFile(file.toFile());
                BufferedReader messages = open(zip, String.format(name, "message"));
                BufferedReader books = open(zip, String.format(name, "orderbook"))) {
            for (String message = messages.readLine(); message != null; message = messages.readLine()) {
                row(message.split(","), longs(books.readLine()));
            }
        }
        entries.values().forEach(entered -> fills.order(0, 0, (double) (now - entered), OrderEnd.CENSORED));
        spread.advanceTo(now);
        depth.advanceTo(now);
        realized.advanceTo(now);
        sampleUpTo(CLOSE);
        volatility.advanceTo(CLOSE);
    }

    private static BufferedReader open(ZipFile zip, String name) throws IOException {
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(name)), StandardCharsets.US_ASCII));
    }

    private static long[] longs(String line) {
        return Arrays.stream(line.split(",")).mapToLong(Long::parseLong).toArray();
    }

    private void row(String[] message, long[] book) {
        // Some times of the file have more digits than nanoseconds.
        now = new BigDecimal(message[0]).movePointRight(9).longValue();
        sampleUpTo(now - 1);
        int type = Integer.parseInt(message[1]);
        if (type == VISIBLE_EXECUTION || type == HIDDEN_EXECUTION) {
            Side aggressor = message[5].equals("1") ? Side.SELL : Side.BUY;
            trade(type, aggressor, Long.parseLong(message[4]), Long.parseLong(message[3]));
        }
        life(type, message[2]);
        ask = book[0];
        bid = book[2];
        long askQuantity = book[1];
        long bidQuantity = book[3];
        spread.quote(now, bid, ask);
        effective.quote(now, bid, ask);
        realized.quote(now, bid, ask);
        volatility.quote(now, bid, ask);
        variance.price(MidPrice.of(bid, ask));
        weightedMids += WeightedMid.of(bid, bidQuantity, ask, askQuantity);
        Depth best = new Depth(1);
        best.append(Side.BUY, bid, bidQuantity);
        best.append(Side.SELL, ask, askQuantity);
        depth.depth(now, best);
        assertThat(DepthImbalance.of(best, 1)).isEqualTo(DepthImbalance.of(bidQuantity, askQuantity));
        int interval = (int) ((now - OPEN) / (10 * SECOND));
        imbalances[interval] += imbalance.quote(bid, bidQuantity, ask, askQuantity);
        lastMids[interval] = MidPrice.of(bid, ask);
        if (rows == 0) {
            firstMid = MidPrice.of(bid, ask);
        }
        rows++;
    }

    /** Of an order that was entered on this day, until it is first executed or deleted. */
    private void life(int type, String id) {
        if (type == ENTRY) {
            entries.put(id, now);
        } else if ((type == VISIBLE_EXECUTION || type == DELETION) && entries.containsKey(id)) {
            OrderEnd end = type == DELETION ? OrderEnd.CANCELLED : OrderEnd.FILLED;
            fills.order(0, 0, (double) (now - entries.remove(id)), end);
        }
    }

    private void trade(int type, Side aggressor, long price, long quantity) {
        effective.trade(now, aggressor, price, quantity);
        realized.trade(now, aggressor, price, quantity);
        vwap.trade(price, quantity);
        twoScale.price((double) price);
        kernel.price((double) price);
        tradePrices[trades++] = price;
        if (type == VISIBLE_EXECUTION) {
            visibleSigns[(int) signs.count()] = aggressor.sign();
            signs.sign(aggressor.sign());
            rightByLeeReady += leeReady.classify(price, bid, ask) == aggressor.sign() ? 1 : 0;
            rightByTick += ticks.classify(price) == aggressor.sign() ? 1 : 0;
        }
    }

    /** The mids by the minute. */
    private void sampleUpTo(long time) {
        for (; nextMinute <= time; nextMinute += 60 * SECOND) {
            bipower.price(MidPrice.of(bid, ask));
        }
    }

    @Test
    void theSpreadIsMeasuredOverTime() {
        assertThat(rows).isEqualTo(155_935);
        assertThat(spread.mean()).isCloseTo(1284.850159863226, EXACT);
        assertThat(spread.median()).isEqualTo(1_200);
        assertThat(spread.standardDeviation()).isCloseTo(568.3490544524432, EXACT);
        assertThat(depth.meanImbalance(1)).isCloseTo(0.12135972702552157, EXACT);
        assertThat(weightedMids / rows).isCloseTo(2228259.6739696073, EXACT);
    }

    @Test
    void tradersPaidLessThanTheSpreadAndProvidersLostIt() {
        assertThat(effective.mean()).isCloseTo(981.9407952355929, EXACT);
        assertThat(effective.volumeWeightedMean()).isCloseTo(898.0959699242927, EXACT);
        assertThat(effective.trades()).isEqualTo(11_418);
        assertThat(effective.undefinedTrades()).isEqualTo(1);
        assertThat(realized.mean()).isCloseTo(-119.9027409372237, EXACT);
        assertThat(realized.trades()).isEqualTo(11_310);
        assertThat(vwap.value()).isCloseTo(2226347.650214923, EXACT);
    }

    @Test
    void orderFlowMovesThePrice() {
        assertThat(imbalance.value()).isEqualTo(-64_089);
        double[] changes = new double[TEN_SECONDS_A_DAY];
        double before = firstMid;
        for (int i = 0; i < changes.length; i++) {
            double last = lastMids[i] == 0 ? before : lastMids[i];
            changes[i] = last - before;
            before = last;
        }
        OrderFlowImpact impact = OrderFlowImpact.of(changes, imbalances);
        assertThat(impact.alpha()).isCloseTo(-5.830022706992323, EXACT);
        assertThat(impact.beta()).isCloseTo(0.25367452863421, EXACT);
        assertThat(impact.rSquared()).isCloseTo(0.31197729554925757, EXACT);
    }

    @Test
    void signsAreRememberedAndToldFromPrices() {
        assertThat(signs.count()).isEqualTo(8_974);
        assertThat(signs.value(1)).isCloseTo(0.7198557102495443, EXACT);
        assertThat(signs.value(10)).isCloseTo(0.20455776310030802, EXACT);
        assertThat(signs.value(100)).isCloseTo(0.008943916031313448, EXACT);
        assertThat(LocalWhittle.of(visibleSigns).d()).isCloseTo(0.26351858824268914, within(1e-6));
        assertThat(rightByLeeReady).isEqualTo(8_974);
        assertThat(rightByTick).isEqualTo(7_867);
    }

    @Test
    void noiseAndJumpsAreInTheVariance() {
        double byTheMinute = volatility.value() * volatility.value();
        assertThat(byTheMinute).isCloseTo(0.00020632978818275617, within(1e-12));
        assertThat(volatility.returns()).isEqualTo(389);
        assertThat(variance.value()).isCloseTo(0.0002910950924356839, EXACT);
        assertThat(bipower.value()).isCloseTo(0.0001816850395795002, EXACT);
        assertThat(RealizedVariance.of(tradePrices)).isCloseTo(0.0002441446995671188, EXACT);
        assertThat(twoScale.value()).isCloseTo(0.00020491497943602637, EXACT);
        assertThat(kernel.value()).isCloseTo(0.0002101075267104308, EXACT);
        assertThat(PreAveragedVariance.of(1 / 3.0, tradePrices)).isCloseTo(0.0002079703756837277, EXACT);
    }

    @Test
    void fewOrdersAreFilledAndMoreWouldBeIfNobodyCancelled() {
        IncidenceCurve gross = fills.gross(0, 0);
        SurvivalCurve net = fills.net(0, 0);
        assertThat(fills.orders(0, 0)).isEqualTo(77_381);
        assertThat(gross.at(SECOND)).isCloseTo(0.03590062036994341, EXACT);
        assertThat(gross.at(10 * SECOND)).isCloseTo(0.0647485601659967, EXACT);
        assertThat(gross.at(60 * SECOND)).isCloseTo(0.07860123148801032, EXACT);
        assertThat(1 - net.at(SECOND)).isCloseTo(0.045863233933987724, EXACT);
        assertThat(1 - net.at(10 * SECOND)).isCloseTo(0.11704252477950228, EXACT);
        assertThat(1 - net.at(60 * SECOND)).isCloseTo(0.17540673552719765, EXACT);
    }
}
