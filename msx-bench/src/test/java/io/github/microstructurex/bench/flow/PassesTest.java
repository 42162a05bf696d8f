package io.github.microstructurex.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassesTest {
    @TempDir
    private Path folder;

    private final Witness engine = new Witness();

    @Test
    void everyPassEmptiesThenFillsThenIsTimed() throws IOException {
        new Passes(flow(), engine, 1).cost();

        assertThat(engine.seen)
                .startsWith("empty", "0 to 25", "25 to 100", "empty", "0 to 25", "25 to 100")
                .hasSize(3 * (3 + 1));
    }

    @Test
    void latenciesAreThoseOfTheTimedPassesRecordByRecord() throws IOException {
        assertThat(new Passes(flow(), engine, 2).latencies().getTotalCount()).isEqualTo(2 * 75);
        assertThat(engine.seen).startsWith("empty", "0 to 25", "25 to 26", "26 to 27");
    }

    @Test
    void anEngineThatIsTooSlowIsGivenUp() throws IOException {
        assertThat(new Passes(flow(), engine, 1).finishWithin(-1)).isFalse();
        assertThat(new Passes(flow(), engine, 1).finishWithin(Long.MAX_VALUE)).isTrue();
    }

    private Flow flow() throws IOException {
        return RecordedFlow.random(folder.resolve("random.flow"), 100);
    }

    private static final class Witness implements FlowEngine {
        private final List<String> seen = new ArrayList<>();

        @Override
        public void send(Flow flow, int from, int to) {
            seen.add(from + " to " + to);
        }

        @Override
        public FlowResult result() {
            return FlowResult.of(new TradeSums(), 0, OptionalLong.empty(), OptionalLong.empty(), 0);
        }

        @Override
        public void empty() {
            seen.add("empty");
        }
    }
}
