package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.Urgency;
import io.github.microstructurex.strategies.schedule.AlmgrenChriss;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sells 1,000 in a window from 0 to 500. */
class ImplementationShortfallTest {
    /** The example of the paper: a million shares in five days. */
    private static final AlmgrenChriss PAPER = new AlmgrenChriss(1e6, 5, 5, 0.95, 0.0625, 2.5e-7, 2.5e-6);

    @Test
    void fromTheModelItTradesWhatTheModelTrades() {
        assertThat(sizes(new ImplementationShortfall(PAPER, 1e-6), Urgency.NORMAL))
                .containsExactly(458, 252, 142, 85, 63);
    }

    @Test
    void theHalfLifeOfTheModelGivesTheSame() {
        double halfLife = PAPER.halfLife(1e-6) * 100;

        assertThat(sizes(new ImplementationShortfall(5, halfLife), Urgency.NORMAL))
                .containsExactly(sizes(new ImplementationShortfall(PAPER, 1e-6), Urgency.NORMAL));
    }

    @Test
    void urgencyShortensAHalfLifeAndNotTheModels() {
        assertThat(sizes(new ImplementationShortfall(5, 200), Urgency.HIGH))
                .containsExactly(sizes(new ImplementationShortfall(5, 100), Urgency.NORMAL));
        assertThat(sizes(new ImplementationShortfall(PAPER, 1e-6), Urgency.HIGH))
                .containsExactly(sizes(new ImplementationShortfall(PAPER, 1e-6), Urgency.LOW));
    }

    @Test
    void aRiskAversionWithoutAScheduleIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImplementationShortfall(PAPER, -1e-5))
                .withMessageStartingWith("riskAversion is -1.0E-5");
    }

    private static long[] sizes(ImplementationShortfall strategy, Urgency urgency) {
        new Desk(strategy, new ParentOrder(Side.SELL, 1_000, OptionalLong.empty(), 0, 500, urgency)).start();
        ExecutionSchedule schedule = strategy.schedule().orElseThrow();
        return IntStream.range(0, schedule.slices())
                .mapToLong(schedule::quantityOf)
                .toArray();
    }
}
