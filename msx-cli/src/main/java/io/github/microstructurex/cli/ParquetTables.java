package io.github.microstructurex.cli;

import io.github.microstructurex.io.parquet.ParquetRows;
import io.github.microstructurex.report.ResultColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of results as Parquet: the columns of msx-report in a file of msx-io. */
final class ParquetTables {
    private ParquetTables() {}

    /** Begins the file. */
    static <R> ParquetRows create(Path file, List<ResultColumn<R>> columns) {
        return ParquetRows.create(
                file, columns.stream().map(ParquetTables::plain).toList(), Map.of());
    }

    private static ParquetRows.Column plain(ResultColumn<?> column) {
        return switch (column.kind()) {
            case TEXT -> ParquetRows.Column.text(column.name());
            case WHOLE_NUMBER -> ParquetRows.Column.wholeNumber(column.name());
            case NUMBER -> ParquetRows.Column.number(column.name());
            case TIME -> ParquetRows.Column.time(column.name());
        };
    }

    /** Writes the rows and completes the file. */
    static <R> void write(List<ResultColumn<R>> columns, List<R> results, ParquetRows rows) {
        for (R result : results) {
            for (int i = 0; i < columns.size(); i++) {
                Optional<?> value = columns.get(i).value(result);
                if (value.isPresent()) {
                    put(rows, i, columns.get(i).kind(), value.get());
                }
            }
            rows.endRow();
        }
        rows.finish();
    }

    private static void put(ParquetRows rows, int column, ResultColumn.Kind kind, Object value) {
        switch (kind) {
            case TEXT -> rows.put(column, (String) value);
            case WHOLE_NUMBER, TIME -> rows.put(column, (long) (Long) value);
            case NUMBER -> rows.put(column, (double) (Double) value);
        }
    }
}
