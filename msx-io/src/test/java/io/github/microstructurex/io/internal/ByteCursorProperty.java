package io.github.microstructurex.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ByteCursorProperty {
    /** Numbers of every length, each length as likely as another. */
    @Provide
    Arbitrary<List<Long>> numbers() {
        return Arbitraries.longs()
                .flatMap(value -> Arbitraries.integers().between(0, 62).map(shift -> value >> shift))
                .filter(value -> value != Long.MIN_VALUE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(50);
    }

    @Property(tries = 300, seed = "42")
    void whatIsWrittenIsReadBack(@ForAll("numbers") List<Long> numbers) throws IOException {
        StringBuilder text = new StringBuilder();
        for (long number : numbers) {
            text.append(number).append(',').append(Math.abs(number)).append('\n');
        }
        Path file = Files.createTempFile("numbers", ".csv");
        try {
            Files.writeString(file, text, StandardCharsets.US_ASCII);
            try (ByteCursor cursor = new ByteCursor(StoredFile.plain(file), 64)) {
                for (long number : numbers) {
                    assertThat(cursor.nextLine()).isTrue();
                    assertThat(cursor.takeNumber()).isEqualTo(number);
                    assertThat(cursor.take(',')).isTrue();
                    assertThat(cursor.takeDigits()).isEqualTo(Math.abs(number));
                    assertThat(cursor.takeLineEnd()).isTrue();
                }
                assertThat(cursor.nextLine()).isFalse();
                assertThat(cursor.line()).isEqualTo(numbers.size());
            }
        } finally {
            Files.delete(file);
        }
    }
}
