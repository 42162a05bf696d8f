package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {
    @TempDir
    private Path folder;

    @Test
    void withoutArgumentsItRunsInASyntheticMarketAndGetsFills() {
        Run run = msx("backtest");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("twap buy 5,000 SYNTHETIC, 2024-01-02 10:00:00 to 10:30:00 UTC\n")
                .contains("parameters                slices=30")
                .contains("executed                  5,000 of 5,000 (100.00 %)")
                .contains("child orders              30");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void sayingADefaultChangesNothing() {
        String unsaid = msx("backtest").out();

        assertThat(msx("backtest", "--strategy", "twap").out()).isEqualTo(unsaid);
        assertThat(msx("backtest", "--param", "slices=30").out()).isEqualTo(unsaid);
    }

    @Test
    void aRecordedMarketIsTradedAtItsLocalTime() throws IOException {
        Path json = folder.resolve("out.json");

        Run run = msx(
                "backtest",
                "--data",
                SmallDay.write(folder),
                "--strategy",
                "twap",
                "--side",
                "buy",
                "--quantity",
                "20",
                "--start",
                "9:31",
                "--duration",
                "1m",
                "--param",
                "slices=4",
                "--seed",
                "7",
                "--json",
                json);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("twap buy 20 TEST, 2020-01-02 09:31:00 to 09:32:00 America/New_York\n");
        assertThat(Files.readString(json))
                .startsWith("{\n  \"schemaVersion\" : 1,")
                .contains("\"startTime\" : \"2020-01-02T14:31:00.000000000Z\"")
                .contains("\"targetQuantity\" : 20", "\"executedQuantity\" : 20", "\"fillRate\" : 1")
                .contains("\"childOrders\" : 4", "\"fills\" : 4")
                .contains("\"vwap\" : 100.02", "\"arrivalPrice\" : 100.01", "\"marketVwap\" : 100.02")
                .contains("\"marketVolume\" : 60", "\"meanSpread\" : 0.02", "\"realizedVolatility\" : 0")
                .contains("\"marketDisagreements\" : 0");
    }

    @Test
    void policyLatencyAndUrgencyAreShownAndCount() throws IOException {
        Path json = folder.resolve("out.json");
        String plain =
                msx("backtest", "--duration", "5m", "--strategy", "posting").out();

        Run run = msx(
                "backtest",
                "--duration",
                "5m",
                "--strategy",
                "posting",
                "--policy",
                "reactive",
                "--latency",
                "20ms",
                "--feed-latency",
                "0s",
                "--urgency",
                "high",
                "--json",
                json);

        assertThat(plain)
                .contains("urgency                   normal", "policy            consume")
                .contains("latency                   none");
        assertThat(run.out())
                .contains("urgency                   high", "policy            reactive")
                .contains("latency                   entry PT0.02S, cancel PT0.02S, acknowledgement PT0.02S");
        assertThat(fills(run.out())).isNotEqualTo(fills(plain));
        assertThat(Files.readString(json))
                .contains("\"urgency\" : \"high\"", "\"historyPolicy\" : \"reactive\"", "\"entry\" : \"PT0.02S\"");
    }

    private static String fills(String report) {
        return report.substring(report.indexOf("  fills"), report.indexOf("Prices"));
    }

    @Test
    void twoRunsWriteTheSameBytes() throws IOException {
        Path first = folder.resolve("first.json");
        Path second = folder.resolve("second.json");

        Run run = msx("backtest", "--json", first, "--seed", "11", "--duration", "2m");
        Run again = msx("backtest", "--json", second, "--seed", "11", "--duration", "2m");

        assertThat(again.out()).isEqualTo(run.out());
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(msx("backtest", "--seed", "12", "--duration", "2m").out()).isNotEqualTo(run.out());
    }

    @Test
    void aLimitPriceIsKept() throws IOException {
        Path json = folder.resolve("out.json");

        Run run = msx(
                "backtest",
                "--data",
                SmallDay.write(folder),
                "--side",
                "sell",
                "--limit-price",
                "100.015",
                "--start",
                "09:31",
                "--duration",
                "1m",
                "--json",
                json);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readString(json))
                .contains("\"limitPrice\" : 100.0150", "\"executedQuantity\" : 0", "\"vwap\" : null");
    }

    @Test
    void aPageShowsTheSameResultWithItsTimeline() throws IOException {
        Path html = folder.resolve("out.html");
        String plain = msx("backtest", "--duration", "2m").out();

        Run run = msx("backtest", "--duration", "2m", "--html", html);
        String page = Files.readString(html);
        Run again = msx("backtest", "--duration", "2m", "--html", html, "--json", folder.resolve("out.json"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).as("the same hash, among others").isEqualTo(plain);
        assertThat(page)
                .contains("<h1>twap buy 5,000 SYNTHETIC, 2024-01-02 10:00:00 to 10:02:00 UTC</h1>")
                .contains("aria-labelledby=\"depth-title", "<td>10:00:00.000000</td>");
        assertThat(again.status()).as("an earlier page is replaced").isZero();
        assertThat(html).hasContent(page);
    }

    @Test
    void twoResultsDoNotGoIntoOneFile() {
        Path file = folder.resolve("out");

        Run run = msx("backtest", "--json", file, "--html", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--json and --html are both", "expected two files");
        assertThat(file).doesNotExist();
    }

    @Test
    void anotherPageIsNotReplaced() throws IOException {
        Path page = Files.writeString(folder.resolve("index.html"), "<!DOCTYPE html>\n<html lang=\"en\">");

        Run run = msx("backtest", "--duration", "1m", "--html", page);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("it holds something else");
        assertThat(page).hasContent("<!DOCTYPE html>\n<html lang=\"en\">");
    }

    @Test
    void anEarlierResultIsReplacedWhole() throws IOException {
        Path json = Files.writeString(folder.resolve("out.json"), "{" + "x".repeat(1 << 20));

        msx("backtest", "--json", json, "--duration", "1m");

        assertThat(Files.readString(json)).startsWith("{\n").endsWith("}\n").doesNotContain("xx");
    }

    @Test
    void aTerminalSeesNoBarForShortWorkAndAPipeNever() {
        assertThat(Run.msxOnTerminal("strategies").err()).isEmpty();
        assertThat(msx("backtest", "--duration", "5h").err()).isEmpty();
    }
}
