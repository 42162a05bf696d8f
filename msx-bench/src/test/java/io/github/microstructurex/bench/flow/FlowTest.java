package io.github.microstructurex.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowTest {
    @TempDir
    private Path folder;

    @Test
    void recordsAreReadAsTheyWereWritten() throws IOException {
        Flow flow = Flow.read(write("MSXFLOW1", 2, 1, 2));

        assertThat(flow.records()).isEqualTo(2);
        assertThat(flow.prefill()).isEqualTo(1);
        assertThat(flow.type(1)).isEqualTo(Flow.LIMIT_IOC);
        assertThat(flow.side(1)).isEqualTo(1);
        assertThat(flow.orderId(1)).isEqualTo(101);
        assertThat(flow.price(1)).isEqualTo(-1);
        assertThat(flow.quantity(1)).isEqualTo(7);
    }

    @Test
    void whatIsNoFlowIsRefused() {
        assertThatThrownBy(() -> Flow.read(write("MSXFLOW2", 1, 0, 1)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("does not begin with MSXFLOW1: not an order flow");
        assertThatThrownBy(() -> Flow.read(write("MSXFLOW1", 3, 0, 2)))
                .hasMessageEndingWith("says that it has 3 records, expected from 0 to 2");
        assertThatThrownBy(() -> Flow.read(write("MSXFLOW1", -1, 0, 2)))
                .hasMessageEndingWith("says that it has -1 records, expected from 0 to 2");
        assertThatThrownBy(() -> Flow.read(write("MSXFLOW1", 2, 3, 2)))
                .hasMessageEndingWith("says that it has 3 records that fill the book, expected from 0 to 2");
    }

    @Test
    void renamingChangesTheIdsAndNothingElse() throws IOException {
        Flow flow = RecordedFlow.random(folder.resolve("random.flow"), 100);
        Flow renamed = flow.withIds(Ids.RANDOM);

        assertThat(renamed.records()).isEqualTo(flow.records());
        assertThat(renamed.prefill()).isEqualTo(flow.prefill());
        for (int record = 0; record < flow.records(); record++) {
            assertThat(renamed.type(record)).isEqualTo(flow.type(record));
            assertThat(renamed.side(record)).isEqualTo(flow.side(record));
            assertThat(renamed.price(record)).isEqualTo(flow.price(record));
            assertThat(renamed.quantity(record)).isEqualTo(flow.quantity(record));
            assertThat(renamed.orderId(record)).isNotEqualTo(flow.orderId(record));
            assertThat(Ids.RANDOM.original(renamed.orderId(record))).isEqualTo(flow.orderId(record));
        }
    }

    private Path write(String magic, long records, long prefill, int written) throws IOException {
        ByteBuffer file = RecordedFlow.buffer(magic, records, prefill, written);
        for (int i = 0; i < written; i++) {
            file.putLong(Flow.LIMIT_IOC | 1 << 8).putLong(100 + i).putLong(-i).putLong(7);
        }
        return RecordedFlow.write(folder.resolve("test.flow"), file);
    }
}
