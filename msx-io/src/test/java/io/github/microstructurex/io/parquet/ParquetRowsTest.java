package io.github.microstructurex.io.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.parquet.ParquetRows.Column;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB judges the files. */
class ParquetRowsTest {
    private static final List<Column> COLUMNS =
            List.of(Column.text("name"), Column.wholeNumber("count"), Column.number("cost"), Column.time("time"));

    @TempDir
    private Path folder;

    @Test
    void everyKindOfColumnComesBackAndEmptyOnesToo() throws SQLException {
        Path file = folder.resolve("rows.parquet");
        try (ParquetRows rows = ParquetRows.create(file, COLUMNS, Map.of("msx.schema", "1"))) {
            rows.put(0, "twap, \"é\"")
                    .put(1, Long.MIN_VALUE)
                    .put(2, -0.1)
                    .put(3, 1_340_287_200_000_000_007L)
                    .endRow();
            rows.endRow();
            rows.put(0, "").put(1, 7).put(2, Double.MAX_VALUE).put(3, -1).endRow();
            rows.finish();
        }

        assertThat(query("select name, count, cost, epoch_ns(time) from '" + file + "'"))
                .containsExactly(
                        "twap, \"é\"|-9223372036854775808|-0.1|1340287200000000007",
                        "null|null|null|null",
                        "|7|1.7976931348623157E308|-1");
        assertThat(query("select decode(key), decode(value) from parquet_kv_metadata('" + file + "')"))
                .containsExactly("msx.schema|1");
        assertThat(query("select column_type from (describe select * from '" + file + "')"))
                .containsExactly("VARCHAR", "BIGINT", "DOUBLE", "TIMESTAMP_NS");
    }

    @Test
    void textsMayTurnUpLateInALongTable() throws SQLException {
        Path file = folder.resolve("long.parquet");
        int count = 300_000;
        try (ParquetRows rows = ParquetRows.create(file, COLUMNS, Map.of())) {
            for (int i = 0; i < count; i++) {
                rows.put(0, "word " + i / 1_000).put(1, i).put(2, i / 4.0).endRow();
            }
            rows.finish();
        }

        assertThat(query("select count(*), count(distinct name), sum(count), sum(cost), count(time) from '" + file
                        + "'"))
                .containsExactly("300000|300|44999850000|1.12499625E10|0");
        assertThat(query("select count(*) from '" + file + "' where name != 'word ' || (count // 1000)"))
                .containsExactly("0");
    }

    @Test
    void aFileWithoutRowsHasItsColumns() throws SQLException {
        Path file = folder.resolve("empty.parquet");
        try (ParquetRows rows = ParquetRows.create(file, COLUMNS, Map.of())) {
            rows.finish();
        }

        assertThat(query("select column_name from (describe select * from '" + file + "')"))
                .containsExactly("name", "count", "cost", "time");
        assertThat(query("select * from '" + file + "'")).isEmpty();
    }

    @Test
    void whatIsNotFinishedIsNotThere() {
        Path file = folder.resolve("unfinished.parquet");
        try (ParquetRows rows = ParquetRows.create(file, COLUMNS, Map.of())) {
            rows.put(0, "a").endRow();
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesWhatAColumnDoesNotHold() {
        try (ParquetRows rows = ParquetRows.create(folder.resolve("x.parquet"), COLUMNS, Map.of())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rows.put(2, "text"))
                    .withMessage("column cost holds NUMBER and is given a text, expected what it holds");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rows.put(1, 0.5))
                    .withMessageContaining("column count holds WHOLE_NUMBER and is given a floating-point number");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetRows.create(folder, List.of(Column.text("a"), Column.time("a")), Map.of()))
                .withMessage("two columns are named a, expected each name once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetRows.create(folder, List.of(), Map.of()))
                .withMessage("there are no columns, expected at least one");
        assertThatExceptionOfType(MarketDataException.class)
                .isThrownBy(() -> ParquetRows.create(folder, COLUMNS, Map.of()));
        assertThat(Files.isDirectory(folder)).isTrue();
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    row.append(column == 1 ? "" : "|").append(results.getString(column));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }
}
