package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MsxTest {
    @Test
    void helpNamesEveryCommand() {
        Run run = msx("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: msx").contains("replay", "backtest", "strategies", "formats");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay",
                "backtest",
                "strategies",
                "formats",
                "info",
                "convert",
                "generate",
                "calibrate",
                "grade"
            })
    void everyCommandExplainsItself(String command) {
        Run run = msx(command, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: msx " + command);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theVersionNamesTheProgramAndItsJava() {
        Run run = msx("--version");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("msx ").contains("Java ");
    }

    @Test
    void strategiesAreListedWithTheirParametersDefaultsAndRanges() {
        Run run = msx("strategies");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("twap: ")
                .contains("--param slices=30")
                .contains("default 30")
                .contains("expected a whole number from 1 to ");
    }

    @Test
    void formatsAreListedWithTheirFiles() {
        Run run = msx("formats");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("lobster: ", "*message_*.csv", "read events, read depth, write events, write depth")
                .containsPattern("inside +gzip, zstd, xz, zip, too\n");
    }
}
