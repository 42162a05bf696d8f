package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrateCommandTest {
    @TempDir
    private Path folder;

    private Path market(String model, String duration) {
        Path file = folder.resolve(model + ".events.parquet");
        Run run = msx("generate", "--model", model, "--duration", duration, "--seed", "1", "--out", file);
        assertThat(run.status()).as(run.err()).isZero();
        return file;
    }

    @ParameterizedTest
    @CsvSource({"poisson, 20m", "cst, 4h", "hawkes, 20m", "queue-reactive, 2h"})
    void aModelIsFittedToAGeneratedMarketAndGeneratesAnother(String model, String duration) {
        Path fitted = folder.resolve("model.json");
        Path again = folder.resolve("again.events.parquet");

        Run calibrated = msx("calibrate", "--data", market(model, duration), "--model", model, "--out", fitted);
        assertThat(calibrated.status()).as(calibrated.err()).isZero();
        assertThat(calibrated.out()).startsWith(model + " fitted to " + model + ".events.parquet, SYNTH 2024-01-02");
        assertThat(calibrated.out()).endsWith("written to                  " + fitted + "\n");

        Run generated = msx("generate", "--model", fitted, "--duration", "10m", "--out", again);
        assertThat(generated.status()).as(generated.err()).isZero();
        assertThat(generated.out()).startsWith(fitted + " (" + model + "), seed 7: ");
        assertThat(msx("info", again).out()).contains("problem         none");

        Run backtest = msx("backtest", "--market", fitted, "--quantity", "1000", "--duration", "10m");
        assertThat(backtest.status()).as(backtest.err()).isZero();
        assertThat(backtest.out()).contains("executed ").contains(fitted.toString());
    }

    @Test
    void theSameRecordGivesTheSameFile() throws IOException {
        Path market = market("hawkes", "10m");
        Path one = folder.resolve("one.json");
        Path other = folder.resolve("other.json");

        msx("calibrate", "--data", market, "--out", one);
        msx("calibrate", "--data", market, "--out", other);

        assertThat(one).hasSameBinaryContentAs(other);
        assertThat(Files.readString(one)).startsWith("{\n  \"schemaVersion\" : 1,\n  \"model\" : \"hawkes\"");
    }

    @Test
    void aPartOfTheDayIsFittedByItself() throws IOException {
        Path fitted = folder.resolve("part.json");

        Run run = msx(
                "calibrate",
                "--data",
                market("poisson", "1h"),
                "--model",
                "poisson",
                "--from",
                "9:40",
                "--until",
                "10:00",
                "--out",
                fitted);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(fitted))
                .contains("\"startTime\" : \"2024-01-02T09:40:00.000000000Z\"")
                .contains("\"endTime\" : \"2024-01-02T09:59:5");
    }

    @Test
    void wrongInputIsRefusedAndLeavesNoFile() throws IOException {
        Path market = market("poisson", "1m");
        Path out = folder.resolve("model.json");

        assertRefused("--out is model.txt, expected the name of a file that ends with .json", market, "model.txt");
        assertRefused("zi, expected one of: poisson, cst, hawkes, queue-reactive", market, out, "--model", "zi");
        assertRefused(
                "--until is 09:00, expected after --from 10:00", market, out, "--from", "10:00", "--until", "9:00");
        assertRefused("the record has 0 limit orders", market, out, "--from", "12:00");
        assertRefused("no/such.itch", "no/such.itch", out);
        assertThat(out).doesNotExist();
        assertThat(msx("calibrate", "--out", out).err()).contains("--data is missing");
        Files.writeString(out, "mine");
        assertRefused("it holds something else", market, out);
    }

    private static void assertRefused(String message, Object data, Object out, Object... more) {
        Object[] all = new Object[5 + more.length];
        all[0] = "calibrate";
        all[1] = "--data";
        all[2] = data;
        all[3] = "--out";
        all[4] = out;
        System.arraycopy(more, 0, all, 5, more.length);
        Run run = msx(all);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message).hasLineCount(1);
    }

    @Test
    void aFileThatIsNoModelIsRefusedByItsField() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"schemaVersion\": 1, \"model\": \"hawkes\"}");

        Run run = msx("backtest", "--market", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("msx backtest: Invalid value for option '--market': " + file
                        + ": priceStep is missing, expected it\n");
    }

    @Test
    void aRealDayIsFittedOnTheGridOfItsPrices() {
        Path day = Path.of(System.getProperty("msx.data", "../shared/data"))
                .resolve("lobster/LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
        assumeTrue(Files.isRegularFile(day), () -> "no sample data: " + day);
        Path fitted = folder.resolve("amzn.json");

        Run run = msx(
                "calibrate",
                "--data",
                day,
                "--model",
                "hawkes",
                "--from",
                "12:00",
                "--until",
                "13:00",
                "--out",
                fitted);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("AMZN 2012-06-21, tick 0.01.").contains("maximum found               yes");
        assertThat(msx("backtest", "--market", fitted, "--quantity", "100", "--duration", "5m")
                        .status())
                .isZero();
    }
}
