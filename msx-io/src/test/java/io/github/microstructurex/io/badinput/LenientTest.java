package io.github.microstructurex.io.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.SkippedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of every format with something wrong in them, read by a caller who allows that. */
class LenientTest {
    private static final long PLENTY = 1_000_000;
    private static final int LONGEST_RECORD = 64;

    @TempDir
    Path folder;

    /** Files whose rows can be told apart. */
    static Stream<Sample> samples() {
        return Samples.all().stream().filter(Sample::canBeLong);
    }

    static Stream<Sample> texts() {
        return samples().filter(Sample::isText);
    }

    private final List<String> events = new ArrayList<>();
    private final List<String> states = new ArrayList<>();

    private SkippedData read(Sample sample, byte[] bytes, long most) throws IOException {
        events.clear();
        states.clear();
        Path file = sample.write(folder, bytes);
        OpenOptions options = sample.options().skippingUpTo(most);
        try (MarketDataFile opened = sample.format().orElseThrow().open(file, options)) {
            Reading.toTheEnd(opened, event -> events.add(event.toString()), state -> states.add(state.toString()));
            return opened.skipped();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingIsLeftOutOfAGoodFile(Sample sample) throws IOException {
        assertThat(read(sample, sample.bytes(), 0)).isEqualTo(SkippedData.NONE);
        List<String> strictly = List.copyOf(events);
        assertThat(read(sample, sample.bytes(), PLENTY)).isEqualTo(SkippedData.NONE);
        assertThat(events).isEqualTo(strictly);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aWrongRowIsLeftOutAndTheOthersAreRead(Sample sample) throws IOException {
        String whole = new String(sample.bytes(), StandardCharsets.US_ASCII);
        read(sample, sample.bytes(), 0);
        List<String> all = List.copyOf(events);
        // In place of the last row.
        int last = whole.lastIndexOf('\n', whole.length() - 2) + 1;
        String damaged = whole.substring(0, last) + "1,2,x\n" + whole.substring(last);
        byte[] bytes = damaged.getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> read(sample, bytes, 0)).isInstanceOf(MarketDataException.class);
        if (sample.hasCompanion()) {
            // The other file has no such row, which concerns both as a whole.
            assertThatThrownBy(() -> read(sample, bytes, PLENTY)).hasMessageContaining(" rows");
            return;
        }
        SkippedData skipped = read(sample, bytes, 1);
        assertThat(events).isEqualTo(all);
        assertThat(skipped.count()).isEqualTo(1);
        assertThat(skipped.first()).singleElement().satisfies(wrong -> {
            assertThat(wrong.line()).hasValue(whole.substring(0, last).lines().count() + 1);
            assertThat(wrong).hasMessageContaining("found").hasMessageContaining("expected");
        });
    }

    static Stream<Sample> binaries() {
        return samples().filter(sample -> !sample.isText());
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void aWrongRecordIsLeftOutAndTheOthersAreRead(Sample sample) throws IOException {
        int repetitions = 20;
        read(sample, sample.bytes(repetitions), 0);
        List<String> all = List.copyOf(events);
        for (int repetition : new int[] {0, 10, repetitions - 1}) {
            byte[] spoilt = sample.spoilt(repetitions, repetition);
            assertThatThrownBy(() -> read(sample, spoilt, 0)).isInstanceOf(MarketDataException.class);

            SkippedData skipped = read(sample, spoilt, 1);

            assertThat(skipped.count()).isEqualTo(1);
            long spot = sample.spot(repetitions, repetition);
            assertThat(skipped.first().get(0).byteOffset().orElseThrow()).isBetween(spot - LONGEST_RECORD, spot);
            assertThat(events).isEqualTo(without(all, firstDifference(all), repetition * all.size() / repetitions));
        }
    }

    private int firstDifference(List<String> all) {
        int same = 0;
        while (same < events.size() && events.get(same).equals(all.get(same))) {
            same++;
        }
        return same;
    }

    /** All events but one, which must be one of the repetition that begins at an event. */
    private static List<String> without(List<String> all, int one, int begin) {
        assertThat(one).isGreaterThanOrEqualTo(begin);
        List<String> others = new ArrayList<>(all);
        others.remove(one);
        return others;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whateverIsWrongTheRestIsReadOrTheExceptionIsThrown(Sample sample) throws IOException {
        byte[] whole = sample.bytes();
        for (int at = 0; at < whole.length; at += 1 + whole.length / 150) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            try {
                SkippedData skipped = read(sample, changed, PLENTY);
                assertThat(skipped.count()).isLessThanOrEqualTo(whole.length);
                assertThat(skipped.first()).hasSize((int) Math.min(10, skipped.count()));
            } catch (MarketDataException documented) {
                Reading.check(documented, folder.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aTornTailIsOneThingThatIsWrong(Sample sample) throws IOException {
        byte[] whole = sample.bytes();
        byte[] torn = Arrays.copyOf(whole, whole.length - (sample.isText() ? 9 : 5));
        try {
            assertThat(read(sample, torn, PLENTY).count()).isLessThanOrEqualTo(2);
            assertThat(events).isNotEmpty();
        } catch (MarketDataException ofTheWholeFile) {
            assertThat(ofTheWholeFile.line()).isEmpty();
        }
    }

    @Test
    void oneMoreThanIsAllowedIsThrown() throws IOException {
        Sample tardis = samples()
                .filter(s -> s.fileName().contains("trades_x"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Arrays.copyOf(tardis.bytes(1), tardis.bytes(1).length + 30);
        Arrays.fill(bytes, bytes.length - 30, bytes.length, (byte) '\n');
        assertThat(read(tardis, bytes, 30).count()).isEqualTo(30);
        assertThat(read(tardis, bytes, 30).first()).hasSize(10);
        assertThatThrownBy(() -> read(tardis, bytes, 29)).isInstanceOf(MarketDataException.class);
    }

    @Test
    void aLevelAmongOrdersOfHftbacktestIsLeftOutAlone() throws IOException {
        Sample orders = samples()
                .filter(s -> s.fileName().equals("data.npy"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = orders.bytes(2);
        read(orders, bytes, 0);
        List<String> all = List.copyOf(events);
        // The fourth of six records changes nothing: after a fill it says again what is left.
        bytes[bytes.length - 2 * orders.rowLength() + 3 * 64] = 1;
        assertThat(read(orders, bytes, 1).count()).isEqualTo(1);
        assertThat(events).isEqualTo(all);
    }

    @Test
    void aRowOfOneLobsterFileIsLeftOutOfBoth() throws IOException {
        String name = "TEST_2012-06-21_34200000_57600000_%s_1.csv";
        Path messages = Files.writeString(folder.resolve(name.formatted("message")), """
                34200.1,1,11,100,2238100,1
                34200.2,1,12,x,2238200,1
                34200.3,1,13,100,2238300,1
                34200.4,1,14,100,2238400,1
                """);
        Files.writeString(folder.resolve(name.formatted("orderbook")), """
                9999999999,0,2238100,100
                9999999999,0,2238200,100
                9999999999,0,2238300,0
                9999999999,0,2238400,100
                """);
        OpenOptions options = OpenOptions.defaults().skippingUpTo(2);
        try (MarketDataFile file = MarketDataFormats.open(messages, options)) {
            Reading.toTheEnd(file, event -> events.add(event.toString()), state -> states.add(state.toString()));
            assertThat(events).hasSize(2).last().asString().contains("ADD 14");
            assertThat(states).containsExactly("bids [2238100 x 100], asks []", "bids [2238400 x 100], asks []");
            assertThat(file.skipped().first())
                    .extracting(wrong -> wrong.line().orElse(0))
                    .containsExactly(2L, 3L);
        }
    }
}
