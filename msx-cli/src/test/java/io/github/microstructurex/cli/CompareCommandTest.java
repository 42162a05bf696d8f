package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aRecordedMarketIsComparedInEveryWay() {
        Run run = msx(
                "compare",
                "--data",
                SmallDay.write(folder),
                "--strategy",
                "twap,posting",
                "--quantity",
                "20,60",
                "--start",
                "9:31",
                "--duration",
                "1m");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines()).hasSize(2 + 2 * 2 * 3);
        assertThat(run.out()).containsPattern("\\| twap +\\| 20 +\\| overlay +\\| 100\\.0 / 100\\.0 ");
        assertThat(run.out()).containsPattern("\\| posting +\\| 60 +\\| reactive +\\| 100\\.0 / 100\\.0 ");
    }

    @Test
    void allStrategiesAreComparedIfNoneIsNamed() {
        Run run = msx("compare", "--quantity", "100", "--policy", "consume", "--duration", "2m");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("| iceberg", "| pov-plus", "| smart-order-router", "| vwap");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void anUnknownStrategyIsNamed() {
        Run run = msx("compare", "--strategy", "twap,no-such");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("msx compare: ").contains("unknown strategy no-such, known are: ");
    }
}
