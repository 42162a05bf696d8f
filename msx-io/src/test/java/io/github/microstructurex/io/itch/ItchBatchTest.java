package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItchBatchTest {
    private static final ItchFraming FRAMING = ItchFraming.BINARY_FILE;

    /** Behind the others, so that they are long before the end of the buffer. */
    private static Messages padded(Messages messages) {
        return messages.trade(9, 1, 1).trade(9, 1, 1);
    }

    private static ItchBatch first(Messages messages) {
        ItchBatch batch = new ItchBatch();
        try (ItchReader reader = ItchReader.of(messages.framed(FRAMING), FRAMING)) {
            assertThat(reader.advance(batch)).isTrue();
        }
        return batch;
    }

    private static String show(ItchBatch batch, int i) {
        return batch.code(i) + " " + batch.orderReference(i) + " " + batch.newOrderReference(i) + " "
                + batch.sideIndex(i) + " " + batch.shares(i) + " @ " + batch.price(i) + " "
                + ItchText.unpack(batch.stock(i));
    }

    @Test
    void everyFieldIsThatOfItsTypeAndTheOthersAreZero() {
        ItchBatch batch = first(padded(new Messages()
                .add(1, 10, Side.BUY, 100, 50_000)
                .add(2, 11, Side.SELL, 0xFFFF_FFFFL, 0xFFFF_FFFEL)
                .execute(1, 10, 30)
                .executeAt(1, 10, 20, 60_000, 'Y')
                .cancel(1, 10, 5)
                .replace(1, 10, 12, 40, 51_000)
                .delete(1, 12)
                .state(1, 'H')));
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            shown.add(show(batch, i));
        }
        assertThat(shown)
                .startsWith(
                        "A 10 0 0 100 @ 50000 S1",
                        "A 11 0 1 4294967295 @ 4294967294 S2",
                        "E 10 0 -1 30 @ 0 ",
                        "C 10 0 -1 20 @ 60000 ",
                        "X 10 0 -1 5 @ 0 ",
                        "U 10 12 -1 40 @ 51000 ",
                        "D 12 0 -1 0 @ 0 ",
                        "H 0 0 -1 0 @ 0 ");
        assertThat(batch.isOrderMessage(6)).isTrue();
        assertThat(batch.isOrderMessage(7)).isFalse();
        assertThat(batch.stockLocate(1)).isEqualTo(2);
        assertThat(batch.timestamp(1)).isEqualTo(34_200_000_000_001L);
        assertThat(batch.byteOffset(1)).isEqualTo(2 + 36 + 2);
    }

    @Test
    void aFileOfManyMessagesComesInFullBatches() {
        Messages messages = new Messages();
        for (int i = 0; i < 2 * ItchBatch.CAPACITY; i++) {
            messages.delete(1, i);
        }
        ItchBatch batch = new ItchBatch();
        try (ItchReader reader = ItchReader.of(padded(messages).framed(FRAMING), FRAMING)) {
            assertThat(reader.advance(batch)).isTrue();
            assertThat(batch.size()).isEqualTo(ItchBatch.CAPACITY);
            assertThat(reader.sequence()).isEqualTo(ItchBatch.CAPACITY);
            assertThat(reader.advance()).isTrue();
            assertThat(reader.message().orderDelete().orderReference()).isEqualTo(ItchBatch.CAPACITY);
            assertThat(reader.advance(batch)).isTrue();
            assertThat(batch.orderReference(0)).isEqualTo(ItchBatch.CAPACITY + 1);
        }
    }

    @Test
    void theEndIsNoBatch() {
        ItchBatch batch = new ItchBatch();
        try (ItchReader reader = ItchReader.of(new Messages().delete(1, 5).framed(FRAMING), FRAMING)) {
            assertThat(reader.advance(batch)).isTrue();
            assertThat(batch.orderReference(0)).isEqualTo(5);
            assertThat(reader.advance(batch)).isFalse();
            assertThat(batch.size()).isZero();
            assertThat(reader.advance(batch)).isFalse();
        }
    }

    @Test
    void aSideThatIsNoneIsAnExceptionWithItsPlace() {
        ItchBatch batch = first(
                padded(new Messages().delete(1, 5).add(1, 10, Side.BUY, 1, 1).spoil(19, 'x')));
        assertThatThrownBy(() -> batch.sideIndex(1))
                .isInstanceOf(MarketDataException.class)
                .hasMessage("bytes in memory, byte 23, side: found 'x' in a ADD_ORDER, expected B or S");
    }

    @Test
    void aMessageOutsideOfAnyBatchIsAnError() {
        ItchBatch batch = new ItchBatch();
        assertThatThrownBy(() -> batch.code(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> batch.code(ItchBatch.CAPACITY)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
