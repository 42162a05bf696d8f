package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.internal.parquet.table.ColumnSchema;
import io.github.microstructurex.io.internal.parquet.table.Footer;
import io.github.microstructurex.io.parquet.ParquetColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a file are.
 *
 * @param content what the rows are
 * @param columns the columns to read: of events those of {@link Schemas#EVENT_COLUMNS}, else any
 * @param places where each kind of column is among those; of levels one for each
 */
record Layout(Content content, List<ColumnSchema> columns, Map<ParquetColumn, List<Integer>> places) {
    private static final int MAX_LEVELS = 1000;
    private static final List<ParquetColumn> OF_LEVELS =
            List.of(ParquetColumn.BID_PRICE, ParquetColumn.BID_SIZE, ParquetColumn.ASK_PRICE, ParquetColumn.ASK_SIZE);

    /** {@return the layout, empty if there is no sense in the columns} */
    static Optional<Layout> of(Footer footer, ColumnNames names) {
        Map<String, ColumnSchema> byName = new HashMap<>();
        footer.columns().forEach(column -> byName.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column));
        Optional<Content> said = Content.ofProperty(footer.properties().getOrDefault(Schemas.CONTENT, ""));
        boolean isEvents = byName.keySet().containsAll(Schemas.EVENT_COLUMNS);
        if (isEvents && said.orElse(Content.EVENTS) == Content.EVENTS) {
            List<ColumnSchema> columns =
                    Schemas.EVENT_COLUMNS.stream().map(byName::get).toList();
            return Optional.of(new Layout(Content.EVENTS, columns, Map.of()));
        }
        return new Search(byName).layout(names);
    }

    /** {@return where a kind of column is, if it is there} */
    Optional<Integer> place(ParquetColumn column) {
        return Optional.ofNullable(places.get(column)).map(list -> list.get(0));
    }

    /** How many levels a side of a snapshot has. */
    int levels() {
        return places.getOrDefault(ParquetColumn.BID_PRICE, List.of()).size();
    }

    int priceOfLevel(Side side, int level) {
        ParquetColumn column = side == Side.BUY ? ParquetColumn.BID_PRICE : ParquetColumn.ASK_PRICE;
        return places.getOrDefault(column, List.of()).get(level);
    }

    int sizeOfLevel(Side side, int level) {
        ParquetColumn column = side == Side.BUY ? ParquetColumn.BID_SIZE : ParquetColumn.ASK_SIZE;
        return places.getOrDefault(column, List.of()).get(level);
    }

    /** Looks for columns by their names. */
    private static final class Search {
        private final Map<String, ColumnSchema> byName;
        private final List<ColumnSchema> columns = new ArrayList<>();
        private final Map<ParquetColumn, List<Integer>> places = new EnumMap<>(ParquetColumn.class);

        Search(Map<String, ColumnSchema> byName) {
            this.byName = byName;
        }

        Optional<Layout> layout(ColumnNames names) {
            names.names().forEach((column, candidates) -> {
                for (String candidate : candidates) {
                    if (!places.containsKey(column)) {
                        find(column, candidate.toLowerCase(Locale.ROOT));
                    }
                }
            });
            if (!places.containsKey(ParquetColumn.TIME)) {
                return Optional.empty();
            }
            if (places.keySet().containsAll(OF_LEVELS)) {
                return sameLevels() ? Optional.of(new Layout(Content.SNAPSHOTS, columns, places)) : Optional.empty();
            }
            return places.containsKey(ParquetColumn.PRICE) && places.containsKey(ParquetColumn.QUANTITY)
                    ? Optional.of(new Layout(Content.TRADES, columns, places))
                    : Optional.empty();
        }

        private boolean sameLevels() {
            return OF_LEVELS.stream()
                            .map(column ->
                                    places.getOrDefault(column, List.of()).size())
                            .distinct()
                            .count()
                    == 1;
        }

        private void find(ParquetColumn column, String name) {
            if (!name.contains("#")) {
                add(column, name);
                return;
            }
            int first = byName.containsKey(name.replace("#", "0")) ? 0 : 1;
            for (int level = first; level < MAX_LEVELS && add(column, name.replace("#", level + "")); level++) {
                // Until there is none of that number.
            }
        }

        private boolean add(ParquetColumn column, String name) {
            ColumnSchema found = byName.get(name);
            if (found == null) {
                return false;
            }
            places.computeIfAbsent(column, none -> new ArrayList<>()).add(columns.size());
            columns.add(found);
            return true;
        }
    }
}
