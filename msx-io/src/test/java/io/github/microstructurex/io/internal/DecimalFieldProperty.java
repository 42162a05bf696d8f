package io.github.microstructurex.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

class DecimalFieldProperty {
    private final Path file = Files.createTempFile("decimal", ".txt");

    DecimalFieldProperty() throws IOException {}

    @AfterProperty
    void removeFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 1000, seed = "42")
    void aNumberIsExactlyItsStepsOrRefused(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        BigDecimal step = new BigDecimal(
                new String[] {"1", "0.01", "0.25", "0.5", "0.000000001", "10", "7", "0.00003"}[random.nextInt(8)]);
        BigDecimal value = random.nextInt(3) == 0
                ? BigDecimal.valueOf(random.nextInt(-999_999, 1_000_000), random.nextInt(-3, 12))
                : step.multiply(BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000)));
        String text = random.nextInt(4) == 0 ? value.toString() : value.toPlainString();
        Files.writeString(file, text + "\n");
        try (ByteCursor cursor = new ByteCursor(StoredFile.plain(file), 64)) {
            assertThat(cursor.nextLine()).isTrue();
            long steps = cursor.takeDecimal(new DecimalGrid(step));
            BigDecimal[] exact = value.divideAndRemainder(step);
            boolean fits = exact[1].signum() == 0;
            assertThat(steps).as(text).isEqualTo(fits ? exact[0].longValueExact() : ByteCursor.NOT_A_NUMBER);
            assertThat(cursor.takeLineEnd()).isTrue();
        }
    }
}
