package io.github.microstructurex.strategies.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A day from 0 to 400 with four bins: much volume at both ends. */
class VolumeProfileTest {
    private static final VolumeProfile DAY = VolumeProfile.of(0, 400, 3, 1, 1, 3);

    @Test
    void withinABinVolumeComesEvenly() {
        assertThat(DAY.partUntil(-5)).isZero();
        assertThat(DAY.partUntil(50)).isEqualTo(1.5 / 8);
        assertThat(DAY.partUntil(100)).isEqualTo(3.0 / 8);
        assertThat(DAY.partUntil(250)).isEqualTo(4.5 / 8);
        assertThat(DAY.partUntil(400)).isEqualTo(1);
        assertThat(DAY.partUntil(999)).isEqualTo(1);
    }

    @Test
    void aParentOrderFollowsThePartOfTheProfileThatItsWindowCovers() {
        ExecutionSchedule schedule = DAY.schedule(parent(500, 50, 250), 4);

        // 1.5, 0.5, 0.5, 0.5 of volume in the quarters of the window.
        assertThat(sizes(schedule)).containsExactly(250, 83, 83, 84);
        assertThat(schedule.timeOf(2)).isEqualTo(150);
    }

    @Test
    void whereTheProfileHasNoVolumeTheSlicesAreEqual() {
        assertThat(sizes(DAY.schedule(parent(100, 500, 600), 4))).containsExactly(25, 25, 25, 25);
    }

    @Test
    void itIsLearnedFromTheTradesOfADay() {
        VolumeProfileLearner learner = new VolumeProfileLearner(1_000, 1_400, 4);
        learner.trade(999, 1_000_000);
        learner.trade(1_000, 10);
        learner.trade(1_099, 20);
        learner.trade(1_399, 30);
        learner.trade(1_400, 1_000_000);

        VolumeProfile profile = learner.profile();

        assertThat(IntStream.range(0, 4).mapToDouble(profile::partOf)).containsExactly(0.5, 0.0, 0.0, 0.5);
        assertThat(profile.movedBy(5_000).partUntil(6_200)).isEqualTo(0.5);
    }

    @Test
    void daysAreLaidOneOverTheOther() {
        VolumeProfileLearner learner = new VolumeProfileLearner(0, 400, 4);
        learner.trade(0, 30);
        learner.nextDay(10_000);
        learner.trade(10_399, 10);

        VolumeProfile profile = learner.profile();

        assertThat(profile.startTime()).isEqualTo(10_000);
        assertThat(profile.endTime()).isEqualTo(10_400);
        assertThat(profile.partOf(0)).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void withoutATradeThereIsNothingToLearn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new VolumeProfileLearner(0, 400, 4).profile())
                .withMessage("no trade between the profile's start and end was counted");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VolumeProfile.of(0, 400, 1, -1))
                .withMessage("weight 1 is -1.0, expected a finite number, at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VolumeProfile.of(1, 1, 1, 1))
                .withMessageStartingWith("there are 2 bins from 1 to 1");
    }

    @Test
    void itsWeightsAreTheTextOfTheParameterOfVwap() {
        assertThat(DAY.weights()).hasToString("0.375,0.125,0.125,0.375");
    }

    /** As of a profile that is spread over a parent order's window, which may be of any length. */
    @Test
    void binsMayBeShorterThanANanosecond() {
        VolumeProfile profile = VolumeProfile.of(10, 12, 3, 1, 1, 3);

        assertThat(profile.partUntil(11)).isEqualTo(0.5);
        ParentOrder parent = new ParentOrder(Side.BUY, 8, OptionalLong.empty(), 10, 12);
        assertThat(sizes(profile.schedule(parent, 4))).containsExactly(0, 4, 0, 4);
    }

    private static long[] sizes(ExecutionSchedule schedule) {
        return IntStream.range(0, schedule.slices())
                .mapToLong(schedule::quantityOf)
                .toArray();
    }

    private static ParentOrder parent(long quantity, long start, long end) {
        return new ParentOrder(Side.BUY, quantity, OptionalLong.empty(), start, end);
    }
}
