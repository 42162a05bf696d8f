package io.github.microstructurex.analytics.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The edges of what the golden cases show. */
class LiquidityTest {
    @Test
    void aSeriesWithoutReversalHasNoRollSpread() {
        assertThat(RollSpread.of()).isNaN();
        assertThat(RollSpread.of(1, 2)).isNaN();
        assertThat(RollSpread.of(5, 5, 5, 5)).isNaN();
        assertThat(RollSpread.of(1, 2, 3, 4)).isNaN();
        RollSpread onePair = new RollSpread();
        onePair.price(1);
        onePair.price(2);
        onePair.price(1);
        assertThat(onePair.sampleCovariance()).isNaN();
        assertThat(onePair.uncentredCovariance()).isEqualTo(-1);
    }

    @Test
    void rollSpreadsOfTwoDaysAreThatOfAllTheirPairs() {
        double[] changes = {1, -2, 1.5, -0.5, 0.25, 3, -1, 2};
        RollSpread first = roll(changes, 0, 5);
        RollSpread second = roll(changes, 5, 8);
        first.merge(second);
        first.merge(new RollSpread());
        // The pairs by hand, about their means.
        double[][] pairs = {{-2, 1}, {1.5, -2}, {-0.5, 1.5}, {0.25, -0.5}, {-1, 3}, {2, -1}};
        double mean = 0.25 / 6;
        double meanBefore = 2.0 / 6;
        double sum = 0;
        for (double[] pair : pairs) {
            sum += (pair[0] - mean) * (pair[1] - meanBefore);
        }
        assertThat(first.covariance()).isCloseTo(sum / 6, within(1e-14));
    }

    private static RollSpread roll(double[] changes, int from, int to) {
        RollSpread roll = new RollSpread();
        double price = 10;
        roll.price(price);
        for (int i = from; i < to; i++) {
            price += changes[i];
            roll.price(price);
        }
        return roll;
    }

    @Test
    void aBounceBetweenBidAndAskIsTheRollSpread() {
        SplittableRandom random = new SplittableRandom(42);
        RollSpread roll = new RollSpread();
        for (int i = 0; i < 100_000; i++) {
            roll.price(random.nextBoolean() ? 10.01 : 10.03);
        }
        assertThat(roll.value()).isCloseTo(0.02, within(0.0002));
    }

    @Test
    void periodsWithoutVolumeAreLeftOutOfIlliquidity() {
        assertThat(AmihudIlliquidity.of(new double[] {0.1}, new double[] {0})).isNaN();
        AmihudIlliquidity first = new AmihudIlliquidity();
        first.period(0.1, 10);
        AmihudIlliquidity second = new AmihudIlliquidity();
        second.period(-0.3, 10);
        second.period(9, 0);
        first.merge(second);
        assertThat(first.value()).isCloseTo(0.02, within(1e-15));
        assertThat(first.periods()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> first.period(0, -1));
    }

    @Test
    void volumeThatDoesNotVaryHasNoLambda() {
        assertThat(KyleLambda.of(new double[] {1, 2, 3}, new double[] {7, 7, 7}).lambda())
                .isNaN();
        assertThat(KyleLambda.withoutConstant(new double[] {1, 2}, new double[] {0, 0})
                        .lambda())
                .isNaN();
        assertThat(KyleLambda.of(new double[0], new double[0]).tStatistic()).isNaN();
        assertThat(KyleLambda.signedRoots(-9, 0, 4)).containsExactly(-3, 0, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> KyleEquilibrium.of(0, 1));
    }

    @Test
    void signsOfOneSideTellNothingOfTheParts() {
        double[] changes = {1, 2, 3};
        int[] buys = {1, 1, 1, 1};
        assertThat(HuangStollTwoWay.of(changes, buys).spread()).isNaN();
        assertThat(HuangStollThreeWay.of(changes, buys).spread()).isNaN();
        assertThat(MadhavanRichardsonRoomans.of(changes, buys).theta()).isNaN();
        assertThat(HuangStollTwoWay.of(new double[0], new int[1]).spread()).isNaN();
        assertThat(HuangStollThreeWay.of(new double[0], new int[1]).spread()).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> HuangStollTwoWay.of(changes, new int[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> HuangStollTwoWay.of(changes, new int[] {1, 2, 1, 1}));
    }

    @Test
    void thePartsOfTheSpreadAreFoundAgain() {
        int n = 200_000;
        SplittableRandom random = new SplittableRandom(42);
        int[] signs = new int[n];
        double[] changes = new double[n - 1];
        signs[0] = 1;
        for (int i = 1; i < n; i++) {
            signs[i] = random.nextDouble() < 0.7 ? signs[i - 1] : -signs[i - 1];
            double noise = 0.01 * (random.nextDouble() - 0.5);
            changes[i - 1] = 0.016 * signs[i] - (0.01 + 0.4 * 0.006) * signs[i - 1] + noise;
        }
        MadhavanRichardsonRoomans parts = MadhavanRichardsonRoomans.of(changes, signs);
        assertThat(parts.rho()).isCloseTo(0.4, within(0.01));
        assertThat(parts.phi()).isCloseTo(0.01, within(2e-4));
        assertThat(parts.theta()).isCloseTo(0.006, within(2e-4));
        HuangStollThreeWay threeWay = HuangStollThreeWay.of(changes, signs);
        assertThat(threeWay.reversalProbability()).isCloseTo(0.3, within(0.01));
        assertThat(threeWay.spread()).isCloseTo(2 * 0.016, within(4e-4));
        assertThat(threeWay.orderProcessing() + threeWay.inventory() + threeWay.adverseSelection())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void aBarFillsAsManyBucketsAsItHolds() {
        Vpin vpin = new Vpin(10, 2);
        vpin.bar(1, 25);
        assertThat(vpin.buckets()).isEqualTo(2);
        assertThat(vpin.value()).isEqualTo(1);
        assertThat(vpin.leftover()).isEqualTo(5);
        vpin.bar(0, 5);
        assertThat(vpin.value()).isEqualTo(0.5);
        vpin.bar(0.5, 0);
        assertThat(vpin.buckets()).isEqualTo(3);
        assertThat(new Vpin(10, 2).value()).isNaN();
        assertThat(Vpin.of(new double[] {0, 0}, new double[] {1, 1}, 10, 1)).isEmpty();
        assertThat(Vpin.of(new double[] {1}, new double[] {100}, 10, 1))
                .as("one bar has no deviation")
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> vpin.bar(1.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Vpin(0, 1));
    }

    @Test
    void aMarketOnItsOwnHasAllTheInformation() {
        InformationShare alone = new InformationShare(new double[] {2}, new double[][] {{3}});
        assertThat(alone.lower(0)).isEqualTo(1);
        assertThat(alone.upper(0)).isEqualTo(1);
        InformationShare singular = new InformationShare(new double[] {1, 1}, new double[][] {{1, 1}, {1, 1}});
        assertThat(singular.upper(0)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InformationShare(new double[9], new double[9][9]))
                .withMessageContaining("9 markets");
    }

    @Test
    void theMarketThatLeadsHasTheInformation() {
        int n = 20_000;
        SplittableRandom random = new SplittableRandom(42);
        double[] leader = new double[n];
        double[] follower = new double[n];
        for (int i = 1; i < n; i++) {
            leader[i] = leader[i - 1] + random.nextDouble() - 0.5;
            follower[i] = leader[i - 1] + 0.1 * (random.nextDouble() - 0.5);
        }
        InformationShare shares = InformationShare.estimate(leader, follower, 2);
        assertThat(shares.lower(0)).isGreaterThan(0.95);
        assertThat(shares.componentShares()[0]).isCloseTo(1, within(0.1));
        assertThat(InformationShare.estimate(new double[2], new double[2], 1).mid(0))
                .isNaN();
    }

    @Test
    void theImpactOfATradeBuildsUpToItsLongRun() {
        int n = 400;
        double[] trades = new double[n];
        double[] returns = new double[n];
        for (int t = 0; t < n; t++) {
            trades[t] = t * 7919 % 1009 / 1009.0 - 0.5 + 1e-9 > 0 ? 1 : -1;
            double noise = t * 104_729 % 1013 / 1013.0 - 0.5;
            returns[t] = 0.3 * trades[t] + 0.1 * noise + (t == 0 ? 0 : 0.1 * trades[t - 1] - 0.2 * returns[t - 1]);
        }
        HasbrouckVar model = HasbrouckVar.estimate(returns, trades, 2);
        double[] impact = model.cumulativeImpact(199);

        assertThat(impact[0]).isCloseTo(0.2937233547952376, within(1e-9));
        assertThat(impact[1]).isCloseTo(0.46820321627844186, within(1e-9));
        assertThat(impact[5]).isCloseTo(0.18862061937760083, within(1e-9));
        assertThat(impact[199]).isCloseTo(0.30465644315958473, within(1e-9));
        assertThat(model.longRunImpact()).isCloseTo(impact[199], within(1e-6));
        assertThat(model.tradeInformationShare()).isCloseTo(0.9333436319027316, within(1e-4));
        assertThat(HasbrouckVar.estimate(new double[3], new double[3], 1).longRunImpact())
                .isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> model.cumulativeImpact(-1));
    }
}
