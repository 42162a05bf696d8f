package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.internal.AtomicFile;
import io.github.microstructurex.io.internal.parquet.table.ColumnSchema;
import io.github.microstructurex.io.internal.parquet.table.TableWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A new file of the library's own, which has its name only once it is whole. */
final class ParquetOutput implements AutoCloseable {
    /** What has 18 digits. */
    private static final long END_OF_DECIMALS = 1_000_000_000_000_000_000L;

    private final Path target;
    private final Map<String, String> properties;
    private final long unitsPerTick;
    private final long unitsPerLot;
    private final AtomicFile file;
    private final TableWriter table;

    private ParquetOutput(
            Path target,
            Map<String, String> properties,
            long unitsPerTick,
            long unitsPerLot,
            AtomicFile file,
            List<ColumnSchema> columns) {
        this.target = target;
        this.properties = properties;
        this.unitsPerTick = unitsPerTick;
        this.unitsPerLot = unitsPerLot;
        this.file = file;
        table = new TableWriter(target.toString(), file, columns);
    }

    static ParquetOutput create(Path target, Content content, MarketDataHeader header, List<ColumnSchema> columns) {
        if (!AtomicFile.nameOf(target).equals(String.valueOf(target.getFileName()))) {
            throw MarketDataException.inFile(
                    target.toString(), "the name of a compressed file", "one that does not end with .gz, .zst or .xz");
        }
        Instrument instrument = header.instrument();
        long unitsPerTick = units(target, "tick size", instrument.tickSize());
        long unitsPerLot = units(target, "lot size", instrument.lotSize());
        AtomicFile file = AtomicFile.create(target);
        try {
            return new ParquetOutput(target, Noted.of(content, header), unitsPerTick, unitsPerLot, file, columns);
        } catch (MarketDataException unwritable) {
            file.close();
            throw unwritable;
        }
    }

    private static long units(Path target, String what, BigDecimal step) {
        if (step.precision() > 18 || step.scale() > 18) {
            throw MarketDataException.inFile(
                    target.toString(), "the " + what + " " + step, "one of at most 18 decimals and 18 digits");
        }
        return step.unscaledValue().longValueExact();
    }

    void put(int column, long value) {
        table.put(column, value);
    }

    void putNull(int column) {
        table.putNull(column);
    }

    void putPrice(int column, long ticks) {
        table.put(column, decimal("price", ticks, unitsPerTick));
    }

    void putQuantity(int column, long lots) {
        table.put(column, decimal("quantity", lots, unitsPerLot));
    }

    private long decimal(String what, long steps, long units) {
        long product = steps * units;
        if (Math.multiplyHigh(steps, units) != product >> 63
                || product <= -END_OF_DECIMALS
                || product >= END_OF_DECIMALS) {
            throw MarketDataException.inFile(
                    target.toString(),
                    "the " + what + " of " + steps + " steps in row " + (table.rows() + 1),
                    "a decimal number of at most 18 digits");
        }
        return product;
    }

    void endRow() {
        table.endRow();
    }

    void finish() {
        table.finish(properties);
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
