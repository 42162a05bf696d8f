package io.github.microstructurex.bench.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.bench.flow.Flow;
import io.github.microstructurex.bench.flow.FlowEngine;
import io.github.microstructurex.bench.flow.FlowOptions;
import io.github.microstructurex.bench.flow.FlowResult;
import io.github.microstructurex.bench.flow.Ids;
import io.github.microstructurex.bench.flow.RecordedFlow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookEnginesTest {
    @TempDir
    private Path folder;

    @Test
    void whatComesOutDoesNotDependOnTheIds() throws IOException {
        Flow flow = flow();
        BookEngines engines = engines(false, false);
        FlowResult plain = result(engines.create(Ids.DENSE), flow);

        assertThat(plain.trades()).isGreaterThan(1_000);
        for (Ids ids : families(engines, flow)) {
            assertThat(result(engines.create(ids), flow.withIds(ids)))
                    .as(ids.name())
                    .isEqualTo(plain);
        }
    }

    @Test
    void ownersWhoDoNotMeetThemselvesChangeNothing() throws IOException {
        Flow flow = flow();

        assertThat(result(engines(true, false).create(Ids.DENSE), flow))
                .isEqualTo(result(engines(false, false).create(Ids.DENSE), flow));
    }

    @Test
    void commandsChangeNothing() throws IOException {
        Flow flow = flow();
        FlowOptions asCommands = new FlowOptions(Path.of("any.flow"), "dense", false, 1, true, false, false, 0);

        assertThat(result(new BookEngines(asCommands).create(Ids.DENSE), flow))
                .isEqualTo(result(engines(false, false).create(Ids.DENSE), flow));
    }

    @Test
    void batchesChangeNothing() throws IOException {
        Flow flow = flow();
        FlowOptions inBatches = new FlowOptions(Path.of("any.flow"), "dense", false, 1, false, false, false, 100);

        assertThat(result(new BookEngines(inBatches).create(Ids.DENSE), flow))
                .isEqualTo(result(engines(false, false).create(Ids.DENSE), flow));
    }

    @Test
    void anEmptiedBookBeginsAnew() throws IOException {
        Flow flow = flow();
        for (boolean proRata : new boolean[] {false, true}) {
            FlowEngine engine = engines(false, proRata).create(Ids.DENSE);
            FlowResult first = result(engine, flow);
            engine.empty();

            assertThat(engine.result().live()).isZero();
            assertThat(result(engine, flow)).isEqualTo(first);
        }
    }

    private Flow flow() throws IOException {
        return RecordedFlow.random(folder.resolve("random.flow"), 20_000);
    }

    private static FlowResult result(FlowEngine engine, Flow flow) {
        engine.send(flow, 0, flow.records());
        return engine.result();
    }

    private static BookEngines engines(boolean full, boolean proRata) {
        return new BookEngines(new FlowOptions(Path.of("any.flow"), "dense", false, 1, false, full, proRata, 0));
    }

    private static List<Ids> families(BookEngines engines, Flow flow) {
        List<Ids> families = new ArrayList<>(Ids.adversarial());
        families.add(Ids.RANDOM);
        families.addAll(engines.attacks(flow));
        return families;
    }
}
