package io.github.microstructurex.analytics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import io.github.microstructurex.replay.flow.QueueIntensities;
import io.github.microstructurex.replay.flow.QueueReactiveFlow;
import io.github.microstructurex.replay.flow.QueueReactiveParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueReactiveFitTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final QueueReactiveParameters TRUTH = QueueReactiveParameters.largeTickStock(0, 20 * HOUR);

    @Test
    void recoversTheIntensitiesOfAQueueReactiveMarketWithinFourStandardErrors() {
        QueueReactiveFit fit = QueueReactiveFit.of(() -> new QueueReactiveFlow(TRUTH, 42));

        assertThat(fit.parameters().orderQuantity()).isEqualTo(100);
        assertThat(fit.parameters().referenceMoves())
                .isCloseTo(TRUTH.referenceMoves(), within(4 * fit.referenceMovesError()));
        for (int queue = 0; queue < 5; queue++) {
            QueueIntensities found = fit.parameters().queues().get(queue);
            QueueIntensities expected = TRUTH.queues().get(queue);
            QueueReactiveFit.Errors errors = fit.errors().get(queue);
            assertThat(found.longest()).isGreaterThan(15);
            assertClose("limit " + queue, found.limit(), expected.limit(), errors.limit());
            assertClose("cancel " + queue, found.cancel(), expected.cancel(), errors.cancel());
            assertClose("market " + queue, found.market(), expected.market(), errors.market());
        }
    }

    private static void assertClose(String what, List<Double> found, List<Double> expected, List<Double> errors) {
        for (int i = 0; i < found.size(); i++) {
            // An intensity that rests on fewer than 30 events has no normal error yet.
            if (errors.get(i) < found.get(i) / Math.sqrt(30)) {
                assertThat(found.get(i))
                        .as(what + " at place " + i)
                        .isCloseTo(expected.get(i), within(4 * errors.get(i)));
            }
        }
    }

    @Test
    void aMarketGeneratedFromTheFitIsFittedAlike() {
        QueueReactiveParameters shortDay = QueueReactiveParameters.largeTickStock(0, 4 * HOUR);
        QueueReactiveFit fit = QueueReactiveFit.of(() -> new QueueReactiveFlow(shortDay, 42), 3);
        QueueReactiveFit again = QueueReactiveFit.of(() -> fit.generate(0, 4 * HOUR, 43), 3);

        assertThat(fit.parameters().queues()).hasSize(3);
        assertThat(again.parameters().queues().get(0).limit().get(8))
                .isCloseTo(
                        fit.parameters().queues().get(0).limit().get(8),
                        within(6 * fit.errors().get(0).limit().get(8)));
        assertThat(again.parameters().referenceMoves())
                .isCloseTo(fit.parameters().referenceMoves(), within(6 * fit.referenceMovesError()));
    }

    @Test
    void aMarketWhoseSpreadIsWideIsRefused() {
        PoissonFlowParameters shortDay = PoissonFlowParameters.liquidStock(0, 1_000_000_000L);

        assertThatThrownBy(() -> QueueReactiveFit.of(() -> new PoissonFlow(shortDay, 1)))
                .isInstanceOf(CalibrationException.class)
                .hasMessageContaining("expected");
    }
}
