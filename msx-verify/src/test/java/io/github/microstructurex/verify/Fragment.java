package io.github.microstructurex.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Statements as the documentation shows them. They may use the variables below without declaring them, and a line of three
 * dots stands for what is left out.
 *
 * @param where the page or the source file that shows it
 * @param statements the text
 */
record Fragment(String where, String statements) {
    private static final String NAME = "Shown";

    private static final String VARIABLES = """
            import io.github.microstructurex.book.*;
            import io.github.microstructurex.book.event.*;
            import io.github.microstructurex.book.journal.*;
            import io.github.microstructurex.book.venue.*;
            import io.github.microstructurex.io.*;
            import io.github.microstructurex.io.duckdb.*;
            import io.github.microstructurex.io.itch.*;
            import io.github.microstructurex.io.parquet.*;
            import io.github.microstructurex.replay.*;
            import io.github.microstructurex.replay.flow.*;
            import io.github.microstructurex.replay.playback.*;
            import io.github.microstructurex.replay.simulation.*;
            import java.math.BigDecimal;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.time.temporal.ChronoUnit;
            import java.util.List;
            import java.util.concurrent.Executor;
            import java.util.concurrent.Flow;
            import org.slf4j.Logger;

            class Variables {
                OrderBook book;
                BookCommand command;
                BookListener listener;
                Path directory;
                Path file;
                Logger log;
                long now;
                long endOfWeek;
            }

            interface EventFile {
                MarketEventSource events();
            }
            """;

    /** What a page imports beside that. */
    private static final Map<String, String> OTHER_IMPORTS =
            Map.of("backtesting.md", """
            import io.github.microstructurex.analytics.*;
            import io.github.microstructurex.analytics.experiment.*;
            import io.github.microstructurex.strategies.*;
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.Map;
            import java.util.stream.LongStream;
            """, "calibration.md", """
            import io.github.microstructurex.analytics.*;
            import io.github.microstructurex.analytics.calibration.*;
            import io.github.microstructurex.analytics.realism.*;
            """, "strategies.md", """
            import io.github.microstructurex.analytics.*;
            import io.github.microstructurex.strategies.*;
            import io.github.microstructurex.strategies.Venue;
            import io.github.microstructurex.strategies.builtin.*;
            import io.github.microstructurex.strategies.schedule.*;
            import java.util.Map;
            import java.util.function.LongConsumer;
            """, "testing.md", """
            import static io.github.microstructurex.testkit.MsxAssertions.assertThat;
            import io.github.microstructurex.analytics.*;
            import io.github.microstructurex.strategies.*;
            import io.github.microstructurex.testkit.*;
            import io.github.microstructurex.testkit.strategy.*;
            import java.util.*;
            import net.jqwik.api.*;
            """);

    /** Variables of another type, where something else goes by the same name. */
    private static final Map<String, String> OTHER_VARIABLES = Map.of(
            "MarketEventSource.java",
            "ReconstructedBook book; EventFile file;",
            "MergedEvents.java",
            "ReconstructedBook[] books; MarketDataFile amazon, apple;",
            "market-data.md",
            "ReconstructedBook book; ReconstructedBook[] books; MarketDataFile amazon, apple; Path path, in, out;",
            "replay.md",
            "MarketDataFile file; ReplayListener listener; long tenOClock; Executor executor;"
                    + " Flow.Subscriber<MarketEvent> subscriber;",
            "generators.md",
            "long open, close; void use(double time, int component) {}",
            "backtesting.md",
            "Market market; InventoryLimits limits;",
            "calibration.md",
            "Market day, other; long open, close; void use(String name, double value, StylisedFact.Grade grade) {}",
            "strategies.md",
            "Market market; ParentOrder order; long halfPastNine, ten; LongConsumer alarm;"
                    + " MarketView nearMarket, farMarket; OrderGateway nearGateway, farGateway;",
            "testing.md",
            "ReconstructedBook reported; long second;");

    /** Asserts that it compiles. */
    void compile(Path folder) throws IOException {
        String body = statements.replaceAll("(?m)^\\s*\\.\\.\\.\\s*$", "");
        String others = OTHER_VARIABLES.getOrDefault(where, "");
        String source = OTHER_IMPORTS.getOrDefault(where, "") + VARIABLES + "class " + NAME + " extends Variables {\n"
                + others + "\nvoid run() throws Exception {\n" + body + "\n}\n}\n";
        new Program(NAME, source).compile(folder);
    }

    @Override
    public String toString() {
        return where;
    }
}
