package io.github.microstructurex.report.internal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.report.internal.html.Markup;
import org.junit.jupiter.api.Test;

/** Places from 0 to 10 are drawn from 0 to 100, values from 0 to 10 from 100 up to 0. */
class SeriesTest {
    private static final double NONE = Double.NaN;

    private final Scale x = new Scale(0, 10, 0, 100);
    private final Scale y = new Scale(0, 10, 100, 0);

    @Test
    void aLineJoinsValuesAndHasGaps() {
        assertThat(path(new LineSeries(new double[] {0, 1, 2, 3, 4}, new double[] {0, 5, NONE, 5, NONE}, Ink.FIRST)))
                .isEqualTo("M0 100h0L10 50M30 50h0");
    }

    @Test
    void stepsHoldUntilTheNextOne() {
        assertThat(path(new StepSeries(new double[] {0, 4, 6}, new double[] {1, 2, NONE}, 10, Ink.FIRST)))
                .isEqualTo("M0 90H40V80H60");
    }

    @Test
    void ofStepsThatAreTooCloseTheLastOneCounts() {
        assertThat(path(new StepSeries(new double[] {0, 5, 5.001, 5.002}, new double[] {1, 2, 3, 4}, 10, Ink.FIRST)))
                .isEqualTo("M0 90H50V60H100");
    }

    @Test
    void aBandIsClosedAndHasGaps() {
        double[] lows = {1, 1, NONE, 2};
        double[] highs = {2, 3, 3, 3};

        assertThat(path(new BandSeries(new double[] {0, 1, 2, 3}, lows, highs, Ink.QUIET)))
                .isEqualTo("M0 80L10 70L10 90L0 90ZM30 70L30 80Z");
    }

    @Test
    void pointsThatCoverEachOtherAreDrawnOnce() {
        String circle = Shape.CIRCLE.path();

        assertThat(path(new PointSeries(
                        new double[] {1, 1.001, 2, 3}, new double[] {5, 5, 5, NONE}, Shape.CIRCLE, Ink.THIRD)))
                .isEqualTo("M10 50" + circle + "M20 50" + circle);
    }

    @Test
    void aLevelGoesAcross() {
        assertThat(path(new LevelSeries(7, Ink.SECOND))).isEqualTo("M0 30H100");
    }

    @Test
    void placesAreWrittenToATenth() {
        assertThat(Coordinate.of(-0.04)).isEqualTo("0");
        assertThat(Coordinate.of(-0.26)).isEqualTo("-0.3");
        assertThat(Coordinate.of(12.96)).isEqualTo("13");
    }

    @Test
    void aRangeHasRoomAroundItsValues() {
        Range range = new Range();
        assertThat(range.isEmpty()).isTrue();
        range.include(NONE);
        range.include(100);
        range.include(101);

        assertThat(range.bottom()).isLessThan(100).isGreaterThan(99);
        assertThat(range.top()).isGreaterThan(101).isLessThan(102);
    }

    @Test
    void aRangeOfOneValueIsOneToo() {
        for (double value : new double[] {0, 5, -5, 1e15}) {
            Range range = new Range();
            range.include(value);

            assertThat(range.bottom()).isLessThan(range.top());
        }
    }

    @Test
    void aScaleNeedsTwoEnds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scale(1, 1, 0, 100))
                .withMessage("high is 1.0, expected a number above low, 1.0");
    }

    private String path(Series series) {
        Markup out = new Markup();
        series.draw(out, x, y);
        return out.toString().replaceAll("(?s).* d=\"|\"/>\n", "");
    }
}
