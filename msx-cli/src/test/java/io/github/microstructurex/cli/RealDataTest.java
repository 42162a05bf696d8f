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

/** Real days of LOBSTER's samples, where they are at hand. */
class RealDataTest {
    private static final String AMZN = "lobster/LOBSTER_SampleFile_AMZN_2012-06-21_5.zip";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        AMZN + ", 155,935",
        "lobster/AAPL_2012-06-21_34200000_57600000_message_10.csv, '', 999",
        "lobster/LOBSTER_SampleFile_AAPL_2012-06-21_1.zip, 118, 497"
    })
    void everyRowOfARealDayVerifies(String name, String thousands, String rows) {
        String count = thousands.isEmpty() ? rows : thousands + "," + rows;

        Run run = msx("replay", "--data", sample(name), "--verify");

        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .containsPattern(" rows +" + count + "\n")
                .containsPattern("matched rows +" + count + "\n")
                .containsPattern("first disagreement +none\n");
    }

    @Test
    void theBookOfRecordedStatesIsReplayedFromTheirEvents() {
        Path file = sample("crypto/binance-futures_book_snapshot_5_BTCUSDT.csv");

        Run run = msx("replay", "--data", file);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("unknown orders +0 ").containsPattern("impossible messages +0\n");

        Run verified = msx("replay", "--data", file, "--verify");
        assertThat(verified.status()).isEqualTo(2);
        assertThat(verified.err()).contains("no recorded states of the book after each event");
    }

    @Test
    void aRealDayExecutesItsParentAndTwoRunsWriteTheSameBytes() throws IOException {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");

        Run run = buyFiveThousand(first);
        buyFiveThousand(second);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(first))
                .contains("\"targetQuantity\" : 5000", "\"executedQuantity\" : 5000", "\"fillRate\" : 1,")
                .contains("\"childOrders\" : 30", "\"marketDisagreements\" : 0");
        assertThat(second).hasSameBinaryContentAs(first);
    }

    private static Run buyFiveThousand(Path json) {
        return msx(
                "backtest",
                "--data",
                sample(AMZN),
                "--strategy",
                "twap",
                "--side",
                "buy",
                "--quantity",
                "5000",
                "--start",
                "10:00",
                "--duration",
                "30m",
                "--param",
                "slices=30",
                "--seed",
                "7",
                "--json",
                json);
    }

    private static Path sample(String name) {
        Path file = Path.of(System.getProperty("msx.data", "../shared/data")).resolve(name);
        assumeTrue(Files.isRegularFile(file), () -> "no sample data: " + file);
        return file;
    }
}
