package io.github.microstructurex.io.internal.dbn;

import static io.github.microstructurex.io.internal.dbn.DbnFixture.DAY;
import static io.github.microstructurex.io.internal.dbn.DbnFixture.bare;
import static io.github.microstructurex.io.internal.dbn.DbnFixture.es;
import static io.github.microstructurex.io.internal.dbn.DbnFixture.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says about itself, and which of its instruments is read. */
class DbnFileTest {
    private static final OpenOptions NONE = OpenOptions.defaults();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyVersionIsReadPlainAndInZstdWithAndWithoutSendTimes(int version) {
        byte[] plain = es(version).last('A', 'B', 1, 100, 10).bytes();
        byte[] longer = es(version).sendTimes().last('A', 'B', 1, 100, 10).bytes();
        for (byte[] bytes : new byte[][] {plain, longer}) {
            assertThat(events(DbnFixture.write(folder, "a.dbn", bytes))).containsExactly("1: ADD 1 BUY 10 @ 100");
            assertThat(events(DbnFixture.write(folder, "a.dbn.zst", Zstd.compress(bytes))))
                    .containsExactly("1: ADD 1 BUY 10 @ 100");
        }
    }

    @Test
    void theFileSaysTheInstrumentAndTheDay() {
        try (MarketDataFile file =
                MarketDataFormats.open(es(3).last('A', 'B', 1, 100, 10).write(folder))) {
            assertThat(file.formatName()).isEqualTo("dbn");
            assertThat(file.instrument()).isEqualTo(Instrument.of("ES", "0.000000001", "1"));
            assertThat(file.date()).isEqualTo(LocalDate.of(2023, 12, 25));
            assertThat(file.zone()).isEqualTo(ZoneOffset.UTC);
            assertThat(file.visibleLevels()).isEmpty();
            assertThat(file.depth()).isEmpty();
            assertThat(file.progress()).isZero();
            try (MarketEventSource source = file.events()) {
                assertThat(source.advance()).isTrue();
            }
            assertThat(file.progress()).isEqualTo(1);
        }
    }

    @Test
    void pricesAndSizesAreInTheGivenTicksAndLots() {
        Path file = es(3).last('A', 'B', 1, 4_800_250_000_000L, 10).write(folder);
        OpenOptions options = NONE.withTick(new BigDecimal("0.25")).withLot(BigDecimal.TEN);
        assertThat(events(file, options)).containsExactly("1: ADD 1 BUY 1 @ 19201");
        assertThatThrownBy(() -> events(file, NONE.withTick(BigDecimal.ONE)))
                .isInstanceOf(MarketDataException.class)
                .hasMessageEndingWith(
                        ", price: found 4800.250000000, expected a multiple of the tick 1, less than 2^61 of it");
        assertThatThrownBy(() -> events(file, NONE.withLot(new BigDecimal("3"))))
                .hasMessageEndingWith(", size: found 10, expected a multiple of the lot 3, at least one");
        assertThatThrownBy(() -> events(file, NONE.withTick(new BigDecimal("0.00000000025"))))
                .hasMessage(file + ": found a given tick of 0.00000000025, expected a multiple of 0.000000001, the"
                        + " format's own");
    }

    @Test
    void ofSeveralInstrumentsOneIsChosenByItsNameOrId() {
        Path file = es(2).map("NQ", 20231225, 20231226, "88")
                .last('A', 'B', 1, 100, 10)
                .of(88)
                .last('A', 'B', 2, 100, 10)
                .of(99)
                .last('A', 'B', 3, 100, 10)
                .write(folder);
        assertThat(events(file, NONE.withSymbol("ES"))).containsExactly("1: ADD 1 BUY 10 @ 100");
        assertThat(events(file, NONE.withSymbol("NQ"))).containsExactly("2: ADD 2 BUY 10 @ 100");
        assertThat(events(file, NONE.withSymbol("88"))).containsExactly("2: ADD 2 BUY 10 @ 100");
        InstrumentListing listing = MarketDataFormats.listInstruments(file, NONE);
        assertThat(listing.instruments())
                .extracting(of -> of.symbol() + " " + of.records())
                .containsExactly("99 1", "ES 1", "NQ 1");
        assertThatThrownBy(() -> events(file))
                .hasMessage(file + ": found several instruments: ES, NQ, expected a given symbol"
                        + " (OpenOptions.withSymbol), one of them");
        assertThatThrownBy(() -> events(file, NONE.withSymbol("CL")))
                .hasMessage(file + ": found no CL among ES, NQ, expected one of them");
    }

    @Test
    void anIdMeansASymbolOnItsDaysOnly() {
        Path file = es(2).map("ES", 20231226, 20231227, "88")
                .map("NQ", 20231226, 20231227, "77")
                .last('A', 'B', 1, 100, 10)
                .at(DAY + 86_400_000_000_000L)
                .last('A', 'B', 2, 100, 10)
                .of(88)
                .last('A', 'B', 3, 100, 10)
                .write(folder);
        assertThat(events(file, NONE.withSymbol("ES")))
                .containsExactly("1: ADD 1 BUY 10 @ 100", "3: ADD 3 BUY 10 @ 100");
    }

    @Test
    void aFileOfIdsAndTheirNamesIsReadToo() {
        Path file = bare(3).symbologies(0, 1)
                .map("77", 20231225, 20231226, "ES")
                .last('A', 'B', 1, 100, 10)
                .write(folder);
        assertThat(events(file, NONE.withSymbol("ES"))).hasSize(1);
        assertThat(events(file)).hasSize(1);
    }

    @Test
    void withoutNamesTheIdIsTheSymbol() {
        Path file = bare(3).last('A', 'B', 1, 100, 10).write(folder);
        assertThat(events(file, NONE.withSymbol("77"))).hasSize(1);
        try (MarketDataFile opened = MarketDataFormats.open(file)) {
            assertThat(opened.instrument().symbol()).isEqualTo("77");
        }
        assertThatThrownBy(() -> events(file, NONE.withSymbol("ES")))
                .hasMessage(file + ": found no symbols, expected an instrument id in place of ES");
        Path empty = DbnFixture.write(folder, "empty.dbn", bare(3).bytes());
        assertThatThrownBy(() -> events(empty))
                .hasMessage(empty + ": found neither symbols nor records, expected an instrument");
    }

    @Test
    void aRecordOfAnotherInstrumentInAFileOfOneIsAnError() {
        DbnFixture file = es(3).of(78).last('A', 'B', 1, 100, 10);
        assertThatThrownBy(() -> events(file.write(folder)))
                .hasMessageEndingWith("byte " + file.metadataLength() + ", instrument id: found 78, expected the id of"
                        + " ES on that day, or a given symbol (OpenOptions.withSymbol), which may be an instrument id");
    }

    @Test
    void theDayIsThatOfTheFirstRecordWhereTheFileDoesNotSayIt() {
        Path file = es(3).start(-1).last('A', 'B', 1, 100, 10).write(folder);
        try (MarketDataFile opened = MarketDataFormats.open(file)) {
            assertThat(opened.date()).isEqualTo(LocalDate.of(2023, 12, 25));
        }
        assertThatThrownBy(() -> events(file, NONE.withDate(LocalDate.of(2024, 1, 1))))
                .hasMessage(file + ": found data from 2023-12-25 on, expected 2024-01-01, the given date");
    }

    @Test
    void aClosedFileHandsOutNothing() {
        MarketDataFile file =
                MarketDataFormats.open(es(3).last('A', 'B', 1, 100, 10).write(folder));
        MarketEventSource source = file.events();
        source.close();
        source.close();
        assertThatThrownBy(source::advance).isInstanceOf(IllegalStateException.class);
        file.close();
        assertThatThrownBy(file::events).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(file::depth).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTornZstdFileIsAnInputError() {
        byte[] packed = Zstd.compress(es(3).last('A', 'B', 1, 100, 10).bytes());
        Path file = DbnFixture.write(folder, "a.dbn.zst", Arrays.copyOf(packed, packed.length - 5));
        assertThatThrownBy(() -> events(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ": found an input error: Zstd")
                .hasMessageEndingWith("expected a readable file");
    }
}
