package io.github.microstructurex.replay;

import static io.github.microstructurex.replay.Recording.event;
import static io.github.microstructurex.replay.Recording.levels;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import org.junit.jupiter.api.Test;

class ReconstructionTest {
    private static final long[] NONE = levels();

    @Test
    void aCompleteRecordIsAppliedAsItIs() {
        Recording recording = new Recording(2)
                .then(event().add(1, Side.BUY, 10, 5), NONE, NONE)
                .then(event().add(2, Side.SELL, 12, 6), NONE, NONE)
                .then(event().execute(1, Side.BUY, 10, 2), NONE, NONE);
        try (Reconstruction reconstruction = Reconstruction.of(recording.eventSource())) {
            assertThat(reconstruction.advance()).isTrue();
            assertThat(reconstruction.event().orderId()).isEqualTo(1);
            assertThat(reconstruction.book().bestQuantity(Side.BUY)).isEqualTo(5);
            ReconstructionReport report = reconstruction.run();
            assertThat(reconstruction.book().bestQuantity(Side.BUY)).isEqualTo(3);
            assertThat(reconstruction.advance()).isFalse();
            assertThat(report.events()).isEqualTo(3);
            assertThat(report.rows()).isZero();
            assertThat(report.agrees()).isTrue();
        }
    }

    @Test
    void eventsThatDoNotFitACompleteRecordAreCounted() {
        Recording recording = new Recording(2)
                .then(event().add(1, Side.BUY, 10, 5), NONE, NONE)
                .then(event().add(1, Side.BUY, 10, 5), NONE, NONE)
                .then(event().delete(2, Side.BUY, 10, 5), NONE, NONE)
                .then(event().execute(1, Side.BUY, 10, 6), NONE, NONE);
        try (Reconstruction reconstruction = Reconstruction.of(recording.eventSource())) {
            ReconstructionReport report = reconstruction.run();
            assertThat(report.agrees()).isFalse();
            assertThat(report.unknownOrders()).isEqualTo(1);
            assertThat(report.ignoredEvents()).isEqualTo(1);
            assertThat(report.adjustedQuantities()).isEqualTo(1);
            assertThat(report.rejectedEvents()).isEqualTo(1);
        }
    }

    @Test
    void aQuantityThatNoBookCanTakeIsCountedAndNotRestated() {
        ReconstructionReport report = new Recording(2)
                .then(event().delete(9, Side.BUY, 10, Long.MAX_VALUE), levels(10, 5), NONE)
                .reconstruct();
        assertThat(report.rejectedEvents()).isPositive();
        assertThat(report.agrees()).isFalse();
    }

    @Test
    void aRecordWithRowsIsFollowedRowByRow() {
        Recording recording = new Recording(2)
                .then(event().add(1, Side.BUY, 10, 5), levels(10, 7), NONE)
                .then(event().delete(9, Side.BUY, 10, 2), levels(10, 5), NONE);
        try (Reconstruction reconstruction = Reconstruction.of(recording.eventSource(), recording.depthSource())) {
            assertThat(reconstruction.advance()).isTrue();
            assertThat(reconstruction.book().orderCountAt(Side.BUY, 10)).isEqualTo(2);
            assertThat(reconstruction.report().rows()).isEqualTo(1);
            assertThat(reconstruction.advance()).isTrue();
            // As it was reported, not as it was completed.
            assertThat(reconstruction.event().orderId()).isEqualTo(9);
            assertThat(reconstruction.book().orderCountAt(Side.BUY, 10)).isEqualTo(1);
            assertThat(reconstruction.advance()).isFalse();
            assertThat(reconstruction.report().agrees()).isTrue();
        }
    }
}
