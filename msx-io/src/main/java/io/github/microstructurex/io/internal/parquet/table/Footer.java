package io.github.microstructurex.io.internal.parquet.table;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.parquet.table.ColumnSchema.Meaning;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the end of a Parquet file says of all that is before.
 *
 * @param columns the columns that are not inside others and not repeated
 * @param rows how many rows the file has
 * @param rowGroups the parts of the file
 * @param properties what programs have noted, each under a name
 */
public record Footer(List<ColumnSchema> columns, long rows, List<RowGroup> rowGroups, Map<String, String> properties) {
    static final int MAGIC = 0x31524150;

    private static final int ENCRYPTED_MAGIC = 0x45524150;
    private static final int TAIL = 2 * Integer.BYTES;
    private static final int MAX_LENGTH = 16 << 20;
    /** A byte that says nothing may be an object of so many. */
    private static final int MEMORY_PER_BYTE = 48;

    private static final int REPEATED = 2;

    /**
     * A part of a file.
     *
     * @param rows how many rows it has
     * @param chunks where its columns are, by the names of the columns
     */
    public record RowGroup(long rows, Map<String, Chunk> chunks) {}

    /**
     * One column of a part of a file.
     *
     * @param codec the number of the codec
     * @param values how many values it has, nulls included
     * @param from where it begins
     * @param to where it ends
     */
    public record Chunk(long codec, long values, long from, long to) {}

    /**
     * Reads the end of a file.
     *
     * @param file the file
     * @return what it says
     * @throws MarketDataException if it cannot be read, or is no Parquet file
     */
    public static Footer read(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(file, channel);
        } catch (NoSuchFileException absent) {
            throw MarketDataException.inFile(file.toString(), "no such file", "a file of market data");
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
    }

    private static Footer read(Path file, FileChannel channel) throws IOException {
        long size = channel.size();
        if (size < Integer.BYTES + TAIL) {
            throw MarketDataException.inFile(file.toString(), "a file of " + size + " bytes", "a Parquet file");
        }
        ByteBuffer tail = bytes(channel, size - TAIL, TAIL);
        int length = tail.getInt();
        int magic = tail.getInt();
        if (magic != MAGIC) {
            String found = magic == ENCRYPTED_MAGIC ? "an encrypted file" : "a file that breaks off";
            throw MarketDataException.atByte(file.toString(), size - TAIL, "", found, "the end of a Parquet file");
        }
        long start = size - TAIL - (length & 0xFFFF_FFFFL);
        long most = Math.min(MAX_LENGTH, Runtime.getRuntime().maxMemory() / 2 / MEMORY_PER_BYTE);
        if (start < Integer.BYTES || length < 0 || length > most) {
            throw MarketDataException.atByte(
                    file.toString(),
                    size - TAIL,
                    "footer",
                    Integer.toUnsignedString(length) + " bytes",
                    "at most " + Math.min(most, size - TAIL - Integer.BYTES));
        }
        try {
            return of(ThriftStruct.read(bytes(channel, start, length)), start);
        } catch (IOException malformed) {
            throw MarketDataException.atByte(
                    file.toString(), start, "footer", String.valueOf(malformed.getMessage()), "what Parquet defines");
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("a file that becomes shorter");
            }
        }
        bytes.flip();
        return bytes;
    }

    private static Footer of(ThriftStruct metadata, long end) throws IOException {
        Map<String, String> properties = new LinkedHashMap<>();
        for (ThriftStruct property : metadata.structs(5)) {
            properties.put(property.text(1), property.text(2));
        }
        List<RowGroup> rowGroups = new ArrayList<>();
        for (ThriftStruct rowGroup : metadata.structs(4)) {
            rowGroups.add(rowGroup(rowGroup, end));
        }
        return new Footer(columns(metadata.structs(2)), metadata.number(3), List.copyOf(rowGroups), properties);
    }

    /** The schema is a tree in preorder, whose root is the row. */
    private static List<ColumnSchema> columns(List<ThriftStruct> schema) throws IOException {
        List<ColumnSchema> columns = new ArrayList<>();
        int at = 1;
        while (at < schema.size()) {
            ThriftStruct element = schema.get(at);
            if (!element.has(5) && element.number(3, 0) != REPEATED) {
                columns.add(column(element));
            }
            long open = 1;
            while (open > 0 && at < schema.size()) {
                open += schema.get(at++).number(5, 0) - 1;
            }
        }
        return List.copyOf(columns);
    }

    private static ColumnSchema column(ThriftStruct element) throws IOException {
        PhysicalType physical = PhysicalType.of(element.size(1));
        Optional<ThriftStruct> logical = element.struct(10);
        Optional<ThriftStruct> decimal = logical.isPresent() ? logical.get().struct(5) : Optional.empty();
        Meaning meaning = meaning(physical, logical, (int) element.number(6, -1));
        int scale = meaning != Meaning.DECIMAL
                ? 0
                : (int) (decimal.isPresent() ? decimal.get().number(1, 0) : element.number(7, 0));
        return new ColumnSchema(
                element.text(4),
                physical,
                (int) element.number(2, 0),
                element.number(3, 0) != 0,
                meaning,
                scale,
                List.of());
    }

    private static Meaning meaning(PhysicalType type, Optional<ThriftStruct> logical, int converted)
            throws IOException {
        if (type == PhysicalType.INT96) {
            return Meaning.TIME_NANOS;
        }
        if (logical.isPresent()) {
            ThriftStruct of = logical.get();
            Optional<ThriftStruct> time = of.struct(8);
            if (time.isPresent()) {
                return timeUnit(time.get());
            }
            Optional<ThriftStruct> integer = of.struct(10);
            if (integer.isPresent() && !integer.get().flag(2, true)) {
                return Meaning.UNSIGNED;
            }
            if (of.has(5)) {
                return Meaning.DECIMAL;
            }
        }
        return switch (converted) {
            case 5 -> Meaning.DECIMAL;
            case 9 -> Meaning.TIME_MILLIS;
            case 10 -> Meaning.TIME_MICROS;
            case 11, 12, 13, 14 -> Meaning.UNSIGNED;
            default -> type == PhysicalType.BYTE_ARRAY ? Meaning.TEXT : Meaning.PLAIN;
        };
    }

    private static Meaning timeUnit(ThriftStruct time) throws IOException {
        ThriftStruct unit = time.struct(2).orElseThrow(() -> new IOException("a time without a unit"));
        return unit.has(1) ? Meaning.TIME_MILLIS : unit.has(2) ? Meaning.TIME_MICROS : Meaning.TIME_NANOS;
    }

    private static RowGroup rowGroup(ThriftStruct rowGroup, long end) throws IOException {
        Map<String, Chunk> chunks = new LinkedHashMap<>();
        for (ThriftStruct column : rowGroup.structs(1)) {
            ThriftStruct metadata =
                    column.struct(3).orElseThrow(() -> new IOException("a column without its metadata"));
            if (!column.text(1).isEmpty()) {
                throw new IOException("a column in another file, " + column.text(1));
            }
            chunks.put(path(metadata), chunk(metadata, end));
        }
        long rows = rowGroup.number(3);
        if (rows < 0) {
            throw new IOException("a group of " + rows + " rows");
        }
        return new RowGroup(rows, chunks);
    }

    private static String path(ThriftStruct metadata) throws IOException {
        return String.join(".", metadata.texts(3));
    }

    private static Chunk chunk(ThriftStruct metadata, long end) throws IOException {
        long data = metadata.number(9);
        long dictionary = metadata.number(11, 0);
        long from = dictionary > 0 ? Math.min(dictionary, data) : data;
        long size = metadata.number(7);
        if (from < Integer.BYTES || size < 0 || size > end - from) {
            throw new IOException("a column of " + size + " bytes from byte " + from + " on");
        }
        return new Chunk(metadata.number(4), metadata.number(5), from, from + size);
    }
}
