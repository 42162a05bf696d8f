package io.github.microstructurex.io.internal.dbn;

import static io.github.microstructurex.io.internal.dbn.DbnFixture.es;
import static io.github.microstructurex.io.internal.dbn.DbnFixture.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.microstructurex.io.MarketDataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with a file, and what is said of it. */
class DbnErrorsTest {
    private static final int FIRST = es(3).metadataLength();

    @TempDir
    Path folder;

    private void check(byte[] bytes, String message) {
        Path file = DbnFixture.write(folder, "bad.dbn", bytes);
        assertThatThrownBy(() -> events(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + message);
    }

    private void checkChanged(Consumer<ByteBuffer> change, String message) {
        byte[] bytes =
                es(3).last('A', 'B', 1, 100, 10).last('A', 'B', 2, 100, 10).bytes();
        change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        check(bytes, message);
    }

    private void checkRecord(DbnFixture file, String message) {
        check(file.bytes(), ", byte " + FIRST + message);
    }

    @Test
    void theVersionIsFromOneToThree() {
        checkChanged(b -> b.put(3, (byte) 4), ", byte 0, version: found 4, expected from 1 to 3");
        checkChanged(b -> b.put(3, (byte) 0), ", byte 0, version: found 0, expected from 1 to 3");
    }

    @Test
    void theSchemaIsMarketByOrder() {
        check(es(3).schema(9).bytes(), ", byte 8, schema: found 9, expected 0, which is market by order (mbo)");
    }

    @Test
    void theMetadataIsCutOff() {
        byte[] whole = es(3).bytes();
        check(
                Arrays.copyOf(whole, 6),
                ", byte 0: found 6 bytes, expected DBN, a version and the length of the metadata");
        check(
                Arrays.copyOf(whole, 50),
                ", byte 8, metadata: found the end of the file after 42 bytes, expected 100 bytes");
        check(
                Arrays.copyOf(whole, 150),
                ", byte 116, metadata: found the end of the file after 34 bytes, expected 71 bytes");
    }

    @Test
    void aLengthThatTheMetadataHasNotRoomForIsRefusedBeforeItIsUsed() {
        checkChanged(
                b -> b.putInt(4, 90), ", byte 8, metadata: found 90 bytes left of the metadata, expected 100 bytes");
        checkChanged(
                b -> b.putInt(108, -1),
                ", byte 112, schema definition length: found 4294967295, expected no more than the 248 bytes that are"
                        + " left of the metadata");
        checkChanged(
                b -> b.putInt(112, -1),
                ", byte 112, symbols: found 4294967295 entries of 71 bytes or more, expected no more than the 244"
                        + " bytes that are left of the metadata");
        checkChanged(
                b -> b.putInt(195, 9),
                ", byte 195, mappings: found 9 entries of 75 bytes or more, expected no more than the 161 bytes that"
                        + " are left of the metadata");
        checkChanged(
                b -> b.putInt(270, 2),
                ", byte 270, mapping intervals: found 2 entries of 79 bytes or more, expected no more than the 86"
                        + " bytes that are left of the metadata");
        checkChanged(
                b -> b.putInt(195, 0),
                ", byte 199, metadata: found 161 bytes behind the mappings, expected the first record");
        checkChanged(b -> b.putShort(53, (short) 0), ", byte 8, symbol length: found 0, expected from 1 to 1024");
    }

    @Test
    void aFlagIsNoughtOrOne() {
        checkChanged(b -> b.put(52, (byte) 7), ", byte 8, ts_out: found 7, expected 0 or 1");
    }

    @Test
    void aMappingHasDaysAndAnId() {
        checkChanged(
                b -> b.putInt(274, 20231301),
                ", byte 274, start_date: found 20231301, expected a day from 19700101 to 22611231");
        checkChanged(
                b -> b.putInt(278, -1),
                ", byte 274, end_date: found 4294967295, expected a day from 19700101 to 22611231");
        checkChanged(
                b -> b.put(282, (byte) 'x'),
                ", byte 274, instrument id: found \"x7\", expected a whole number of 32 bits");
    }

    @Test
    void aRecordHasTheLengthOfItsKind() {
        checkChanged(
                b -> b.put(FIRST, (byte) 0),
                ", byte " + FIRST + ", length: found 0 bytes, expected 56 bytes, a record of market by order");
        checkChanged(
                b -> b.put(FIRST + 1, (byte) 1), ", byte " + FIRST + ", rtype: found 1, expected 160, market by order");
        byte[] whole = es(3).last('A', 'B', 1, 100, 10).bytes();
        check(
                Arrays.copyOf(whole, whole.length - 1),
                ", byte " + FIRST + ": found 55 bytes at the end of the file, expected a record of 56 bytes");
    }

    @Test
    void aRecordThatIsWrongIsNamedByItsPlace() {
        Path file = DbnFixture.write(
                folder,
                "bad.dbn",
                es(3).last('A', 'B', 1, 100, 10).last('?', 'B', 1, 100, 10).bytes());
        MarketDataException wrong = catchThrowableOfType(MarketDataException.class, () -> events(file));
        assertThat(wrong.byteOffset()).hasValue(FIRST + DbnRecords.LENGTH);
        assertThat(wrong.field()).contains("action");
        assertThat(wrong.found()).isEqualTo("?");
        assertThat(wrong.expected()).isEqualTo("A, C, M, R, T, F or N");
    }

    @Test
    void anOrderHasASideAPriceAndASize() {
        checkRecord(es(3).last('A', 'N', 1, 100, 10), ", side: found N, expected B or A, the side of an order");
        checkRecord(es(3).last('C', 'X', 1, 100, 10), ", side: found X, expected B, A or N");
        String price = "expected a multiple of the tick 0.000000001, less than 2^61 of it";
        checkRecord(es(3).last('A', 'B', 1, Long.MAX_VALUE, 10), ", price: found no price, " + price);
        checkRecord(es(3).last('M', 'B', 1, 1L << 62, 10), ", price: found 4611686018.427387904, " + price);
        checkRecord(es(3).last('A', 'B', 1, 100, 0), ", size: found 0, expected a multiple of the lot 1, at least one");
        checkRecord(
                es(3).record('A', 'B', 1, 100, 10, 64),
                ", flags: found a record about a price level, expected one about an order");
    }

    @Test
    void timesAreNotAfterTheYear2262() {
        checkRecord(
                es(3).at(-5).last('A', 'B', 1, 100, 10),
                ", instrument id: found 77, expected the id of ES on that day, or a given symbol"
                        + " (OpenOptions.withSymbol), which may be an instrument id");
        checkRecord(
                es(3).at(-50).last('A', 'B', 1, 100, 10),
                ", ts_recv: found 18446744073709551571, expected nanoseconds since the epoch, at most"
                        + " 9223372036854775807");
    }

    @Test
    void anOrderDoesNotChangeItsSide() {
        DbnFixture file = es(3).last('A', 'B', 1, 100, 10).last('M', 'A', 1, 100, 5);
        check(
                file.bytes(),
                ", byte " + (FIRST + DbnRecords.LENGTH)
                        + ", side: found A, expected the side of order 1, which is live");
    }
}
