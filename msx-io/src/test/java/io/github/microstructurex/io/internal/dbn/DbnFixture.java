package io.github.microstructurex.io.internal.dbn;

import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes DBN files of a few records, and reads whole files into lists. */
final class DbnFixture {
    /** 2023-12-25, midnight UTC. */
    static final long DAY = 1_703_462_400_000_000_000L;

    static final int LAST = 128;
    static final int SNAPSHOT = 32;
    static final int ID = 77;

    private final int version;
    private final ByteBuffer metadata = little(10_000);
    private final ByteBuffer records = little(100_000);
    private final int symbolLength;
    private final List<byte[]> mappings = new ArrayList<>();
    private boolean sendTimes;
    private int schema;
    private int symbolsIn = 1;
    private int symbolsOut;
    private long start = DAY;
    private int instrument = ID;
    private long time = DAY;

    private DbnFixture(int version) {
        this.version = version;
        symbolLength = version == 1 ? 22 : 71;
    }

    /** A file without mappings. */
    static DbnFixture bare(int version) {
        return new DbnFixture(version);
    }

    /** A file of the symbol ES, with the id 77, on 2023-12-25. */
    static DbnFixture es(int version) {
        return bare(version).map("ES", 20231225, 20231226, Integer.toString(ID));
    }

    DbnFixture sendTimes() {
        sendTimes = true;
        return this;
    }

    DbnFixture schema(int newSchema) {
        schema = newSchema;
        return this;
    }

    DbnFixture symbologies(int in, int out) {
        symbolsIn = in;
        symbolsOut = out;
        return this;
    }

    DbnFixture start(long newStart) {
        start = newStart;
        return this;
    }

    DbnFixture map(String raw, int from, int to, String symbol) {
        ByteBuffer mapping = little(1000);
        text(mapping, raw);
        mapping.putInt(1).putInt(from).putInt(to);
        text(mapping, symbol);
        mappings.add(written(mapping));
        return this;
    }

    private void text(ByteBuffer into, String text) {
        into.put(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), symbolLength));
    }

    /** The instrument of the records that follow. */
    DbnFixture of(int newInstrument) {
        instrument = newInstrument;
        return this;
    }

    /** The time of the records that follow. */
    DbnFixture at(long newTime) {
        time = newTime;
        return this;
    }

    /** Adds a record that ends its event. */
    DbnFixture last(char action, char side, long order, long price, int size) {
        return record(action, side, order, price, size, LAST);
    }

    /** Adds a record that others of its event follow. */
    DbnFixture more(char action, char side, long order, long price, int size) {
        return record(action, side, order, price, size, 0);
    }

    DbnFixture record(char action, char side, long order, long price, int size, int flags) {
        records.put((byte) (sendTimes ? 16 : 14)).put((byte) 0xA0).putShort((short) 1);
        records.putInt(instrument).putLong(time).putLong(order).putLong(price).putInt(size);
        records.put((byte) flags).put((byte) 0).put((byte) action).put((byte) side);
        records.putLong(time + 5).putInt(0).putInt(9);
        if (sendTimes) {
            records.putLong(time + 9);
        }
        return this;
    }

    byte[] bytes() {
        metadata.clear();
        metadata.put(Arrays.copyOf("XNAS.TEST".getBytes(StandardCharsets.US_ASCII), 16));
        metadata.putShort((short) schema).putLong(start).putLong(-1).putLong(0);
        if (version == 1) {
            metadata.putLong(-1);
        }
        metadata.put((byte) symbolsIn).put((byte) symbolsOut).put((byte) (sendTimes ? 1 : 0));
        if (version > 1) {
            metadata.putShort((short) symbolLength);
        }
        metadata.put(new byte[version == 1 ? 47 : 53]).putInt(0);
        metadata.putInt(1);
        text(metadata, "ES");
        metadata.putInt(0).putInt(0).putInt(mappings.size());
        mappings.forEach(metadata::put);
        while (version == 3 && metadata.position() % 8 != 0) {
            metadata.put((byte) 0);
        }
        ByteBuffer file = little(8 + metadata.position() + records.position());
        file.put((byte) 'D').put((byte) 'B').put((byte) 'N').put((byte) version).putInt(metadata.position());
        file.put(written(metadata)).put(written(records));
        return written(file);
    }

    private static byte[] written(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.duplicate().flip().get(bytes);
        return bytes;
    }

    /** Where the first record is. */
    int metadataLength() {
        return bytes().length - records.position();
    }

    Path write(Path folder) {
        return write(folder, "test.dbn", bytes());
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Shows each event as one line, with its number and the nanoseconds since midnight. */
    static List<String> events(Path path, OpenOptions options) {
        try (MarketDataFile file = MarketDataFormats.open(path, options);
                MarketEventSource source = file.events()) {
            List<String> events = new ArrayList<>();
            while (source.advance()) {
                String line = source.event()
                        .toString()
                        .replace(" at " + source.event().exchangeTime(), "");
                events.add(source.event().sequence() + ": " + line);
            }
            return events;
        }
    }

    static List<String> events(Path path) {
        return events(path, OpenOptions.defaults());
    }
}
