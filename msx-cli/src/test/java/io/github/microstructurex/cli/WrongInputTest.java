package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with the input ends with one line that names it, and with exit status 2. */
class WrongInputTest {
    @TempDir
    private Path folder;

    private Path day;

    @BeforeEach
    void writeDay() {
        day = SmallDay.write(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --strategy no-such                       | unknown strategy no-such, known are: & twap
            --param slices=0                         | parameter slices is 0, expected a whole number from 1 to
            --param slices=many                      | parameter slices is many, expected a whole number
            --param slices                           | --param is slices, expected NAME=VALUE
            --param =1                               | --param is =1, expected NAME=VALUE
            --param colour=red                       | unknown parameter colour, known are: & slices
            --param slices=1 --param slices=2        | --param slices is given twice
            --side up                                | '--side' & up, expected buy or sell
            --quantity much                          | '--quantity' & much, expected a decimal number
            --quantity 1e9                           | '--quantity' & 1e9, expected a decimal number
            --quantity 0                             | --quantity is 0, expected above 0
            --quantity -5                            | --quantity is -5, expected above 0
            --quantity 0.5                           | quantity 0.5 is not a multiple of the lot size 1
            --quantity 99999999999999999999          | quantity 99999999999999999999 is too large
            --limit-price cheap                      | '--limit-price' & cheap, expected a decimal number
            --limit-price 100.00005                  | price 100.00005 is not a multiple of the tick size 0.0001
            --limit-price 0                          | --limit-price is 0, expected above 0
            --limit-price -0.01                      | --limit-price is -0.01, expected above 0
            --start noon                             | '--start' & noon, expected a time of day such as 10:00
            --start 25:00                            | '--start' & 25:00, expected a time of day
            --duration soon                          | '--duration' & soon, expected a duration from 1ns to 24h
            --duration 0s                            | '--duration' & 0s, expected a duration
            --duration 25h                           | '--duration' & 25h, expected a duration
            --policy wishful                         | '--policy' & wishful, expected overlay, consume or reactive
            --latency soon                           | '--latency' & soon, expected a duration from 0s to 1h
            --feed-latency 2h                        | '--feed-latency' & 2h, expected a duration from 0s to 1h
            --entry-latency -1ms                     | '--entry-latency' & -1ms, expected a duration
            --urgency panic                          | '--urgency' & panic, expected low, normal or high
            --seed lucky                             | '--seed' & lucky, expected a whole number
            --start 09:00                            | window starts at 2020-01-02 09:00:00 & first event & 09:30:00 & --start and --duration
            --start 12:00                            | window ends at 2020-01-02 12:01:00 & last event & 09:35:00
            --start 09:34 --duration 10m             | window ends at 2020-01-02 09:44:00 & last event
            --date 2020-13-01                        | '--date' & 2020-13-01, expected a day of the calendar
            --date 2020-01-03                        | the date 2020-01-02 in the name, expected 2020-01-03, the given date
            --symbol OTHER                           | the symbol TEST in the name, expected OTHER, the given symbol
            --no-such-option 1                       | unknown option --no-such-option, expected one of: & --duration & --strategy
            extra                                    | unknown argument extra, expected one of
            --json                                   | '--json'
            """)
    void ofABacktestIsNamed(String options, String message) {
        // Where the case says --start or --duration itself, the usual one is left out.
        String window = (options.contains("--start") ? "" : "--start 09:31 ")
                + (options.contains("--duration") ? "" : "--duration 1m ");
        List<Object> arguments = new ArrayList<>(List.of("backtest", "--data", day));
        arguments.addAll(List.of((window + options).split(" +")));

        Run run = msx(arguments.toArray());

        assertIsOneLine(run, "msx backtest: ");
        assertThat(run.err()).contains(message.split(" & "));
    }

    @Test
    void aMissingFileIsNamed() {
        Run run = msx("replay", "--data", folder.resolve("missing.zip"));

        assertIsOneLine(run, "msx replay: ");
        assertThat(run.err()).contains("missing.zip", "no such file");
    }

    @Test
    void aFolderIsNotMarketData() {
        Run run = msx("backtest", "--data", folder);

        assertIsOneLine(run, "msx backtest: ");
        assertThat(run.err()).contains(folder.toString(), "a directory", "expected a file");
    }

    @Test
    void aFileOfNoKnownFormatIsRefused() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear market,\nhow are you?\n");

        Run run = msx("replay", "--data", letter);

        assertIsOneLine(run, "msx replay: ");
        assertThat(run.err()).contains("letter.txt", "lobster");
    }

    @Test
    void aTornFileIsNamedWithThePlace() throws IOException {
        String whole = Files.readString(day);
        Files.writeString(day, whole.substring(0, whole.length() - 12));

        for (String command : List.of("replay", "backtest")) {
            Run run = command.equals("replay")
                    ? msx("replay", "--data", day, "--verify")
                    : msx("backtest", "--data", day, "--start", "09:34:30", "--duration", "30s");

            assertIsOneLine(run, "msx " + command + ": ");
            assertThat(run.err()).contains(SmallDay.MESSAGES, "line 906");
        }
    }

    @Test
    void anImpossibleSizeIsNamedWithThePlace() throws IOException {
        String whole = Files.readString(day);
        Files.writeString(day, whole.replaceFirst("(\n34210[^,]*,4,11),1,", "$1,9223372036854775807,"));

        for (List<String> command : List.of(
                List.of("replay"),
                List.of("replay", "--verify"),
                List.of("backtest", "--start", "09:31", "--duration", "1m"))) {
            List<Object> arguments = new ArrayList<>(command);
            arguments.addAll(1, List.of("--data", day));
            Run run = msx(arguments.toArray());

            assertIsOneLine(run, "msx " + command.get(0) + ": ");
            assertThat(run.err())
                    .contains(
                            SmallDay.MESSAGES, "line 34, size: found \"9223372036854775807\", expected a whole number")
                    .contains("from 1 to 1000000000000");
        }
    }

    @Test
    void aRowThatIsMissingIsRefused() throws IOException {
        Path rows = folder.resolve(SmallDay.ROWS);
        String whole = Files.readString(rows);
        Files.writeString(rows, whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 1));

        Run run = msx("replay", "--data", day, "--verify");

        assertIsOneLine(run, "msx replay: ");
        assertThat(run.err()).contains(SmallDay.ROWS);
    }

    @Test
    void aTornArchiveIsRefused() throws IOException {
        Path archive = Files.write(folder.resolve("torn.zip"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});

        Run run = msx("replay", "--data", archive);

        assertIsOneLine(run, "msx replay: ");
        assertThat(run.err()).contains("torn.zip");
    }

    @Test
    void verifyingNeedsRecordedStates() throws IOException {
        Files.delete(folder.resolve(SmallDay.ROWS));

        Run run = msx("replay", "--data", day, "--verify");

        assertIsOneLine(run, "msx replay: ");
        assertThat(run.err()).contains("no recorded states of the book");
    }

    @Test
    void simulatingInALimitedViewNeedsRecordedStates() throws IOException {
        Files.delete(folder.resolve(SmallDay.ROWS));

        Run run = msx("backtest", "--data", day, "--start", "09:31", "--duration", "1m");

        assertIsOneLine(run, "msx backtest: ");
        assertThat(run.err()).contains("shows only the best", "expected these beside it");
    }

    @Test
    void whatDescribesAFileNeedsOne() {
        Run run = msx("backtest", "--symbol", "MSX");

        assertIsOneLine(run, "msx backtest: ");
        assertThat(run.err()).contains("--symbol is given without --data");
    }

    @Test
    void anOutputNeverReplacesAnythingButAnEarlierResult() throws IOException {
        String whole = Files.readString(day);

        Run run = msx("backtest", "--data", day, "--start", "09:31", "--duration", "1m", "--json", day);

        assertIsOneLine(run, "msx backtest: ");
        assertThat(run.err()).contains("it holds something else, expected a new file or an earlier result");
        assertThat(day).hasContent(whole);
    }

    @Test
    void anOutputNeverReplacesAWriteProtectedFile() throws IOException {
        Path earlier = Files.writeString(folder.resolve("out.json"), "{}");
        assertThat(earlier.toFile().setReadOnly()).isTrue();

        Run run = msx("backtest", "--json", earlier);

        assertIsOneLine(run, "msx backtest: ");
        assertThat(run.err()).contains("out.json: it is write-protected");
        assertThat(earlier).hasContent("{}");
    }

    @Test
    void aDashIsNoNameOfAnOutput() {
        Run run = msx("backtest", "--json", "-");

        assertIsOneLine(run, "msx backtest: ");
        assertThat(run.err()).contains("cannot write -");
    }

    @Test
    void anUnknownOptionOfTheProgramIsNamedWithItsOptions() {
        Run run = msx("--verson");

        assertIsOneLine(run, "msx: ");
        assertThat(run.err())
                .contains("unknown option --verson, expected one of: --help")
                .contains("--version");
    }

    @Test
    void aReplayNeedsAFile() {
        Run run = msx("replay", "--verify");

        assertIsOneLine(run, "msx replay: ");
        assertThat(run.err()).contains("--data is missing");
    }

    @Test
    void anOutputThatCannotBeWrittenIsFoundBeforeTheWork() throws IOException {
        Run noFolder = msx("backtest", "--json", folder.resolve("no/such/out.json"));
        assertIsOneLine(noFolder, "msx backtest: ");
        assertThat(noFolder.err()).contains("out.json: there is no such directory");
        assertThat(noFolder.out()).isEmpty();

        Run isFolder = msx("backtest", "--json", folder);
        assertIsOneLine(isFolder, "msx backtest: ");
        assertThat(isFolder.err()).contains("it is a directory, expected the name of a file");

        Run inFile = msx("backtest", "--json", day.resolve("out.json"));
        assertIsOneLine(inFile, "msx backtest: ");
        assertThat(inFile.err()).contains("cannot write", "out.json");
    }

    @Test
    void aFailedBacktestLeavesNoFile() throws IOException {
        Run run = msx("backtest", "--data", day, "--start", "12:00", "--json", folder.resolve("out.json"));

        assertThat(run.status()).isEqualTo(2);
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(SmallDay.MESSAGES, SmallDay.ROWS);
        }
    }

    @Test
    void anUnknownCommandIsNamed() {
        Run run = msx("analyse");

        assertIsOneLine(run, "msx: ");
        assertThat(run.err())
                .contains("unknown command analyse, expected one of: backtest, calibrate, compare, convert, experiment,"
                        + " formats, generate, grade, info, make-market, replay, strategies");
    }

    @Test
    void noCommandIsNotEnough() {
        Run run = msx();

        assertIsOneLine(run, "msx: ");
        assertThat(run.err()).contains("no command, expected one of: ");
    }

    private static void assertIsOneLine(Run run, String beginning) {
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).startsWith(beginning).endsWith("\n").containsOnlyOnce("\n");
        assertThat(run.err()).doesNotContain("java.", "\tat ", "null");
        assertThat(run.out()).isEmpty();
    }
}
