package io.github.microstructurex.io.badinput;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.ItchType;
import io.github.microstructurex.io.itch.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Good files of every format that is registered. A format that writes needs none here: its own writer makes one. A new
 * format that only reads needs one, by hand.
 */
final class Samples {
    private static final OpenOptions TEST = OpenOptions.defaults()
            .withSymbol("TEST")
            .withTick(new BigDecimal("0.01"))
            .withLot(BigDecimal.ONE);
    private static final String LOBSTER = "TEST_2012-06-21_34200000_57600000_%s_1.csv";
    private static final String TARDIS = "exchange,symbol,timestamp,local_timestamp,";
    private static final String TARDIS_ROW = "x,BTC,1585699200245000,1585699200355684,";
    private static final long DAY = 1_703_462_400_000_000_000L;

    private Samples() {}

    /** Good files of all formats, and of one format in all wrappers. */
    static List<Sample> all() {
        Stream<Sample> plain = MarketDataFormats.all().stream().flatMap(format -> of(format).stream());
        return Stream.concat(plain, Arrays.stream(Wrapper.values()).map(Samples::wrapped))
                .toList();
    }

    private static Sample wrapped(Wrapper wrapper) {
        byte[] day = wrapper.wrap("day.csv", tardis().get(0).bytes());
        return Sample.of(Sample.ANY, "day.csv" + wrapper.suffix(), OpenOptions.defaults(), day, new byte[0]);
    }

    private static List<Sample> of(MarketDataFormat format) {
        return switch (format.name()) {
            case "lobster" -> lobster();
            case "itch" -> itch();
            case "dbn" -> List.of(dbn());
            case "tardis" -> tardis();
            case "csv-trades" -> List.of(csvTrades());
            case "csv-snapshots" -> List.of(csvSnapshots());
            case "hftbacktest" -> hftbacktest();
            default -> List.of(written(format));
        };
    }

    private static Sample csvTrades() {
        String head = "trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side\n";
        String rows = """
                1,1340285400000000000,2,3,10.25,100,BUY
                4,1340285400000000000,,6,1e1,7,
                """;
        return Sample.ofText("csv-trades", "trades.csv", TEST, head, rows);
    }

    private static Sample csvSnapshots() {
        String head = "timestamp,bid_price_1,bid_size_1,bid_price_2,bid_size_2,"
                + "ask_price_1,ask_size_1,ask_price_2,ask_size_2,last_trade_price\n";
        String rows = """
                1340285400000000000,10.25,5,10.24,6,10.26,7,10.28,8,10.25
                1340285400000000000,10.24,5,,,10.26,7,nan,0,
                """;
        return Sample.ofText("csv-snapshots", "snapshots.csv", TEST, head, rows);
    }

    private static List<Sample> lobster() {
        String head = "time,type,id,size,price,direction\n";
        String rows = """
                34200.000000001,1,11,100,2238100,1
                34200.000000001,2,11,1,2238100,1
                34200.000000001,4,11,9,2238100,1
                34200.000000001,3,11,90,2238100,1
                34200.000000001,5,0,10,2238150,-1
                34200.000000001,6,-1,10,2238100,-1
                34200.000000001,7,0,0,-1,-1
                34200.000000001,7,0,0,1,-1
                """;
        String states = "9999999999,0,2238100,100\n2239900,5,2238100,99\n".repeat(4);
        OpenOptions none = OpenOptions.defaults();
        Sample messages = Sample.ofText("lobster", LOBSTER.formatted("message"), none, head, rows);
        Sample orderbook = Sample.ofText("lobster", LOBSTER.formatted("orderbook"), none, "", states);
        return List.of(messages.beside(orderbook), orderbook.beside(messages));
    }

    private static List<Sample> itch() {
        String name = "01302019.NASDAQ_ITCH50";
        return List.of(
                itch(name, ItchFraming.BINARY_FILE, 0, 0),
                itch("lengths-0." + name, ItchFraming.BINARY_FILE_WITHOUT_LENGTHS, 0, 0),
                itch("soup." + name, ItchFraming.SOUP_BIN_TCP, 33 + 3, 3),
                itch("mold." + name, ItchFraming.MOLD_UDP64, 0, 0),
                itch("day.pcap", ItchFraming.PCAP, 24 + 16 + 60, 0));
    }

    /** Before the messages stand so many bytes that can stand there once only, and so many behind. */
    private static Sample itch(String name, ItchFraming framing, int before, int behind) {
        byte[] directory = new Messages().directory(1).framed(framing);
        List<Messages> messages = List.of(
                new Messages().add(1, 10, Side.BUY, 100, 50_000),
                new Messages().execute(1, 10, 5),
                new Messages().executeAt(1, 10, 5, 60_000, 'Y'),
                new Messages().replace(1, 10, 11, 30, 51_000),
                new Messages().cancel(1, 11, 5),
                new Messages().trade(1, 5, 50_000),
                new Messages().cross(1, 50, 50_000),
                new Messages().state(1, 'H'),
                new Messages().state(2, 'T'),
                new Messages().delete(1, 11));
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        int trade = 0;
        int checksum = framing == ItchFraming.PCAP ? Integer.BYTES : 0;
        for (Messages one : messages) {
            byte[] framed = one.framed(framing);
            rows.writeBytes(Arrays.copyOfRange(framed, before, framed.length - behind));
            trade = one == messages.get(5) ? rows.size() - checksum - ItchType.TRADE.length() : trade;
        }
        byte[] head = Arrays.copyOf(directory, directory.length - behind);
        // The first byte of the time: a time behind the end of the day.
        return Sample.of("itch", name, OpenOptions.defaults(), head, rows.toByteArray())
                .spoiltBy(trade + 5, 0xFF);
    }

    private static Sample dbn() {
        ByteBuffer head = little(8 + 100 + 5 * 4 + 71 + 4 + 8 + 71);
        head.put(ascii("DBN")).put((byte) 2).putInt(head.capacity() - 8);
        head.put(Arrays.copyOf(ascii("XNAS.TEST"), 16))
                .putShort((short) 0)
                .putLong(DAY)
                .putLong(-1)
                .putLong(0);
        head.put((byte) 1).put((byte) 0).put((byte) 0).putShort((short) 71).put(new byte[53]);
        head.putInt(0).putInt(0).putInt(0).putInt(0).putInt(1);
        head.put(Arrays.copyOf(ascii("ES"), 71)).putInt(1).putInt(20231225).putInt(20231226);
        head.put(Arrays.copyOf(ascii("77"), 71));
        ByteBuffer rows = little(9 * 56);
        record(rows, 'R', 'N', 0, Long.MAX_VALUE, 0, 32 | 128);
        record(rows, 'A', 'B', 1, 100, 10, 32 | 128);
        record(rows, 'A', 'A', 2, 101, 10, 128);
        record(rows, 'T', 'B', 0, 101, 4, 0);
        record(rows, 'F', 'A', 2, 101, 4, 0);
        record(rows, 'C', 'A', 2, 101, 4, 128);
        record(rows, 'M', 'B', 1, 99, 5, 128);
        record(rows, 'C', 'B', 1, 99, 5, 128);
        record(rows, 'T', 'N', 0, 99, 5, 128);
        // The kind of the last record, a cross.
        return Sample.of("dbn", "day.dbn", OpenOptions.defaults(), written(head), written(rows))
                .spoiltBy(8 * 56 + 1, 0);
    }

    private static void record(ByteBuffer rows, char action, char side, long order, long price, int size, int flags) {
        rows.put((byte) 14)
                .put((byte) 0xA0)
                .putShort((short) 1)
                .putInt(77)
                .putLong(DAY)
                .putLong(order);
        rows.putLong(price)
                .putInt(size)
                .put((byte) flags)
                .put((byte) 0)
                .put((byte) action)
                .put((byte) side);
        rows.putLong(DAY).putInt(0).putInt(9);
    }

    private static List<Sample> tardis() {
        return List.of(
                tardis(
                        "x_incremental_book_L2_x.csv",
                        "is_snapshot,side,price,amount",
                        "true,bid,10.5,7",
                        "false,ask,11,1e3",
                        "false,bid,10.5,0"),
                tardis("x_trades_x.csv", "id,side,price,amount", "abc,buy,10.5,7", ",unknown,-1.5e2,1"),
                tardis("x_quotes_x.csv", "ask_amount,ask_price,bid_price,bid_amount", "1,10.5,10.4,7", ",,10.4,8"),
                tardis(
                        "x_book_snapshot_2_x.csv",
                        "asks[0].price,asks[0].amount,bids[0].price,bids[0].amount,"
                                + "asks[1].price,asks[1].amount,bids[1].price,bids[1].amount",
                        "11,1,10,2,12,3,9,4",
                        "11,2,10,2,,,9,4"));
    }

    private static Sample tardis(String name, String columns, String... rows) {
        StringBuilder text = new StringBuilder();
        for (String row : rows) {
            text.append(TARDIS_ROW).append(row).append('\n');
        }
        return Sample.ofText("tardis", name, OpenOptions.defaults(), TARDIS + columns + "\n", text.toString());
    }

    private static List<Sample> hftbacktest() {
        long both = 3L << 30;
        long bid = both | 1L << 29;
        long ask = both | 1L << 28;
        ByteBuffer rows = little(6 * 64);
        event(rows, bid | 10, 10.25, 5, 1);
        event(rows, ask | 2, 10.25, 3, 0);
        event(rows, bid | 13, 10.25, 2, 1);
        event(rows, bid | 12, 10.25, 3, 1);
        event(rows, bid | 11, 10.25, 3, 1);
        event(rows, both | 3, 0, 0, 0);
        Sample array = new Sample(
                "hftbacktest",
                "data.npy",
                TEST,
                repetitions -> numpyHeader(6 * repetitions),
                written(rows),
                Optional.empty());
        byte[] archive = Wrapper.ZIP.wrap("data.npy", array.bytes());
        // The code of the last record, a clearing of a book that is empty by then.
        return List.of(array.spoiltBy(5 * 64, 99), Sample.of("hftbacktest", "data.npz", TEST, archive, new byte[0]));
    }

    private static void event(ByteBuffer rows, long ev, double price, double quantity, long order) {
        rows.putLong(ev)
                .putLong(DAY)
                .putLong(DAY)
                .putDouble(price)
                .putDouble(quantity)
                .putLong(order);
        rows.putLong(0).putDouble(0);
    }

    private static byte[] numpyHeader(long records) {
        String text =
                "{'descr': [('ev', '<u8'), ('exch_ts', '<i8'), ('local_ts', '<i8'), ('px', '<f8'), ('qty', '<f8'),"
                        + " ('order_id', '<u8'), ('ival', '<i8'), ('fval', '<f8')], 'fortran_order': False, 'shape': ("
                        + records + ",), }";
        int length = text.length() + 1;
        ByteBuffer header = little(10 + length).put((byte) 0x93).put(ascii("NUMPY"));
        return written(header.put((byte) 1)
                .put((byte) 0)
                .putShort((short) length)
                .put(ascii(text))
                .put((byte) '\n'));
    }

    /** What the format's own writer makes of a few events. */
    private static Sample written(MarketDataFormat format) {
        if (!format.capabilities().contains(MarketDataFormat.Capability.WRITE_EVENTS)) {
            throw new AssertionError("no sample of the format " + format.name() + ": add one here");
        }
        String name = format.filePatterns().get(0).replace("*", "TEST_2026-01-05");
        try {
            Path folder = Files.createTempDirectory("sample");
            Path file = folder.resolve(name);
            write(format, file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return Sample.of(format.name(), name, TEST, bytes, new byte[0]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(MarketDataFormat format, Path file) {
        MarketDataHeader header = new MarketDataHeader(
                Instrument.of("TEST", "0.01", "1"), LocalDate.of(2026, 1, 5), ZoneOffset.UTC, OptionalInt.empty());
        long time = 1_767_571_200_000_000_000L;
        MarketEventBuffer event = new MarketEventBuffer();
        try (MarketDataWriter writer = format.create(file, header)) {
            writer.write(event.add(1, Side.BUY, 1000, 5).at(time, time + 1).sequence(1));
            writer.write(event.add(2, Side.SELL, 1002, 5).at(time, time + 1).sequence(2));
            writer.write(event.execute(1, Side.BUY, 1000, 2).at(time, time + 1).sequence(3));
            writer.write(event.trade(Side.SELL, 1001, 3).at(time, time + 1).sequence(4));
            writer.write(event.delete(1, Side.BUY, 1000, 3).at(time, time + 1).sequence(5));
            writer.finish();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] written(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.duplicate().flip().get(bytes);
        return bytes;
    }

    private static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }
}
