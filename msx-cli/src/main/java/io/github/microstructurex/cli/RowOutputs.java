package io.github.microstructurex.cli;

import io.github.microstructurex.io.parquet.ParquetRows;
import io.github.microstructurex.report.CsvReport;
import io.github.microstructurex.report.JsonRows;
import io.github.microstructurex.report.ResultColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a table of results is written to, a row for each run. */
final class RowOutputs {
    @Option(names = "--csv", paramLabel = "FILE", description = "Also write a row for each run to a file, as CSV.")
    private @Nullable Path csv;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also write an object for each run to a file, as a JSON array.")
    private @Nullable Path json;

    @Option(
            names = "--parquet",
            paramLabel = "FILE",
            description = "Also write a row for each run to a new file, as Parquet.")
    private @Nullable Path parquet;

    RowOutputs() {}

    /** Opens the files, lets the results be made, and writes them: a place that cannot be written to is found at once. */
    <R> List<R> write(List<ResultColumn<R>> columns, Supplier<List<R>> work) {
        if (parquet != null) {
            OutputFile.refuseTarget(parquet, List.of(), false);
        }
        try (OutputFile csvFile = csv == null ? null : OutputFile.open(csv);
                OutputFile jsonFile = json == null ? null : OutputFile.open(json);
                ParquetRows rows = parquet == null ? null : ParquetTables.create(parquet, columns)) {
            List<R> results = work.get();
            if (csvFile != null) {
                csvFile.write(out -> CsvReport.write(columns, results, out));
            }
            if (jsonFile != null) {
                jsonFile.write(out -> JsonRows.write(columns, results, out));
            }
            if (rows != null) {
                ParquetTables.write(columns, results, rows);
            }
            return results;
        }
    }
}
