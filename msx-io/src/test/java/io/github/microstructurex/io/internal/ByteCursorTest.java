package io.github.microstructurex.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteCursorTest {
    @TempDir
    Path folder;

    private ByteCursor cursorOver(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("text"), text, StandardCharsets.UTF_8);
        return new ByteCursor(StoredFile.plain(file), 64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "42",
                "1234567",
                "12345678",
                "123456789",
                "0000000000000000042",
                "1234567890123456",
                "12345678901234567",
                "999999999999999999",
                "1000000000000000000",
                "9223372036854775807"
            })
    void numbersOfEveryLengthAreExact(String number) throws IOException {
        try (ByteCursor cursor = cursorOver(number + ",-" + number)) {
            assertThat(cursor.nextLine()).isTrue();
            assertThat(cursor.takeDigits()).isEqualTo(Long.parseLong(number));
            assertThat(cursor.take(',')).isTrue();
            assertThat(cursor.takeNumber()).isEqualTo(-Long.parseLong(number));
            assertThat(cursor.takeLineEnd()).isTrue();
            assertThat(cursor.nextLine()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "x",
                "/",
                ":",
                "\u00b2",
                "9223372036854775808",
                "18446744073709551616",
                "99999999999999999999",
                "00000000000000000042"
            })
    void whatIsNoNumberOrTooLongIsNone(String text) throws IOException {
        try (ByteCursor cursor = cursorOver(text + "\n")) {
            assertThat(cursor.nextLine()).isTrue();
            assertThat(cursor.takeNumber()).isEqualTo(ByteCursor.NOT_A_NUMBER);
        }
    }

    @Test
    void linesAreCountedHoweverLongTheFileIs() throws IOException {
        String text = ("1".repeat(40) + "\n").repeat(10_000);
        try (ByteCursor cursor = cursorOver(text + "1")) {
            assertThat(cursor.countLines()).isEqualTo(10_001);
            assertThat(cursor.nextLine()).isFalse();
        }
    }
}
