package io.github.microstructurex.io.internal.lobster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

/** What holds for any LOBSTER file, and for anything that is almost one. */
class LobsterProperties {
    private static final long OPEN = 1_340_285_400_000_000_000L;

    private final Path folder = Files.createTempDirectory("lobster");

    LobsterProperties() throws IOException {}

    @AfterProperty
    void removeFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 300, seed = "42")
    void whatIsWrittenInAnyFormattingIsReadBackAsItWas(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int levels = random.nextInt(1, 4);
        List<String> events = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        List<String> messageLines = new ArrayList<>();
        List<String> orderbookLines = new ArrayList<>();
        long nanos = 0;
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            nanos += random.nextBoolean() ? 0 : random.nextLong(1_000_000_000);
            writeEvent(random, nanos, events, messageLines);
            writeRow(random, levels, rows, orderbookLines);
        }
        Path file = store(LobsterFixture.MESSAGES.formatted(levels), text(random, "time,type", messageLines));
        store(LobsterFixture.ORDERBOOK.formatted(levels), text(random, "ask price", orderbookLines));

        assertThat(LobsterFixture.events(file)).isEqualTo(events);
        assertThat(LobsterFixture.depth(file)).isEqualTo(rows);
    }

    private static void writeEvent(SplittableRandom random, long nanos, List<String> events, List<String> lines) {
        int type = random.nextInt(1, 8);
        long id = 1 + (random.nextLong() >>> random.nextInt(1, 63)) % Long.MAX_VALUE;
        long size = 1 + (random.nextLong() >>> random.nextInt(1, 63)) % LobsterMessages.MAX_SIZE;
        long price = random.nextLong(1, 9_999_999_999L);
        int direction = random.nextBoolean() ? 1 : -1;
        int halt = random.nextInt(-1, 2);
        String order = (direction > 0 ? "BUY " : "SELL ") + size + " @ " + price;
        long time = OPEN + nanos;
        events.add(switch (type) {
                    case 1 -> "ADD " + id + " " + order;
                    case 2 -> "REDUCE " + id + " " + order;
                    case 3 -> "DELETE " + id + " " + order;
                    case 4 -> "EXECUTE " + id + " " + order;
                    case 5 -> "TRADE 0 " + order;
                    case 6 -> "TRADE 0 ? " + size + " @ " + price;
                    default ->
                        "PHASE "
                                + List.of("HALTED", "CALL_AUCTION", "CONTINUOUS")
                                        .get(halt + 1);
                }
                + " at " + time);
        lines.add(time(random, nanos) + "," + type + ","
                + switch (type) {
                    case 5 -> "0," + size + "," + price + "," + direction;
                    case 6 -> "-1," + size + "," + price + "," + direction;
                    case 7 -> "0,0," + halt + ",-1";
                    default -> id + "," + size + "," + price + "," + direction;
                });
    }

    /** The time with as many digits as it needs, or more, which do not count. */
    private static String time(SplittableRandom random, long nanos) {
        String digits = "%09d".formatted(nanos % 1_000_000_000);
        String shortest = digits.replaceAll("0+$", "");
        String fraction = switch (random.nextInt(3)) {
            case 0 -> shortest;
            case 1 -> digits;
            default -> digits + "%03d".formatted(random.nextInt(1000));
        };
        return (34_200 + nanos / 1_000_000_000) + (fraction.isEmpty() ? "" : "." + fraction);
    }

    private static void writeRow(SplittableRandom random, int levels, List<String> rows, List<String> lines) {
        Depth depth = new Depth(levels);
        List<String> fields = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            writeLevel(random, depth, Side.SELL, level, fields);
            writeLevel(random, depth, Side.BUY, level, fields);
        }
        rows.add(depth.toString());
        lines.add(String.join(",", fields));
    }

    private static void writeLevel(SplittableRandom random, Depth depth, Side side, int level, List<String> fields) {
        if (depth.levels(side) < level || random.nextInt(5) == 0) {
            fields.add(side == Side.SELL ? "9999999999" : "-9999999999");
            fields.add("0");
            return;
        }
        long step = random.nextLong(1, 1000);
        long before = level == 0 ? 1_000_000 : depth.price(side, level - 1);
        depth.append(side, before - side.sign() * step, random.nextLong(1, 100_000));
        fields.add(Long.toString(depth.price(side, level)));
        fields.add(Long.toString(depth.quantity(side, level)));
    }

    private static String text(SplittableRandom random, String header, List<String> lines) {
        String end = random.nextBoolean() ? "\n" : "\r\n";
        return (random.nextInt(4) == 0 ? "\uFEFF" : "")
                + (random.nextInt(4) == 0 ? header + end : "")
                + String.join(end, lines)
                + (random.nextBoolean() ? end : "");
    }

    @Property(tries = 1000, seed = "42")
    void aDamagedFileGivesValidEventsOrTheDocumentedException(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] messages = goodMessages().getBytes(StandardCharsets.US_ASCII);
        byte[] orderbook = goodOrderbook().getBytes(StandardCharsets.US_ASCII);
        if (random.nextBoolean()) {
            messages = damaged(random, messages);
        } else {
            orderbook = damaged(random, orderbook);
        }
        Path file = LobsterFixture.write(folder, LobsterFixture.MESSAGES.formatted(2), messages);
        LobsterFixture.write(folder, LobsterFixture.ORDERBOOK.formatted(2), orderbook);
        readAll(file);
    }

    @Property(tries = 500, seed = "42")
    void aDamagedZipGivesValidEventsOrTheDocumentedException(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Path archive = LobsterFixture.zip(
                folder.resolve("day.zip"),
                LobsterFixture.MESSAGES.formatted(2),
                goodMessages(),
                LobsterFixture.ORDERBOOK.formatted(2),
                goodOrderbook());
        Files.write(archive, damaged(random, Files.readAllBytes(archive)));
        readAll(archive);
    }

    private void readAll(Path path) {
        try (MarketDataFile file = MarketDataFormats.open(path)) {
            try (MarketEventSource events = file.events()) {
                long last = 0;
                while (events.advance()) {
                    check(events.event(), last);
                    last = events.event().exchangeTime();
                }
            }
            if (file.depth().isPresent()) {
                try (DepthSource depth = file.depth().orElseThrow()) {
                    boolean more = depth.advance();
                    while (more) {
                        more = depth.advance();
                    }
                }
            }
        } catch (MarketDataException documented) {
            assertThat(documented.getMessage()).startsWith(folder.toString()).doesNotContain("\n");
        } catch (RuntimeException other) {
            fail("not a documented exception", other);
        }
    }

    private static void check(MarketEvent event, long lastTime) {
        assertThat(event.exchangeTime()).isGreaterThanOrEqualTo(lastTime);
        if (event.type() != MarketEventType.TRADE && event.type() != MarketEventType.PHASE) {
            assertThat(event.orderId()).isPositive();
            assertThat(event.quantity()).isPositive();
            assertThat(event.price()).isBetween(1L, 9_999_999_998L);
        }
    }

    private static String goodMessages() {
        return "34200.017459617,1,16113575,18,5853300,1\n34200.18,5,0,1,2238200,-1\n34201,3,16113575,18,5853300,1\n";
    }

    private static String goodOrderbook() {
        return "5859400,200,5853300,18,5859800,200,5853000,150\n".repeat(2)
                + "5859400,200,5853000,150,9999999999,0,-9999999999,0\n";
    }

    /** Changes, removes, repeats or inserts a few bytes, or cuts the end off. */
    private static byte[] damaged(SplittableRandom random, byte[] bytes) {
        byte[] damaged = bytes;
        for (int i = random.nextInt(1, 4); i > 0 && damaged.length > 0; i--) {
            int from = random.nextInt(damaged.length);
            int to = random.nextInt(from, Math.min(damaged.length, from + 20) + 1);
            damaged = switch (random.nextInt(4)) {
                case 0 -> {
                    byte[] changed = damaged.clone();
                    changed[from] = likely(random);
                    yield changed;
                }
                case 1 -> join(Arrays.copyOf(damaged, from), Arrays.copyOfRange(damaged, to, damaged.length));
                case 2 -> join(Arrays.copyOf(damaged, to), Arrays.copyOfRange(damaged, from, damaged.length));
                default -> Arrays.copyOf(damaged, from);
            };
        }
        return damaged;
    }

    private static byte likely(SplittableRandom random) {
        String usual = "0123456789,.-\r\n";
        return random.nextInt(3) == 0
                ? (byte) random.nextInt(256)
                : (byte) usual.charAt(random.nextInt(usual.length()));
    }

    private static byte[] join(byte[] head, byte[] tail) {
        byte[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return joined;
    }

    private Path store(String name, String text) {
        return LobsterFixture.write(folder, name, text);
    }
}
