package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentCommandTest {
    @TempDir
    private Path folder;

    @Test
    void showsMeansAndPairedDifferencesAndWritesARowForEachRun() throws IOException {
        Path csv = folder.resolve("runs.csv");
        Path json = folder.resolve("runs.json");
        Path parquet = folder.resolve("runs.parquet");

        Run run = msx(
                "experiment",
                "--strategy",
                "twap,posting",
                "--param",
                "slices=1",
                "--param",
                "slices=20",
                "--quantity",
                "3000",
                "--start",
                "9:31",
                "--duration",
                "1m",
                "--seeds",
                "3",
                "--csv",
                csv,
                "--json",
                json,
                "--parquet",
                parquet);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(2 + 3 + 1 + 2 + 2);
        assertThat(run.out())
                .startsWith("| strategy | slices | side | quantity | policy  | runs | filled, %")
                .containsPattern("\\| twap +\\| 20 +\\| buy +\\| 3000 +\\| consume \\| 3 +\\| 100\\.00 ± 0\\.00")
                .contains("slippage to arrival, bp less twap slices=1 |")
                .containsPattern("\\| posting +\\| - +\\| buy +\\| 3000 +\\| consume \\| 3 +\\| -\\d+\\.\\d\\d \\[");
        assertThat(Files.readAllLines(csv))
                .hasSize(1 + 3 * 3)
                .first()
                .asString()
                .startsWith("schema_version,market,");
        assertThat(Files.readString(json)).startsWith("[\n{").endsWith("}\n]\n").contains("\"seed\" : 9");
        assertThat(Files.readString(parquet, StandardCharsets.ISO_8859_1))
                .startsWith("PAR1")
                .endsWith("PAR1");
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        String[] arguments = {
            "experiment",
            "--strategy",
            "pov,twap",
            "--start",
            "9:31",
            "--duration",
            "1m",
            "--windows",
            "2",
            "--seeds",
            "2"
        };

        Run alone = msx(with(arguments, "--threads", "1"));

        assertThat(alone.status()).as(alone.err()).isZero();
        assertThat(msx(with(arguments, "--threads", "4")).out()).isEqualTo(alone.out());
    }

    private static Object[] with(String[] arguments, String... more) {
        return Stream.of(arguments, more).flatMap(Arrays::stream).toArray();
    }

    @Test
    void aRunThatFailsIsNamedAndTheOthersAreShown() {
        Run run = msx(
                "experiment",
                "--data",
                SmallDay.write(folder),
                "--strategy",
                "twap",
                "--quantity",
                "20",
                "--start",
                "9:31",
                "--duration",
                "1m",
                "--windows",
                "12");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("| strategy | side | quantity |").hasLineCount(3);
        assertThat(run.err())
                .startsWith("msx experiment: twap {slices=30, ")
                .contains("}, seed 7: the window ")
                .contains(" more runs failed\n");
    }

    @Test
    void whatNoStrategyHasIsRefused() {
        Run unknown = msx("experiment", "--param", "colour=red");
        Run marketMaker = msx("experiment", "--strategy", "twap,avellaneda-stoikov");
        Run wrong = msx("experiment", "--param", "slices=no");

        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo("msx experiment: --param colour is unknown, expected a parameter of twap or posting\n");
        assertThat(marketMaker.err())
                .isEqualTo("msx experiment: avellaneda-stoikov is a market maker, expected one that this command runs;"
                        + " \"msx make-market\" runs it\n");
        assertThat(wrong.err()).startsWith("msx experiment: parameter slices is no, expected ");
        assertThat(msx("experiment", "--seeds", "0").err())
                .contains("'--seeds': 0, expected a whole number from 1 to 1000000");
        assertThat(msx("experiment", "--confidence", "1").err()).contains("expected a number above 0 and below 1");
    }

    @Test
    void aFileThatIsNoResultIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("precious.csv"), "price,size\n");

        Run csv = msx("experiment", "--duration", "1m", "--csv", file);
        Run parquet = msx("experiment", "--duration", "1m", "--parquet", file);

        assertThat(csv.status()).isEqualTo(2);
        assertThat(parquet.status()).isEqualTo(2);
        assertThat(file).hasContent("price,size\n");
    }
}
