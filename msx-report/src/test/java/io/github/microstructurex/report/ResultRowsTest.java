package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.analytics.experiment.BacktestSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** CSV and JSON of tables of results. */
class ResultRowsTest {
    /**
     * A result of nothing in particular.
     *
     * @param name a text
     * @param count a whole number
     * @param cost a number
     * @param time an instant
     */
    record Result(String name, long count, double cost, OptionalLong time) {}

    private static final List<ResultColumn<Result>> COLUMNS = List.of(
            ResultColumn.text("name", "a text", Result::name),
            ResultColumn.wholeNumber("count", "a whole number", Result::count),
            ResultColumn.number("cost", "a number", Result::cost),
            ResultColumn.time("time", "an instant", Result::time));

    private static final List<Result> RESULTS = List.of(
            new Result("plain", Long.MAX_VALUE, 0.1, OptionalLong.of(1_340_287_200_000_000_007L)),
            new Result("a \"comma\", two\nlines", -1, Double.NaN, OptionalLong.empty()));

    @Test
    void csvQuotesWhatNeedsItAndLeavesTheUndefinedEmpty() {
        assertThat(CsvReport.toString(COLUMNS, RESULTS)).isEqualTo("""
                name,count,cost,time
                plain,9223372036854775807,0.1,2012-06-21T14:00:00.000000007Z
                "a ""comma"", two
                lines",-1,,
                """);
    }

    @Test
    void jsonHasALineForEachResult() {
        assertThat(JsonRows.toString(COLUMNS, RESULTS)).isEqualTo("""
                [
                {"name" : "plain","count" : 9223372036854775807,"cost" : 0.1,"time" : "2012-06-21T14:00:00.000000007Z"},
                {"name" : "a \\"comma\\", two\\nlines","count" : -1,"cost" : null,"time" : null}
                ]
                """);
    }

    @Test
    void withoutResultsThereIsTheSchemaOnly() {
        assertThat(CsvReport.toString(COLUMNS, List.of())).isEqualTo("name,count,cost,time\n");
        assertThat(JsonRows.toString(COLUMNS, List.of())).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void aBacktestIsARow() {
        BacktestSummary summary = BacktestSummary.of(Results.partlyExecuted());

        String[] lines =
                CsvReport.toString(BacktestColumns.all(), List.of(summary)).split("\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("schema_version,market,instrument,strategy,parameters,seed,side,");
        assertThat(lines[1])
                .startsWith("1,sample.zip,AMZN,twap,\"slices=30, jitter=0s\",7,buy,200,2012-06-21T14:00:00.000000000Z,")
                .contains(",normal,reactive,none,PT0.001S,PT0.001S,PT0.001S,none,150,0.75,2,2,1,3,")
                .endsWith(",98765,0,0000000000000abc");
    }

    @Test
    void columnsHaveOneNameEachInSmallLetters() {
        for (List<? extends ResultColumn<?>> columns : List.of(BacktestColumns.all(), MarketMakingColumns.all())) {
            assertThat(columns)
                    .extracting(ResultColumn::name)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
            assertThat(columns).extracting(ResultColumn::meaning).noneMatch(String::isBlank);
        }
    }

    @Test
    void theGuideListsEveryColumn() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/backtesting.md"));

        for (List<? extends ResultColumn<?>> columns : List.of(BacktestColumns.all(), MarketMakingColumns.all())) {
            String table = columns.stream()
                    .map(column -> "| `" + column.name() + "` | "
                            + JsonReport.lowerCase(column.kind()).replace('-', ' ') + " | " + column.meaning() + " |\n")
                    .collect(Collectors.joining());
            assertThat(guide).contains("|---|---|---|\n" + table);
        }
    }
}
