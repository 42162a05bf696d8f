package io.github.microstructurex.io.internal.hftbacktest;

import static io.github.microstructurex.io.internal.hftbacktest.EventCode.ADD;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.BID;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.OPTIONS;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.array;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.npy;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.record;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.shown;
import static io.github.microstructurex.io.internal.hftbacktest.HftbacktestFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of arrays that are wrong. */
class HftbacktestErrorsTest {
    private static final byte[] GOOD = record(BID | ADD, 5, 100, 5, 7);
    private static final int HEADER = NpyHeader.write(1).length;

    @TempDir
    Path folder;

    @Test
    void aLocalTimeIsNotBeforeTheEpoch() {
        byte[] before = record(BID | ADD, 6, 100, 5, 8);
        Arrays.fill(before, 16, 24, (byte) 0xFF);
        Path file = npy(folder, GOOD, before);
        assertThatThrownBy(() -> shown(file))
                .hasMessage(file + ", byte " + (HEADER + 64)
                        + ", local_ts: found -1, expected nanoseconds since the epoch, at least 0");
    }

    @Test
    void anArrayIsKnownByItsBytesWhateverItsName() {
        Path file = HftbacktestFixture.write(folder.resolve("events.bin"), HftbacktestFixture.array(GOOD));
        assertThat(shown(file)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0xE000000A | 6 | 100.1 | 5 | px: found 100.1, expected a multiple of the tick size 0.25 of at most 15"
                        + " digits",
                "0xE000000A | 6 | NaN | 5 | px: found NaN, expected a multiple of the tick size 0.25 of at most 15 digits",
                "0xE000000A | 6 | 1e300 | 5 | px: found 1.0E300, expected a multiple of the tick size 0.25 of at most 15"
                        + " digits",
                "0xE000000A | 6 | 100 | 0.5 | qty: found 0.5, expected a multiple of the lot size 1 of at most 15 digits,"
                        + " at least 0",
                "0xE000000A | 6 | 100 | -1 | qty: found -1.0, expected a multiple of the lot size 1 of at most 15 digits,"
                        + " at least 0",
                "0xE000000A | 6 | 100 | 0 | qty: found 0.0, expected a multiple of the lot size 1 of at most 15 digits,"
                        + " above 0",
                "0xE000000A | 4 | 100 | 5 | exch_ts: found 4, expected a time that is not before 5",
                "0xE000000A | -4 | 100 | 5 | exch_ts: found -4, expected nanoseconds since the epoch, at least 0",
                "0xC000000A | 6 | 100 | 5 | ev: found 0xc000000a, expected the bit of a buy, 29, or of a sell, 28, and"
                        + " not both",
                "0xF000000A | 6 | 100 | 5 | ev: found 0xf000000a, expected the bit of a buy, 29, or of a sell, 28, and"
                        + " not both",
                "0x2000000A | 6 | 100 | 5 | ev: found 0x2000000a, expected the bit of the exchange, 31, or of the"
                        + " recorder, 30",
                "0xE0000006 | 6 | 100 | 5 | ev: found 0xe0000006, expected an event of 1 to 5 or 10 to 13 and the flags"
                        + " 28 to 31 alone",
                "0xE000010A | 6 | 100 | 5 | ev: found 0xe000010a, expected an event of 1 to 5 or 10 to 13 and the flags"
                        + " 28 to 31 alone",
                "0xE0000001 | 6 | 100 | 5 | ev: found event 1, expected either orders, 10 to 13, or levels, 1 and 4, in"
                        + " one file",
            })
    void aWrongRecordIsNamedWithItsOffsetAndField(
            String ev, long time, double price, double quantity, String complaint) {
        Path file = npy(folder, GOOD, record(Long.decode(ev), time, price, quantity, 8));
        assertThatThrownBy(() -> shown(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ", byte " + (HEADER + 64) + ", " + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'<u8' | '>u8' | descr: found [[ev, >u8], ",
                "'order_id' | 'id' | descr: found ",
                "(1,) | (1,1) | shape: found [1, 1], expected one dimension",
                "(1,) | () | shape: found [], expected one dimension",
                "(1,) | (1;) | header: found \";), }",
                "(1,) | (x,) | header: found \"x,), }",
                "(1,) | (99999999999999999999,) | header: found ",
                "(1,) | (999999999999999999,) | shape: found [999999999999999999], expected one dimension",
                "False | 0 | header: found ",
                "False | Falsy | header: found ",
                "'shape' | 'shapes' | shape: found null, expected one dimension",
                "{ | [ | header: found ",
                "}        | }  x     | header: found \"x",
            })
    void aWrongHeaderIsNamed(String right, String wrong, String complaint) {
        String text = new String(array(GOOD), StandardCharsets.ISO_8859_1);
        String header = text.substring(0, HEADER);
        String changed = header.replace(right, wrong);
        int surplus = changed.length() - header.length();
        StringBuilder fitting = new StringBuilder(changed);
        while (surplus > 0 && fitting.charAt(fitting.length() - 2) == ' ') {
            fitting.deleteCharAt(fitting.length() - 2);
            surplus--;
        }
        while (surplus < 0) {
            fitting.insert(fitting.length() - 1, ' ');
            surplus++;
        }
        Path file = write(
                folder.resolve("data.npy"), (fitting + text.substring(HEADER)).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> shown(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ", byte ")
                .hasMessageContaining(complaint);
    }

    @Test
    void aCutOffArrayIsReadToItsLastWholeRecordAndThenNamed() {
        byte[] two = array(GOOD, GOOD);
        Path file = write(folder.resolve("data.npy"), Arrays.copyOf(two, two.length - 1));
        assertThatThrownBy(() -> shown(file))
                .hasMessage(
                        file + ", byte " + (HEADER + 64) + ": found the end of the file after 1 records and 63 bytes,"
                                + " expected 2 records, as the header says");
        write(file, Arrays.copyOf(array(GOOD), HEADER));
        assertThatThrownBy(() -> shown(file))
                .hasMessage(file + ", byte " + HEADER + ": found the end of the file after 0 records and 0 bytes,"
                        + " expected 1 records, as the header says");
        write(file, Arrays.copyOf(array(GOOD), 20));
        assertThatThrownBy(() -> shown(file))
                .hasMessage(file + ", byte 10, header: found 10 bytes, expected " + (HEADER - 10) + " bytes");
        write(file, HftbacktestFixture.join(array(GOOD), new byte[1]));
        assertThatThrownBy(() -> shown(file))
                .hasMessage(file + ", byte " + (HEADER + 64)
                        + ": found more bytes, expected the end of the array after 1" + " records, as the header says");
    }

    @Test
    void aHeaderLengthIsNotBelievedBlindly() {
        byte[] bytes = array(GOOD);
        bytes[6] = 2;
        bytes[11] = 127;
        Path file = write(folder.resolve("data.npy"), bytes);
        assertThatThrownBy(() -> shown(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining(", byte 8, header length: found ");
        bytes[6] = 4;
        write(file, bytes);
        assertThatThrownBy(() -> shown(file))
                .hasMessage(file + ", byte 6, version: found 4.0, expected 1.0, 2.0 or 3.0");
    }

    @Test
    void emptyOneByteAndOtherFilesAreNamed() {
        for (String text : new String[] {"\u0093", "PK", "NUMPY"}) {
            for (String name : new String[] {"x.npy", "x.npz"}) {
                Path file = write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
                assertThatThrownBy(() -> shown(file)).isInstanceOf(MarketDataException.class);
            }
        }
        Path none = npy(folder);
        assertThatThrownBy(() -> shown(none)).hasMessage(none + ": found no events, expected events of hftbacktest");
    }

    @Test
    void whatTheFileDoesNotSayHasToBeGiven() {
        Path file = npy(folder, GOOD);
        assertThatThrownBy(() -> MarketDataFormats.open(file, OpenOptions.defaults()))
                .hasMessage(
                        file + ": found no symbol and no tick size and no lot size in the file, expected a given symbol"
                                + " (OpenOptions.withSymbol) and a given tick size (OpenOptions.withTick) and a given lot size"
                                + " (OpenOptions.withLot)");
        assertThatThrownBy(() ->
                        MarketDataFormats.open(file, OpenOptions.defaults().withSymbol("TEST")))
                .hasMessage(file + ": found no tick size and no lot size in the file, expected a given tick size"
                        + " (OpenOptions.withTick) and a given lot size (OpenOptions.withLot)");
        assertThatThrownBy(() -> MarketDataFormats.open(file, OPTIONS.withDate(LocalDate.of(2020, 1, 2))))
                .hasMessage(file + ": found data from 1970-01-01 on, expected 2020-01-02, the given date");
    }

    @Test
    void bytesThatChangedInsideAnArchiveAreNoticed() throws IOException {
        Path file = HftbacktestFixture.npz(folder.resolve("d.npz"), ZipEntry.STORED, array(GOOD, GOOD));
        byte[] bytes = Files.readAllBytes(file);
        int array = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("NUMPY") - 1;
        int secondId = array + HEADER + 64 + 40;
        bytes[secondId] ^= 1;
        write(file, bytes);
        assertThatThrownBy(() -> shown(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("do not fit its checksum");
    }
}
