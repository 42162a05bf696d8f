package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakeMarketCommandTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatAMarketMakerEarnedAndAtWhatRisk() throws IOException {
        Path csv = folder.resolve("runs.csv");

        Run run = msx(
                "make-market",
                "--param",
                "order-decay=2",
                "--start",
                "9:31",
                "--duration",
                "2m",
                "--sample",
                "10s",
                "--max-inventory",
                "500",
                "--csv",
                csv);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("avellaneda-stoikov SYNTHETIC, 2024-01-02 09:31:00 to 09:33:00 UTC\n")
                .contains("inventory limits          from -500 to 500")
                .containsPattern("profit +-?\\d")
                .containsPattern("Sharpe ratio +-?\\d\\.\\d+  per 10 s, of 12; ")
                .containsPattern("maximum drawdown +\\d+\\.\\d\\d  from 09:3");
        assertThat(Files.readAllLines(csv)).hasSize(2).first().asString().contains(",profit,spread_capture,");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "avellaneda-stoikov, poisson",
        "avellaneda-stoikov, zi",
        "avellaneda-stoikov, cst",
        "avellaneda-stoikov, hawkes",
        "avellaneda-stoikov, queue-reactive",
        "glft, poisson",
        "glft, zi",
        "glft, cst",
        "glft, hawkes",
        "glft, queue-reactive"
    })
    void byDefaultEveryMarketMakerTradesInEveryMarket(String marketMaker, String market) {
        Run run = msx("make-market", "--strategy", marketMaker, "--market", market);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("fills +[1-9]\\d*  bought [1-9][\\d,]*, sold [1-9]");
    }

    @Test
    void severalSeedsAreAveragedWhateverTheThreads() {
        Run run = threeSeeds("1");
        Run again = threeSeeds("3");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("| avellaneda-stoikov, 3 runs |")
                .containsPattern("\\| profit +\\| -?\\d+\\.\\d\\d ± ")
                .contains("| quoting uptime, % ");
        assertThat(again.out()).isEqualTo(run.out());
    }

    private static Run threeSeeds(String threads) {
        return msx(
                "make-market",
                "--param",
                "order-decay=2",
                "--start",
                "9:31",
                "--duration",
                "1m",
                "--seeds",
                "3",
                "--threads",
                threads);
    }

    @Test
    void anExecutionStrategyIsNoMarketMakerAndTheOtherWayRound() {
        assertThat(msx("make-market", "--strategy", "twap").err())
                .isEqualTo("msx make-market: twap is an execution strategy, expected one that this command runs;"
                        + " \"msx backtest\" runs it\n");
        assertThat(msx("backtest", "--strategy", "avellaneda-stoikov").err())
                .isEqualTo("msx backtest: avellaneda-stoikov is a market maker, expected one that this command runs;"
                        + " \"msx make-market\" runs it\n");
        assertThat(msx("make-market", "--strategy", "none").err()).contains("unknown market maker none, known are: ");
        assertThat(msx("make-market", "--max-inventory", "-1").status()).isEqualTo(2);
    }
}
