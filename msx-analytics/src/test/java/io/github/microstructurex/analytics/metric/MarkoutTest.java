package io.github.microstructurex.analytics.metric;

import static io.github.microstructurex.book.BookView.NO_PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.Side;
import org.junit.jupiter.api.Test;

class MarkoutTest {
    @Test
    void aPassiveFillEarnsItsHalfSpreadLessTheAdverseMove() {
        Markout markout = new Markout(10);
        AdverseSelection adverse = new AdverseSelection(10);
        markout.quote(0, 98, 102);
        adverse.quote(0, 98, 102);
        markout.fill(5, Side.BUY, 98, 7);
        adverse.fill(5, Side.BUY, 98, 7);
        markout.quote(15, 97, 101);
        adverse.quote(15, 97, 101);
        markout.advanceTo(20);
        adverse.advanceTo(20);

        assertThat(adverse.mean()).isEqualTo(1);
        assertThat(adverse.volumeWeightedMean()).isEqualTo(1);
        assertThat(adverse.adverseShare()).isEqualTo(1);
        AdverseSelection bothDays = new AdverseSelection(10);
        bothDays.merge(adverse);
        bothDays.merge(adverse);
        assertThat(bothDays.fills()).isEqualTo(2);
        assertThat(bothDays.adverseShare()).isEqualTo(1);
        assertThat(markout.mean()).as("2 earned, 1 lost").isEqualTo(1);
        assertThat(markout.volumeWeightedMean()).isEqualTo(1);
    }

    @Test
    void aFillWithoutALaterMidIsCountedAndLeftOut() {
        MarkoutCurve curve = new MarkoutCurve(0, 10);
        curve.quote(0, 98, 102);
        curve.fill(5, Side.SELL, 102, 1);
        curve.quote(6, NO_PRICE, 102);
        curve.fill(12, Side.SELL, 102, 1);
        curve.advanceTo(20);

        assertThat(curve.at(0).mean()).isEqualTo(2);
        assertThat(curve.at(0).undefinedFills()).isEqualTo(1);
        assertThat(curve.at(1).mean()).isNaN();
        assertThat(curve.at(1).fills()).isZero();
        assertThat(curve.at(1).undefinedFills()).isEqualTo(2);
        assertThat(new AdverseSelection(5).adverseShare()).isNaN();
    }

    @Test
    void markoutsOfOneHorizonMerge() {
        Markout first = new Markout(0);
        first.quote(0, 10, 10);
        first.fill(0, Side.BUY, 8, 1);
        first.advanceTo(1);
        Markout second = new Markout(0);
        second.quote(0, 10, 10);
        second.fill(0, Side.BUY, 6, 3);
        second.advanceTo(1);
        first.merge(second);

        assertThat(first.mean()).isEqualTo(3);
        assertThat(first.volumeWeightedMean()).isEqualTo(3.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.merge(new Markout(1)))
                .withMessageContaining("horizon is 1 ns, expected 0");
    }
}
