package io.github.microstructurex.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.analytics.liquidity.KyleLambda;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The figures of impact in docs/guide/analytics.md, of a day that LOBSTER gives out. The same formulas in NumPy gave the
 * expected numbers. Skipped where the file is absent.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedDayImpactTest {
    private static final int TEN_SECONDS_A_DAY = 2_340;
    private static final BigDecimal OPEN = new BigDecimal(34_200);
    private static final Percentage CLOSE = Percentage.withPercentage(0.01);

    private final double[] volumes = new double[TEN_SECONDS_A_DAY];
    private final double[] sizes = new double[TEN_SECONDS_A_DAY];
    private final double[] notionals = new double[TEN_SECONDS_A_DAY];
    private final double[] moves = new double[TEN_SECONDS_A_DAY];
    /** Executions of one instant and side are one trade. */
    private int[] signs = new int[10_000];

    private double[] mids = new double[10_000];
    private int trades;

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
            double mid = Double.NaN;
            String lastTrade = "";
            for (String line = messages.readLine(); line != null; line = messages.readLine()) {
                String[] message = line.split(",", -1);
                int interval = new BigDecimal(message[0])
                        .subtract(OPEN)
                        .movePointLeft(1)
                        .intValue();
                if (message[1].equals("4")) {
                    lastTrade = execution(message, interval, mid, lastTrade);
                }
                String[] book = books.readLine().split(",", 4);
                double newMid = 0.5 * (Long.parseLong(book[0]) + Long.parseLong(book[2]));
                moves[interval] += Double.isNaN(mid) ? 0 : newMid - mid;
                mid = newMid;
            }
        }
        signs = Arrays.copyOf(signs, trades);
        mids = Arrays.copyOf(mids, trades);
    }

    private static BufferedReader open(ZipFile zip, String name) throws IOException {
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(name)), StandardCharsets.US_ASCII));
    }

    private String execution(String[] message, int interval, double mid, String lastTrade) {
        int sign = -Integer.parseInt(message[5]);
        double size = Double.parseDouble(message[3]);
        volumes[interval] += sign * size;
        sizes[interval] += size;
        notionals[interval] += size * Double.parseDouble(message[4]);
        String trade = message[0] + sign;
        if (!trade.equals(lastTrade)) {
            signs[trades] = sign;
            mids[trades++] = mid;
        }
        return trade;
    }

    private static double[] sums(double[] values, int of) {
        double[] sums = new double[values.length / of];
        for (int i = 0; i < values.length; i++) {
            sums[i / of] += values[i];
        }
        return sums;
    }

    @Test
    void impactGrowsLikeTheRootOfVolumeInTenSecondsAndStraighterOverLongerTimes() {
        PowerLawImpactFit tenSeconds = PowerLawImpactFit.nonlinear(moves, volumes);
        assertThat(tenSeconds.exponent()).isCloseTo(0.436, within(1e-3));
        assertThat(tenSeconds.coefficient()).isCloseTo(46.49, Percentage.withPercentage(0.3));
        assertThat(tenSeconds.exponentError()).isBetween(0.01, 0.06);
        assertThat(tenSeconds.rSquared()).isCloseTo(0.4684, within(1e-4));
        assertThat(tenSeconds.observations()).isEqualTo(1_351);
        PowerLawImpactFit minute = PowerLawImpactFit.nonlinear(sums(moves, 6), sums(volumes, 6));
        assertThat(minute.exponent()).isCloseTo(0.664, within(1e-3));
        assertThat(KyleLambda.withoutConstant(moves, volumes).lambda()).isCloseTo(0.7919720431888051, CLOSE);
    }

    @Test
    void mostOfTheImpactOfFiveMinutesIsPermanent() {
        double[] size = sums(sizes, 30);
        double[] prices = sums(notionals, 30);
        for (int i = 0; i < prices.length; i++) {
            prices[i] /= size[i];
        }
        AlmgrenChrissFit fit = AlmgrenChrissFit.of(prices, sums(volumes, 30), 5);
        assertThat(fit.permanent()).isCloseTo(0.58062876, CLOSE);
        assertThat(fit.permanentError()).isCloseTo(0.101049159, CLOSE);
        assertThat(fit.temporary()).isCloseTo(5 * 0.5112873, CLOSE);
        assertThat(fit.temporaryError()).isCloseTo(5 * 0.0732332156, CLOSE);
        assertThat(fit.fixedCost()).isCloseTo(-163.02701427, CLOSE);
    }

    @Test
    void aTradeMovesThePriceAndItsEffectFades() {
        assertThat(trades).isEqualTo(6_591);
        PropagatorFit fit = PropagatorFit.of(100, mids, signs);
        assertThat(fit.impact(1)).isCloseTo(157.44862893937443, CLOSE);
        assertThat(fit.impactError(1)).isCloseTo(5.190752610922751, CLOSE);
        assertThat(fit.impact(2)).isCloseTo(171.28291833052185, CLOSE);
        assertThat(fit.impact(20)).isCloseTo(133.6241455296356, CLOSE);
        assertThat(fit.impact(100)).isCloseTo(97.86601778645337, CLOSE);
        assertThat(fit.impactError(100)).isCloseTo(13.368217595832071, CLOSE);
        assertThat(fit.powerLaw().exponent()).isCloseTo(0.0581, within(1e-4));
        assertThat(fit.powerLaw().scale()).isCloseTo(165.894, Percentage.withPercentage(0.1));
    }

    @Test
    void theBookRefillsInMinutes() {
        ObizhaevaWangFit fit = ObizhaevaWangFit.of(moves, volumes, 10);
        assertThat(fit.resilience()).isCloseTo(0.001, within(2e-4));
        assertThat(fit.permanent()).isCloseTo(0.245, within(0.02));
        assertThat(fit.transientImpact()).isCloseTo(0.557, within(0.02));
        assertThat(fit.model().halfLife() / 60).isBetween(9.0, 14.0);
    }
}
