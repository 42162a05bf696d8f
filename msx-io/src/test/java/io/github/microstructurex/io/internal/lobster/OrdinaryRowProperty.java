package io.github.microstructurex.io.internal.lobster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

/** What is read quickly is read as the careful reader reads it, who reads alone what stands at the end of a file. */
class OrdinaryRowProperty {
    private static final String FIRST = "00000.00,1,1,1,1,1\n";
    private static final String NAME = LobsterFixture.MESSAGES.formatted(1);

    private final Path folder = Files.createTempDirectory("ordinary");

    OrdinaryRowProperty() throws IOException {}

    @AfterProperty
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
        Files.delete(folder);
    }

    @Property(tries = 2000, seed = "42")
    void aRowMeansTheSameWhateverComesBehindIt(@ForAll long seed) {
        String row = damaged(new SplittableRandom(seed), row(new SplittableRandom(seed + 1)));
        assertThat(secondRow(FIRST + row + "\n" + FIRST.repeat(10))).isEqualTo(secondRow(FIRST + row + "\n"));
    }

    private String secondRow(String text) {
        Path file = LobsterFixture.write(folder, NAME, text.getBytes(StandardCharsets.ISO_8859_1));
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource events = opened.events()) {
            assertThat(events.advance()).isTrue();
            assertThat(events.advance()).isTrue();
            return events.event().sequence() + " " + events.event();
        } catch (MarketDataException wrong) {
            return wrong.toString();
        }
    }

    @Property(tries = 20_000, seed = "42")
    void onlyWhatEndsWithinReachIsTaken(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[OrdinaryRow.REACH];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = likely(random);
        }
        byte[] row = damaged(random, row(random)).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(row, 0, bytes, 0, Math.min(random.nextInt(70), Math.min(row.length, bytes.length)));
        int next = OrdinaryRow.read(bytes, 0, new LobsterEvent(0));
        if (next != OrdinaryRow.DECLINED) {
            assertThat(next).isBetween(1, OrdinaryRow.REACH);
            assertThat(new String(bytes, 0, next, StandardCharsets.ISO_8859_1))
                    .matches("\\d{5}\\.\\d{2,10},[1-5],\\d{1,15},\\d{1,7},\\d{1,8},-?1\n");
        }
    }

    private static String row(SplittableRandom random) {
        return digits(random, 5, 5).replaceFirst("^.", "" + random.nextInt(9)) + "." + digits(random, 1, 12) + ","
                + random.nextInt(9) + ","
                + digits(random, 0, 18) + ","
                + digits(random, 0, 9) + ","
                + digits(random, 0, 11) + ","
                + (random.nextBoolean() ? "1" : "-1");
    }

    private static String digits(SplittableRandom random, int least, int most) {
        StringBuilder digits = new StringBuilder();
        for (int i = random.nextInt(least, most + 1); i > 0; i--) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String damaged(SplittableRandom random, String row) {
        StringBuilder damaged = new StringBuilder(row);
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            int place = random.nextInt(damaged.length());
            char other = (char) (likely(random) & 0xFF);
            if (random.nextBoolean()) {
                damaged.setCharAt(place, other);
            } else {
                damaged.insert(place, other);
            }
        }
        return damaged.toString();
    }

    private static byte likely(SplittableRandom random) {
        String usual = "0123456789,.-\r\n";
        return random.nextInt(3) == 0
                ? (byte) random.nextInt(256)
                : (byte) usual.charAt(random.nextInt(usual.length()));
    }
}
