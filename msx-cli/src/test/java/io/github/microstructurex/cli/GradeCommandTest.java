package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTest {
    @TempDir
    private Path folder;

    private Path day;

    @BeforeEach
    void writeDay() {
        day = folder.resolve("day.events.parquet");
        assertThat(msx("generate", "--model", "hawkes", "--duration", "20m", "--seed", "3", "--out", day)
                        .status())
                .isZero();
    }

    @Test
    void aDayAgainstItselfIsPerfect() {
        Run run = msx("grade", "--data", day, "--reference", day);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("day.events.parquet against day.events.parquet\n")
                .containsPattern("mean +0\\.000 +0\\.000\n$");
    }

    @Test
    void aModelIsGradedAgainstADayAsLongAsTheDayIs() throws IOException {
        Path json = folder.resolve("report.json");

        Run run = msx("grade", "--market", "poisson", "--reference", day, "--json", json);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("poisson against day.events.parquet\n")
                .containsPattern("sign memory, share of lags 1 to 100 +0.0\\d* fails")
                .containsPattern("spread, bps .* 1,200 +1,200\n");
        assertThat(Files.readString(json)).startsWith("{\n  \"schemaVersion\" : 1,\n  \"market\" : \"poisson\"");
    }

    @Test
    void aFittedModelIsGradedByItsFile() {
        Path fitted = folder.resolve("fitted.json");
        assertThat(msx("calibrate", "--data", day, "--out", fitted).status()).isZero();

        Run run = msx("grade", "--market", fitted, "--reference", day, "--duration", "10m");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith(fitted + " (hawkes) against day.events.parquet\n");
    }

    @Test
    void withoutAReferenceThereAreFactsOnly() {
        Run run = msx("grade", "--duration", "5m");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("poisson\n").contains(" pass\n").doesNotContain("Wasserstein");
    }

    @Test
    void wrongInputIsRefused() {
        assertRefused("expected one market to grade", "--market", "hawkes", "--data", day);
        assertRefused("nope.itch", "--reference", "nope.itch");
        assertRefused("expected up to 14h30m", "--duration", "20h");
        assertRefused("expected one of: poisson, zi, cst, hawkes, queue-reactive", "--market", "nope");
    }

    private static void assertRefused(String message, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "grade";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Run run = msx(all);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message).hasLineCount(1);
    }

    @Test
    void aRealDayHasTheMemoryOfSignsThatAPoissonMarketLacks() {
        Path amzn = Path.of(System.getProperty("msx.data", "../shared/data"))
                .resolve("lobster/LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
        assumeTrue(Files.isRegularFile(amzn), () -> "no sample data: " + amzn);

        Run run = msx("grade", "--market", "poisson", "--reference", amzn);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("sign memory, share of lags 1 to 100 +0.00 fails +0.590 ")
                .containsPattern("Hurst exponent of signs +0\\.(4|5)\\d+ fails +0\\.771 ");
    }
}
