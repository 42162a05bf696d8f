package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.itch.Messages.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItchReaderTest {
    private static final Messages THREE =
            new Messages().directory(1).add(1, 10, Side.BUY, 100, 50_000).delete(1, 10);

    @TempDir
    Path folder;

    private static List<ItchType> types(ItchReader reader) {
        List<ItchType> types = new ArrayList<>();
        try (reader) {
            while (reader.advance()) {
                types.add(reader.message().type());
                assertThat(reader.sequence()).isEqualTo(types.size());
            }
        }
        return types;
    }

    private static MarketDataException failure(byte[] bytes, ItchFraming framing) {
        try (ItchReader reader = ItchReader.of(bytes, framing)) {
            while (reader.advance()) {
                assertThat(reader.message().type()).isNotNull();
            }
        } catch (MarketDataException expected) {
            return expected;
        }
        throw new AssertionError("nothing was wrong");
    }

    @ParameterizedTest
    @EnumSource(ItchFraming.class)
    void everyFramingIsReadFromMemoryStreamAndFile(ItchFraming framing) throws IOException {
        byte[] bytes = THREE.framed(framing);
        List<ItchType> expected = List.of(ItchType.STOCK_DIRECTORY, ItchType.ADD_ORDER, ItchType.ORDER_DELETE);
        assertThat(types(ItchReader.of(bytes, framing))).isEqualTo(expected);
        assertThat(types(ItchReader.of(new ByteArrayInputStream(bytes), "stream", framing)))
                .isEqualTo(expected);
        Path file = Files.write(folder.resolve("day.itch"), bytes);
        assertThat(types(ItchReader.open(file, framing))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ItchFraming.class)
    void everyFramingIsFoundFromTheFirstBytes(ItchFraming framing) {
        byte[] bytes = THREE.framed(framing);
        assertThat(ItchFraming.of(ByteBuffer.wrap(bytes))).contains(framing);
        assertThat(ItchFraming.of(ByteBuffer.wrap(bytes, 0, bytes.length - 1))).contains(framing);
    }

    @Test
    void otherBytesHaveNoFraming() {
        assertThat(ItchFraming.of(ByteBuffer.wrap(new byte[4096]))).isEmpty();
        assertThat(ItchFraming.of(ByteBuffer.wrap(new byte[0]))).isEmpty();
        byte[] text = "34200.18960767,1,16113575,18,5853300,1\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(ItchFraming.of(ByteBuffer.wrap(text))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ItchFraming.class)
    void anInputThatEndsInsideAMessageIsAnErrorAfterWhatIsWhole(ItchFraming framing) {
        byte[] bytes = THREE.framed(framing);
        int torn = framing == ItchFraming.SOUP_BIN_TCP ? 3 + 6 : framing == ItchFraming.PCAP ? 4 + 6 : 6;
        byte[] cut = Arrays.copyOf(bytes, bytes.length - torn);
        assertThat(failure(cut, framing).byteOffset()).isPresent();
        try (ItchReader reader = ItchReader.of(cut, framing).skippingUpTo(1)) {
            assertThat(reader.advance()).isTrue();
            assertThat(reader.advance()).isTrue();
            assertThat(reader.advance()).isFalse();
            assertThat(reader.advance()).isFalse();
            assertThat(reader.skipped().count()).isEqualTo(1);
            assertThat(reader.skipped().first()).hasSize(1);
        }
    }

    @Test
    void aTornTailIsNamedWithItsPlace() {
        byte[] bytes = THREE.framed(ItchFraming.BINARY_FILE);
        assertThat(failure(Arrays.copyOf(bytes, bytes.length - 6), ItchFraming.BINARY_FILE))
                .hasMessage("bytes in memory, byte 79: found the last 15 bytes, expected a length and a message of 21"
                        + " bytes");
    }

    @Test
    void aWrongTypeOrLengthIsAnErrorOrIsSkipped() {
        byte[] bytes = new Bytes()
                .u16(3)
                .text("zzz")
                .u16(13)
                .text("S")
                .raw(new byte[12])
                .raw(THREE.framed(ItchFraming.BINARY_FILE))
                .done();
        assertThat(failure(bytes, ItchFraming.BINARY_FILE))
                .hasMessage(
                        "bytes in memory, byte 2, type: found \"z\", expected the letter of an ITCH 5.0 message type");
        try (ItchReader reader = ItchReader.of(bytes, ItchFraming.BINARY_FILE).skippingUpTo(2)) {
            assertThat(reader.advance()).isTrue();
            assertThat(reader.message().type()).isEqualTo(ItchType.STOCK_DIRECTORY);
            assertThat(reader.sequence()).isEqualTo(3);
            assertThat(reader.skipped().count()).isEqualTo(2);
            assertThat(reader.skipped().first()).hasSize(2);
        }
        assertThat(failure(Arrays.copyOfRange(bytes, 5, bytes.length), ItchFraming.BINARY_FILE))
                .hasMessage("bytes in memory, byte 2, length: found 13 bytes for a SYSTEM_EVENT, expected 12 bytes");
    }

    @Test
    void aLengthOfZeroEndsTheSession() {
        byte[] bytes = THREE.framed(ItchFraming.BINARY_FILE);
        assertThat(types(ItchReader.of(new Bytes().raw(bytes).u16(0).done(), ItchFraming.BINARY_FILE)))
                .hasSize(3);
        assertThat(failure(new Bytes().u16(0).raw(bytes).done(), ItchFraming.BINARY_FILE))
                .hasMessageContaining("more bytes behind the end of the session")
                .hasMessageContaining("BINARY_FILE_WITHOUT_LENGTHS");
    }

    @Test
    void withoutLengthsTheTypeSaysTheLength() {
        byte[] bytes = THREE.framed(ItchFraming.BINARY_FILE_WITHOUT_LENGTHS);
        bytes[2] = 'z';
        assertThat(failure(bytes, ItchFraming.BINARY_FILE_WITHOUT_LENGTHS)).hasMessageContaining("byte 2, type");
        assertThat(types(ItchReader.of(bytes, ItchFraming.BINARY_FILE_WITHOUT_LENGTHS)
                        .skippingUpTo(1)))
                .isEmpty();
        bytes[1] = 7;
        assertThat(failure(bytes, ItchFraming.BINARY_FILE_WITHOUT_LENGTHS)).hasMessageContaining("length: found 7");
    }

    @Test
    void capturesOfEveryKindAreRead() {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            for (int tags = 0; tags < 3; tags++) {
                try (ItchReader reader =
                        ItchReader.of(THREE.pcap(order, tags == 1, tags, tags == 2), ItchFraming.PCAP)) {
                    assertThat(reader.advance()).isTrue();
                    assertThat(reader.receiveTime()).isEqualTo(1_626_182_744_000_000_000L + (tags == 1 ? 5 : 5_000));
                    assertThat(reader.advance()).isTrue();
                    assertThat(reader.message().addOrder().stockName()).isEqualTo("S1");
                    assertThat(reader.advance()).isTrue();
                    assertThat(reader.advance()).isFalse();
                    assertThat(reader.otherPackets()).isEqualTo(1);
                    assertThat(reader.missingMessages()).isZero();
                }
            }
        }
    }

    @Test
    void packetsThatAreLostAreCounted() {
        List<byte[]> one = List.of(new byte[] {'S', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'O'});
        byte[] bytes = new Bytes()
                .raw(Messages.mold(5, one))
                .raw(Messages.mold(9, one))
                .raw(Messages.mold(9, one))
                .raw(Messages.mold(11, List.of()))
                .done();
        try (ItchReader reader = ItchReader.of(bytes, ItchFraming.MOLD_UDP64)) {
            assertThat(reader.advance()).isTrue();
            assertThat(reader.sequence()).isEqualTo(5);
            assertThat(reader.advance()).isTrue();
            assertThat(reader.sequence()).isEqualTo(9);
            assertThat(reader.missingMessages()).isEqualTo(3);
            assertThat(reader.advance()).isTrue();
            assertThat(reader.advance()).isFalse();
            assertThat(reader.missingMessages()).isEqualTo(4);
        }
    }

    @Test
    void otherCapturesAreRefused() {
        byte[] capture = THREE.pcap(ByteOrder.BIG_ENDIAN, false, 0);
        capture[23] = 113;
        assertThat(failure(capture, ItchFraming.PCAP))
                .hasMessageContaining("link type: found 113, expected 1, Ethernet");
        capture[0] = 0x0A;
        assertThat(failure(capture, ItchFraming.PCAP)).hasMessageContaining("pcapng is another format");
        byte[] huge = THREE.pcap(ByteOrder.BIG_ENDIAN, false, 0);
        huge[24 + 8] = 0x7F;
        assertThat(failure(huge, ItchFraming.PCAP)).hasMessageContaining("captured length");
    }

    @Test
    void aPacketWhoseCountIsTooLargeIsAnError() {
        byte[] bytes = THREE.pcap(ByteOrder.BIG_ENDIAN, false, 0);
        int count = 24 + 16 + 60 + 16 + 14 + 20 + 8 + 18 + 1;
        assertThat(bytes[count]).isEqualTo((byte) 1);
        bytes[count] = 2;
        assertThat(failure(bytes, ItchFraming.PCAP)).hasMessageContaining("found 0 bytes, expected 1 more messages");
        try (ItchReader reader = ItchReader.of(bytes, ItchFraming.PCAP).skippingUpTo(1)) {
            assertThat(reader.advance()).isTrue();
            assertThat(reader.advance()).isTrue();
            assertThat(reader.advance()).isTrue();
            assertThat(reader.advance()).isFalse();
            assertThat(reader.skipped().count()).isEqualTo(1);
        }
    }

    @Test
    void aFileOfManyBuffersIsReadWhole() throws IOException {
        Messages many = new Messages();
        for (int i = 0; i < 60_000; i++) {
            many.add(1, i, Side.BUY, 1, 1);
        }
        Path file = Files.write(folder.resolve("day.itch"), many.framed(ItchFraming.BINARY_FILE));
        try (ItchReader reader = ItchReader.open(file, ItchFraming.BINARY_FILE)) {
            for (long i = 0; i < 60_000; i++) {
                assertThat(reader.advance()).isTrue();
                assertThat(reader.message().addOrder().orderReference()).isEqualTo(i);
                assertThat(reader.byteOffset()).isEqualTo(38 * i + 2);
            }
            assertThat(reader.advance()).isFalse();
            assertThat(reader.progress()).isEqualTo(1);
        }
    }

    @Test
    void aNegativeNumberToLeaveOutIsRefused() {
        try (ItchReader reader = ItchReader.of(new byte[0], ItchFraming.PCAP)) {
            assertThatThrownBy(() -> reader.skippingUpTo(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
