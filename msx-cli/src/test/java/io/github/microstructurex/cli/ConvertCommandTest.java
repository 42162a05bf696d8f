package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static io.github.microstructurex.cli.Run.msxOnTerminal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertCommandTest {
    private static final String ITCH = "S010220-v50";
    private static final Object[] INSTRUMENT = {"--symbol", "TEST", "--tick", "0.0001", "--lot", "1"};

    @TempDir
    private Path folder;

    private Path day;

    @BeforeEach
    void writeDay() throws IOException {
        day = SmallDay.write(Files.createDirectory(folder.resolve("in")));
    }

    private static Run convert(Object[] options, Object... files) {
        List<Object> arguments = new ArrayList<>(List.of("convert"));
        arguments.addAll(Arrays.asList(files));
        arguments.addAll(Arrays.asList(options));
        return msx(arguments.toArray());
    }

    private static void assertDone(Run run, String summary) {
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches(Pattern.quote(summary).replace("#", "\\E[0-9,]+\\Q") + "\n");
    }

    @Test
    void aDayGoesThroughItchAndBackAndIsTheSame() {
        Path itch = folder.resolve(ITCH);
        Path back = folder.resolve(SmallDay.MESSAGES);

        assertDone(
                msx("convert", day, itch),
                "TEST 2020-01-02: 906 events written to " + itch + " as itch, # bytes; left out: nothing");
        assertDone(
                msx("convert", itch, back),
                "TEST 2020-01-02: 906 events written to " + back + " as lobster, # bytes; left out: nothing");

        assertThat(back).hasSameBinaryContentAs(day);
        assertThat(msx("info", itch).out()).contains("format          itch\n", "events          906\n");
    }

    @Test
    void aDayGoesThroughHftbacktestAndBackAndIsTheSame() {
        Path npz = folder.resolve("day.npz");
        Path back = folder.resolve(SmallDay.MESSAGES);

        assertThat(msx("convert", day, npz).out()).contains("as hftbacktest, ").endsWith("; left out: nothing\n");
        Run run = convert(INSTRUMENT, npz, back);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(back).hasSameBinaryContentAs(day);
    }

    @Test
    void aDayGoesThroughParquetAndBackAndIsTheSame() {
        Path parquet = folder.resolve("day-events.parquet");
        Path back = folder.resolve(SmallDay.MESSAGES);

        assertThat(msx("convert", day, parquet).out()).contains("as parquet, ").endsWith("; left out: nothing\n");
        Run run = msx("convert", parquet, back);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(back).hasSameBinaryContentAs(day);
    }

    @Test
    void aCompletedDayInParquetMakesItsBookAloneAndOneAsRecordedDoesNot() {
        Path completed = folder.resolve("completed-events.parquet");
        Path recorded = folder.resolve("recorded-events.parquet");
        msx("convert", day, completed);
        msx("convert", day, recorded, "--as-recorded");

        assertThat(msx("info", completed).out())
                .contains("events cover    the whole book (assumed", "problem         none\n");
        Object[] when = {"--start", "9:31", "--duration", "1m", "--quantity", "20", "--param", "slices=4"};
        Run run = backtest(completed, when);
        assertThat(run.status()).as(run.err()).isZero();

        assertThat(msx("info", recorded).out()).contains("events cover    the best 5 levels a side\n");
        assertThat(backtest(recorded, when).err()).contains("shows only the best 5 levels a side");
    }

    private static Run backtest(Path file, Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("backtest", "--data", file));
        arguments.addAll(Arrays.asList(options));
        return msx(arguments.toArray());
    }

    @Test
    void statesOfTheBookBecomeSnapshotsInParquet() {
        Path snapshots = folder.resolve("day-snapshots.parquet");
        assertThat(msx("convert", day, snapshots).out())
                .contains("906 events and states of the book", "as parquet-snapshots");
        assertThat(msx("info", snapshots).out())
                .contains(
                        "events cover    the 5 levels a side of the states\n",
                        "states          recorded, 5 levels a side\n");

        Path trades = folder.resolve("day-trades.parquet");
        assertThat(msx("convert", day, trades).out())
                .endsWith("; left out: 606 events that are no trades, 300 ids of the orders that rested\n");
        assertThat(msx("info", trades).out()).contains("format          parquet-trades\n", "  trade         300\n");
    }

    @Test
    void statesOfTheBookGoWithTheEventsWhereBothFormatsHaveThem() {
        Path copy = folder.resolve(SmallDay.MESSAGES + ".zst");

        assertDone(
                msx("convert", day, copy),
                "TEST 2020-01-02: 906 events and states of the book written to " + copy
                        + " as lobster, # bytes; left out: nothing");

        assertThat(folder.resolve(SmallDay.ROWS + ".zst")).isNotEmptyFile();
        Run replay = msx("replay", "--data", copy, "--verify");
        assertThat(replay.status()).as(replay.err()).isZero();
        assertThat(replay.out()).containsPattern("matched rows +906\n");
    }

    @Test
    void whatCsvCannotHoldIsCounted() throws IOException {
        Path trades = folder.resolve("trades.csv.gz");
        assertThat(msx("convert", day, trades).out()).endsWith("; left out: 306 additions, 300 deletions\n");
        Run info = convert(INSTRUMENT, trades, folder.resolve("again_trades.csv"));
        assertThat(info.out()).contains("300 events written").endsWith("left out: nothing\n");

        Path snapshots = folder.resolve("snapshots.csv");
        assertThat(msx("convert", day, snapshots).out())
                .endsWith("; left out: 906 events of which only the state after their instant is kept\n");
        assertThat(Files.readAllLines(snapshots))
                .hasSize(302)
                .first()
                .asString()
                .contains("bid_price_5");

        Path best = folder.resolve("best");
        convert(new Object[] {"--to", "csv-snapshots", "--levels", "1"}, day, best);
        assertThat(Files.readAllLines(best).get(0))
                .isEqualTo("timestamp,bid_price_1,bid_size_1,ask_price_1,ask_size_1,last_trade_price");
    }

    @Test
    void severalInputsAreMergedInTheOrderOfTime() throws IOException {
        String header = "trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side\n";
        Path first = Files.writeString(folder.resolve("a"), header + "1,5,0,0,1,1,BUY\n2,9,0,0,2,1,\n");
        Path second = Files.writeString(folder.resolve("b"), header + "1,6,0,0,3,1,SELL\n2,9,0,0,4,1,BUY\n");
        Path merged = folder.resolve("trades.csv");

        Run run = convert(INSTRUMENT, first, second, merged);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(merged).hasContent(header + "1,5,0,0,1,1,BUY\n2,6,0,0,3,1,SELL\n3,9,0,0,2,1,\n4,9,0,0,4,1,BUY\n");
    }

    @Test
    void inputsThatDoNotMakeOneBookAreRefused() throws IOException {
        Path again = folder.resolve("in").resolve(SmallDay.MESSAGES.replace("_34200000", "_34200001"));
        Files.copy(day, again);

        assertRefused(
                "the event 7 of the inputs together, ADD 1 BUY 10000 @ 1000000 & expected inputs that are parts of one",
                day,
                again,
                folder.resolve(ITCH),
                "--as-recorded");
    }

    @Test
    void whatIsThereIsReplacedOnlyWhenAskedTo() throws IOException {
        Path there = Files.writeString(folder.resolve(ITCH), "precious");

        assertRefused("it is there already, expected a new file, or --force to replace it", day, there);
        assertThat(there).hasContent("precious");
        assertThat(msx("convert", day, there, "--force").status()).isZero();
        assertThat(msx("info", there).out()).contains("events          906\n");

        assertThat(there.toFile().setReadOnly()).isTrue();
        assertRefused("it is write-protected", day, there, "--force");
        assertThat(msx("convert", day, Files.createFile(folder.resolve("empty.itch")))
                        .status())
                .isZero();
    }

    @Test
    void anInputIsNeverTheOutput() throws IOException {
        String whole = Files.readString(day);
        Path link = Files.createSymbolicLink(folder.resolve("link"), day);

        assertRefused("it is an input, expected another file", day, day, "--force");
        assertRefused("it is an input, expected another file", day, link, "--to", "itch", "--force");

        assertThat(day).hasContent(whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day.txt             | found the name of no format that can be written, expected one of: & lobster (*message_*.csv
            x --to dbn          | --to is dbn, expected one of: csv-snapshots, csv-trades, hftbacktest, itch, lobster
            x --to csv-trades --levels 0 | '--levels' & 0, expected a whole number from 1 to 10000
            S010320-v50         | the date 2020-01-03 in the name, expected 2020-01-02, what is written
            capture.pcap        | the name of a capture, expected that of a file
            OTHER_2020-01-02_message_5.csv | the symbol OTHER in the name, expected TEST
            trades.csv.zip      | the name of no format that can be written
            x.zip --to itch     | the name of a zip archive, expected one that ends with .gz, .zst, .xz
            - --to itch         | cannot write -: expected the name of a file
            no/such/day.itch    | an output error: NoSuchFileException
            day.itch --tick 0   | --tick is 0, expected from
            day.itch --lot x    | '--lot' & x, expected a decimal number
            day.itch --symbol X | the symbol TEST in the name, expected X, the given symbol
            """)
    void wrongInputIsNamed(String output, String message) {
        List<Object> words = new ArrayList<>(Arrays.asList((Object[]) output.split(" +")));
        if (!words.get(0).equals("-")) {
            words.set(0, folder.resolve((String) words.get(0)));
        }
        words.add(0, day);
        assertRefused(message, words.toArray());
        assertThat(folder.toFile().list()).containsExactly("in");
    }

    @Test
    void bothFilesAreNeeded() {
        Run run = msx("convert", day);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("msx convert: ").containsOnlyOnce("\n");
    }

    @Test
    void inputsOfSeveralInstrumentsAreRefused() throws IOException {
        Path other = folder.resolve("in").resolve(SmallDay.MESSAGES.replace("TEST", "OTHER"));
        Files.copy(day, other);

        assertRefused(
                "is of OTHER with the tick 0.0001 and the lot 1, expected TEST with the tick",
                day,
                other,
                folder.resolve(ITCH));
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws IOException {
        String whole = Files.readString(day);
        Files.writeString(day, whole.substring(0, whole.length() - 12));

        assertRefused("line 906", day, folder.resolve(ITCH));
        assertThat(folder.toFile().list()).containsExactly("in");
    }

    @Test
    void anEventThatTheFormatCannotSayIsNamed() throws IOException {
        Files.delete(day.resolveSibling(SmallDay.ROWS));
        Files.writeString(day, Files.readString(day).replaceFirst("34201[^\n]*\n", ""));
        Files.writeString(day, Files.readString(day).replaceFirst("34201[^\n]*\n", ""));

        assertRefused("the event 7, DELETE 101 BUY 50 @ 1000100 at & expected a live order", day, folder.resolve(ITCH));
        assertRefused("expected an event that fits the book", day, folder.resolve("snapshots.csv"));
        assertThat(folder.toFile().list()).containsExactly("in");
    }

    @Test
    void whatAReaderWillHaveToBeGivenIsSaidBeforeAnythingIsWritten() {
        Path dateless = folder.resolve("day.itch");
        Run run = msx("convert", day, dateless);
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo("msx convert: note: to read " + dateless
                        + " give --date 2020-01-02, which itch does not keep under this name\n");
        assertThat(msx("replay", "--data", dateless).err())
                .contains("found no date in the name", "or a given date (--date)\n");
        assertThat(msx("replay", "--data", dateless, "--date", "2020-01-02").status())
                .isZero();

        assertThat(msx("convert", day, folder.resolve(ITCH)).err()).isEmpty();
        assertThat(msx("convert", day, folder.resolve("message_5.csv")).err())
                .contains("--date 2020-01-02 --symbol TEST,");
        assertThat(msx("convert", day, folder.resolve("trades.csv")).err())
                .contains("give --symbol TEST --tick 0.0001 --lot 1, which csv-trades does not keep");
        assertThat(msx("info", folder.resolve("trades.csv")).err())
                .endsWith(
                        "expected a given symbol (--symbol) and a given tick size (--tick) and a given lot size (--lot)\n");
    }

    @Test
    void onATerminalNothingIsLeftOfTheBar() {
        Run run = msxOnTerminal("convert", day, folder.resolve(ITCH));

        assertThat(run.status()).isZero();
        assertThat(run.out()).containsOnlyOnce("\n");
    }

    private static void assertRefused(String message, Object... arguments) {
        Run run = convert(arguments);

        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(2);
        String error = run.err().replaceFirst("msx convert: note: .*\n", "");
        assertThat(error).startsWith("msx convert: ").endsWith("\n").containsOnlyOnce("\n");
        assertThat(error).contains(message.split(" & "));
        assertThat(run.err()).doesNotContain("java.", "\tat ", "null");
        assertThat(run.out()).isEmpty();
    }
}
