package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"poisson", "zi", "cst", "hawkes", "queue-reactive"})
    void everyModelIsWrittenAndReadAgain(String model) {
        Path file = folder.resolve("market.itch");

        Run run = msx("generate", "--model", model, "--duration", "10m", "--seed", "1", "--out", file);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith(model + ", seed 1: ").endsWith(" written to " + file + " as itch\n");
        assertThat(msx("info", file, "--date", "2024-01-02").out()).contains("SYNTH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"market.itch", "market.npz", "SYNTH_2024-01-02_34200000_34500000_message_10.csv"})
    void theSameSeedGivesTheSameBytesInAnyFormat(String name) throws IOException {
        Path one = Files.createDirectory(folder.resolve("one")).resolve(name);
        Path other = Files.createDirectory(folder.resolve("other")).resolve(name);

        Run first = msx("generate", "--model", "hawkes", "--duration", "5m", "--out", one);
        Run second = msx("generate", "--model", "hawkes", "--duration", "5m", "--out", other);

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(second.status()).isZero();
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(other));
    }

    @Test
    void aFileThatIsThereIsNotReplacedUnlessAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("market.itch"), "mine");

        Run refused = msx("generate", "--duration", "1s", "--out", file);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("it is there already, expected a new file, or --force to replace it");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(msx("generate", "--duration", "1s", "--out", file, "--force").status())
                .isZero();
    }

    @Test
    void wrongInputIsRefusedWithWhatWasExpected() {
        assertRefused("found the name of no format that can be written", "--out", folder.resolve("market.xyz"));
        assertRefused(
                "nope, expected one of: poisson, zi, cst, hawkes, queue-reactive", "--model", "nope", "--out", "x");
        assertRefused("expected up to 14h30m", "--duration", "20h", "--out", folder.resolve("market.itch"));
    }

    private static void assertRefused(String message, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "generate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Run run = msx(all);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zi", "cst", "hawkes", "queue-reactive"})
    void aStrategyRunsInEveryMarket(String model) {
        Run run = msx("backtest", "--market", model, "--quantity", "1000", "--duration", "10m");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("executed ");
    }
}
