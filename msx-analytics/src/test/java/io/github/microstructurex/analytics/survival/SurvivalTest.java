package io.github.microstructurex.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The edges of what the golden cases show; competing risks against their definition written down in Python. */
class SurvivalTest {
    @Test
    void withoutASubjectNothingIsKnown() {
        SurvivalCurve curve = new KaplanMeier().curve();
        assertThat(curve.size()).isZero();
        assertThat(curve.at(0)).isNaN();
        assertThat(curve.median()).isNaN();
        assertThat(new AalenJohansen(2).incidence(1).at(0)).isNaN();
    }

    @Test
    void nothingIsKnownBeyondTheLastThatWasFollowed() {
        KaplanMeier subjects = new KaplanMeier();
        subjects.event(2);
        subjects.censored(5);
        SurvivalCurve curve = subjects.curve();
        assertThat(curve.at(1.9)).isEqualTo(1);
        assertThat(curve.at(2)).isEqualTo(0.5);
        assertThat(curve.at(5)).isEqualTo(0.5);
        assertThat(curve.at(5.1)).isNaN();
        assertThat(curve.at(-1)).isNaN();
        assertThat(curve.median()).isEqualTo(2);
        assertThat(curve.quantile(0.6)).isNaN();

        subjects.event(7);
        assertThat(subjects.curve().at(100)).as("nobody is left").isZero();
        assertThat(subjects.curve().standardError(1)).isNaN();
    }

    @Test
    void whoIsCensoredAtTheTimeOfAnEventWasAtRisk() {
        KaplanMeier subjects = new KaplanMeier();
        subjects.event(3);
        subjects.censored(3);
        subjects.censored(0);
        SurvivalCurve curve = subjects.curve();
        assertThat(curve.atRisk(0)).isEqualTo(2);
        assertThat(curve.survival(0)).isEqualTo(0.5);
        assertThat(subjects.subjects()).isEqualTo(3);
    }

    @Test
    void theMedianIsFoundThoughProductsRound() {
        for (int half = 1; half <= 200; half++) {
            KaplanMeier subjects = new KaplanMeier();
            for (int i = 1; i <= 2 * half; i++) {
                subjects.event(i);
            }
            assertThat(subjects.curve().median()).isEqualTo(half);
        }
    }

    @Test
    void aSampleThatIsAllCensoredSurvives() {
        KaplanMeier subjects = new KaplanMeier();
        subjects.censored(4);
        assertThat(subjects.curve().at(3)).isEqualTo(1);
        assertThat(subjects.curve().at(5)).isNaN();
        assertThat(subjects.curve().median()).isNaN();
    }

    @Test
    void anIntervalHasALevelAndAScale() {
        KaplanMeier subjects = new KaplanMeier();
        for (int i = 1; i <= 10; i++) {
            subjects.event(i);
        }
        SurvivalCurve curve = subjects.curve();
        ConfidenceInterval plain = curve.interval(4, 0.95, ConfidenceInterval.Scale.PLAIN);
        double error = 1.959963984540054 * Math.sqrt(0.5 * 0.5 / 10);
        assertThat(plain.lower()).isCloseTo(0.5 - error, within(1e-12));
        assertThat(plain.upper()).isCloseTo(0.5 + error, within(1e-12));
        assertThat(curve.interval(0, 0.99, ConfidenceInterval.Scale.LOG).upper())
                .isEqualTo(1);
        assertThat(curve.interval(9, 0.95, ConfidenceInterval.Scale.LOG_LOG).lower())
                .isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve.interval(0, 1, ConfidenceInterval.Scale.LOG))
                .withMessageContaining("level is 1.0");
    }

    @Test
    void cancelsCompeteWithFills() {
        AalenJohansen orders = front();
        IncidenceCurve fills = orders.incidence(1);
        IncidenceCurve cancels = orders.incidence(2);
        assertThat(fills.at(1)).isCloseTo(0.2, within(1e-12));
        assertThat(fills.at(4)).isCloseTo(0.5333333333333334, within(1e-12));
        assertThat(cancels.at(7)).isCloseTo(0.33333333333333337, within(1e-12));
        assertThat(fills.at(0.4)).isZero();
        assertThat(fills.at(9)).as("one was followed for 8").isNaN();
        assertThat(fills.standardError(1)).isCloseTo(0.1264911064103725, within(1e-7));
        assertThat(fills.standardError(4)).isCloseTo(0.15491933379900305, within(1e-7));
        assertThat(fills.standardError(5)).isCloseTo(0.16688874091071157, within(1e-7));
        assertThat(fills.standardError(6)).isCloseTo(0.16688874091071157, within(1e-7));
        assertThat(fills.events(3)).as("a cancel").isZero();
        assertThat(cancels.events(3)).isEqualTo(1);
        assertThat(fills.atRisk(3)).isEqualTo(6);
    }

    @Test
    void withASingleCauseIncidenceIsTheRestOfSurvival() {
        SurvivalCurve net = front().net(1);
        AalenJohansen fillsOnly = new AalenJohansen(1);
        fillsOnly.event(0.5, 1);
        fillsOnly.event(1, 1);
        fillsOnly.censored(1);
        fillsOnly.event(2, 1);
        fillsOnly.censored(2.5);
        fillsOnly.event(3, 1);
        fillsOnly.censored(3);
        fillsOnly.event(4, 1);
        fillsOnly.censored(6);
        fillsOnly.censored(8);
        IncidenceCurve fills = fillsOnly.incidence(1);
        for (int step = 0; step < net.size(); step++) {
            assertThat(fills.incidence(step)).isCloseTo(1 - net.survival(step), within(1e-12));
            assertThat(fills.standardError(step)).isCloseTo(net.standardError(step), within(1e-12));
        }
    }

    private static AalenJohansen front() {
        AalenJohansen orders = new AalenJohansen(2);
        orders.event(0.5, 1);
        orders.event(1, 1);
        orders.event(1, 2);
        orders.event(2, 1);
        orders.event(2.5, 2);
        AalenJohansen others = new AalenJohansen(2);
        others.event(3, 1);
        others.censored(3);
        others.event(4, 1);
        others.event(6, 2);
        others.censored(8);
        orders.merge(others);
        return orders;
    }

    @Test
    void groupsThatAreAlikeAreNotToldApart() {
        KaplanMeier group = new KaplanMeier();
        group.event(1);
        group.event(2);
        LogRankTest test = LogRankTest.of(group, group, group);
        assertThat(test.chiSquare()).isCloseTo(0, within(1e-12));
        assertThat(test.pValue()).isCloseTo(1, within(1e-12));
        KaplanMeier later = new KaplanMeier();
        later.event(3);
        later.censored(4);
        // By hand: 2 events of the first group against 1/2 + 1/3 expected, with the variance 1/4 + 2/9.
        assertThat(LogRankTest.of(group, later).chiSquare())
                .isCloseTo(Math.pow(2 - 5.0 / 6, 2) / (17.0 / 36), within(1e-12));
        assertThat(LogRankTest.of(new KaplanMeier(), new KaplanMeier()).chiSquare())
                .isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> LogRankTest.of(group));
    }

    @Test
    void aBucketEndsAtItsEdge() {
        FillProbability fills = new FillProbability(new long[] {0, 2}, new long[] {10});
        fills.order(-1, 0, 1, OrderEnd.FILLED);
        fills.order(0, 10, 2, OrderEnd.CANCELLED);
        fills.order(1, 11, 3, OrderEnd.FILLED);
        fills.order(3, 0, 4, OrderEnd.CENSORED);
        assertThat(fills.orders(0, 0)).isEqualTo(2);
        assertThat(fills.orders(2, 99)).isEqualTo(1);
        assertThat(fills.orders(99, 0)).isEqualTo(1);
        assertThat(fills.orders(1, 0)).isZero();
        assertThat(fills.gross(0, 0).at(5)).isEqualTo(0.5);
        assertThat(fills.net(0, 0).at(1)).isEqualTo(0.5);

        FillProbability same = new FillProbability(new long[] {0, 2}, new long[] {10});
        same.merge(fills);
        same.merge(fills);
        assertThat(same.orders(0, 0)).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> same.merge(new FillProbability(new long[0], new long[0])));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FillProbability(new long[] {1, 1}, new long[0]))
                .withMessageContaining("distances has 1 after 1");
        assertThatIllegalArgumentException().isThrownBy(() -> fills.order(0, -1, 1, OrderEnd.FILLED));
    }

    @Test
    void durationsAndCausesAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KaplanMeier().event(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new KaplanMeier().censored(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AalenJohansen(2).event(1, 3))
                .withMessageContaining("cause is 3, expected from 1 to 2");
    }

    @Test
    void closedFormsHoldAtTheirEnds() {
        assertThat(FirstPassage.probability(0, 1, 1)).isEqualTo(1);
        assertThat(FirstPassage.probability(1, 1, 0)).isZero();
        assertThat(FirstPassage.probability(1, 1e-3, 1)).isZero();
        assertThat(FirstPassage.probability(1, 0.01, 10, 1))
                .as("it drifts there")
                .isEqualTo(1);
        assertThat(FirstPassage.probability(1, 1, 1e12, -1))
                .as("it drifts away")
                .isCloseTo(Math.exp(-2), within(1e-12));
        ExponentialFillIntensity intensity = new ExponentialFillIntensity(1.4, 1.5);
        assertThat(intensity.probability(0.3, 0)).isZero();
        assertThat(intensity.probability(1e9, 1)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> FirstPassage.probability(1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExponentialFillIntensity(0, 1));
    }

    @Test
    void theRaceOfQueuesIsFairAndFavoursTheLonger() {
        assertThat(QueueRace.probabilityUp(50, 50)).isCloseTo(0.5, within(1e-9));
        assertThat(QueueRace.probabilityUp(700, 3) + QueueRace.probabilityUp(3, 700))
                .isCloseTo(1, within(1e-9));
        assertThat(QueueRace.probabilityUp(10, 1)).isGreaterThan(0.9);
        assertThatIllegalArgumentException().isThrownBy(() -> QueueRace.probabilityUp(0, 1));
    }
}
