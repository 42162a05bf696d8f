package io.github.microstructurex.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipStreamTest {
    private static final byte[] TEXT = "some text, some text".getBytes(StandardCharsets.US_ASCII);

    private static byte[] member(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] read(byte[] bytes) throws IOException {
        try (GzipStream in = new GzipStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    @Test
    void membersAreReadOneAfterTheOther() throws IOException {
        assertThat(read(joined(member(TEXT), member(new byte[0]), member(TEXT))))
                .isEqualTo(joined(TEXT, TEXT));
    }

    @Test
    void veryManyEmptyMembersNeedNoMoreStackThanOne() throws IOException {
        byte[] empty = member(new byte[0]);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            all.writeBytes(empty);
        }
        assertThat(read(all.toByteArray())).isEmpty();
    }

    @Test
    void aMemberThatIsTornAnywhereIsAnError() throws IOException {
        byte[] first = member(TEXT);
        byte[] both = joined(first, member(TEXT));
        for (int length = 0; length < both.length; length++) {
            byte[] torn = Arrays.copyOf(both, length);
            if (length == first.length) {
                assertThat(read(torn)).isEqualTo(TEXT);
            } else {
                assertThatThrownBy(() -> read(torn)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void theHeadMayHaveAllItsOptionalParts() throws IOException {
        byte[] plain = member(TEXT);
        byte[] head = {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 'x', 'y', 'n', 0, 'c', 0, 1, 2};
        assertThat(read(joined(head, Arrays.copyOfRange(plain, 10, plain.length))))
                .isEqualTo(TEXT);
        head[3] |= (byte) 0x80;
        assertThatThrownBy(() -> read(head)).hasMessage("unknown flags in the gzip header");
    }

    @Test
    void someZerosMayFollowAndNothingElse() throws IOException {
        assertThat(read(joined(member(TEXT), new byte[1 << 20]))).isEqualTo(TEXT);
        assertThatThrownBy(() -> read(joined(member(TEXT), new byte[(1 << 20) + 1])))
                .hasMessage("more than 1048576 zeros behind the gzip data");
        assertThatThrownBy(() -> read(joined(member(TEXT), TEXT))).hasMessage("no gzip header");
    }

    @Test
    void theChecksumAndTheLengthAreHeldAgainstTheBytes() throws IOException {
        byte[] checksum = member(TEXT);
        checksum[checksum.length - 8] ^= 1;
        assertThatThrownBy(() -> read(checksum)).hasMessage("the bytes do not fit their checksum");
        byte[] length = member(TEXT);
        length[length.length - 4] ^= 1;
        assertThatThrownBy(() -> read(length)).hasMessage("the bytes do not fit their length");
    }
}
