package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes arrays of a few records by hand, and reads whole files into lists. */
final class HftbacktestFixture {
    static final Instrument INSTRUMENT = Instrument.of("TEST", "0.25", "1");
    static final OpenOptions OPTIONS = OpenOptions.defaults()
            .withSymbol("TEST")
            .withTick(INSTRUMENT.tickSize())
            .withLot(INSTRUMENT.lotSize());
    static final long BID = EventCode.EXCHANGE | EventCode.LOCAL | EventCode.BUY;
    static final long ASK = EventCode.EXCHANGE | EventCode.LOCAL | EventCode.SELL;
    static final long NO_SIDE = EventCode.EXCHANGE | EventCode.LOCAL;

    private HftbacktestFixture() {}

    /** One record; the local time is 10 later. */
    static byte[] record(long ev, long time, double price, double quantity, long id) {
        return ByteBuffer.allocate(NpyHeader.RECORD)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(ev)
                .putLong(time)
                .putLong(time + 10)
                .putDouble(price)
                .putDouble(quantity)
                .putLong(id)
                .array();
    }

    static byte[] array(byte[]... records) {
        return join(NpyHeader.write(records.length), records);
    }

    static byte[] join(byte[] header, byte[]... records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header);
        for (byte[] one : records) {
            bytes.writeBytes(one);
        }
        return bytes.toByteArray();
    }

    static Path npz(Path file, int method, byte[] array) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry("data.npy");
            entry.setMethod(method);
            CRC32 checksum = new CRC32();
            checksum.update(array);
            entry.setCrc(checksum.getValue());
            entry.setSize(array.length);
            zip.putNextEntry(entry);
            zip.write(array);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path npy(Path folder, byte[]... records) {
        return write(folder.resolve("data.npy"), array(records));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static MarketDataWriter writer(Path file) {
        MarketDataHeader header =
                new MarketDataHeader(INSTRUMENT, LocalDate.EPOCH, ZoneOffset.UTC, OptionalInt.empty());
        return MarketDataFormats.byName("hftbacktest").create(file, header);
    }

    static List<MarketEvent> events(Path file) {
        List<MarketEvent> events = new ArrayList<>();
        try (MarketDataFile opened = MarketDataFormats.open(file, OPTIONS);
                MarketEventSource source = opened.events()) {
            while (source.advance()) {
                events.add(new MarketEventBuffer().copyFrom(source.event()));
            }
        }
        return events;
    }

    static List<String> shown(Path file) {
        return events(file).stream().map(MarketEvent::toString).toList();
    }
}
