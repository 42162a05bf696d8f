package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static io.github.microstructurex.cli.Run.msxOnScreen;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code msx replay} with a speed, a window or somebody who watches. Nothing here waits for a time on the wall. */
class PlaybackTest {
    private static final ScreenSize SIZE = new ScreenSize(24, 80);

    @TempDir
    private Path folder;

    private Path day;

    @BeforeEach
    void writeDay() {
        day = SmallDay.write(folder);
    }

    @Test
    void watchedInAPipeItWritesALineForEachSecond() {
        Run run = msx("replay", "--data", day, "--watch", "--speed", "max", "--from", "09:31", "--until", "09:31:02");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("""
                        09:31:00.000  bid 10000 at 100.0000  ask 9940 at 100.0200  last 1 at 100.0200  traded 1
                        09:31:01.000  bid 10000 at 100.0000  ask 9939 at 100.0200  last 1 at 100.0200  traded 2
                        09:31:02.000  bid 10000 at 100.0000  ask 9938 at 100.0200  last 1 at 100.0200  traded 3
                        TEST 2020-01-02, lobster,""")
                .containsPattern("execute messages +3\n")
                .containsPattern("first message +09:31:00.000000000 America/New_York\n")
                .containsPattern("last message +09:31:02.000000000 America/New_York\n")
                .containsPattern("best ask at the end +9938 at 100.0200\n")
                .doesNotContain("\u001b");
    }

    @Test
    void watchedOnATerminalItDrawsALadderInItsPlace() {
        Run run = msxOnScreen(SIZE, "replay", "--data", day, "--watch", "--speed", "max", "--until", "09:32");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("\u001b[?25l").contains("\u001b[?25h");
        // The last frame is the last thing that is drawn; the cursor is where it began, 21 lines up.
        String lastFrame = run.out().substring(run.out().lastIndexOf("\r\u001b[21A"));
        assertThat(lastFrame.replaceAll("\u001b\\[\\??[0-9]*[A-Za-z]", "")).startsWith("""
                        \rTEST 2020-01-02  09:32:00.000  unlimited
                        [##############################] 100 %   traded 120

                             ask
                             ask
                             ask  100.0400   10000     1 order   ########################
                             ask  100.0300   10000     1 order   ########################
                             ask  100.0200    9880     1 order   ########################
                          spread    0.0200
                             bid  100.0000   10000     1 order   ########################
                             bid   99.9900   10000     1 order   ########################
                             bid   99.9800   10000     1 order   ########################
                             bid
                             bid

                          last trades
                            09:32:00.000  buy        1 at 100.0200
                            09:31:59.000  buy        1 at 100.0200
                            09:31:58.000  buy        1 at 100.0200
                            09:31:57.000  buy        1 at 100.0200
                            09:31:56.000  buy        1 at 100.0200
                        TEST 2020-01-02, lobster,""");
    }

    @Test
    void withoutRecordedStatesItIsWatchedToo() throws IOException {
        Files.delete(folder.resolve(SmallDay.ROWS));

        Run run = msx("replay", "--data", day, "--watch", "--speed", "max");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains("  bid ")))
                .hasSize(301)
                .last()
                .isEqualTo("09:35:00.000  bid 10000 at 100.0000  ask 9700 at 100.0200  last 1 at 100.0200  traded 300");
    }

    @Test
    void aWindowCountsItsOwnMessagesOnly() {
        Run all = msx("replay", "--data", day, "--speed", "max");
        Run window = msx("replay", "--data", day, "--until", "09:30:10");

        assertThat(all.out()).containsPattern("add messages +306\n").containsPattern("traded quantity +300\n");
        assertThat(window.out()).containsPattern("add messages +16\n").containsPattern("traded quantity +10\n");
        assertThat(window.out()).containsPattern("best ask at the end +9990 at 100.0200\n");
    }

    @Test
    void atAHighSpeedItPassesAsItDoesWithoutWaiting() {
        // Five minutes in less than a microsecond.
        Run run = msx("replay", "--data", day, "--speed", "1000000000");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("delete messages +300\n");
    }

    @Test
    void theCursorIsShownAgainWhereTheFileIsBroken() throws IOException {
        Path broken = folder.resolve(SmallDay.MESSAGES);
        Files.writeString(broken, Files.readString(broken).replace("34300.000000000,4,", "34300.000000000,x,"));

        Run run = msxOnScreen(SIZE, "replay", "--data", broken, "--watch", "--speed", "max");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).endsWith("\u001b[?25h");
        assertThat(run.err()).startsWith("msx replay: ").contains("line 304");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --speed fast                 | '--speed' & fast, expected a factor from 0.000001 to 1000000000, or max
            --speed 0                    | '--speed' & 0, expected a factor
            --speed -1                   | '--speed' & -1, expected a factor
            --speed 0.0000001            | '--speed' & 0.0000001, expected a factor
            --from noon                  | '--from' & noon, expected a time of day
            --from 10:00 --until 10:00   | --until is 10:00, expected after --from, which is 10:00
            --from 09:36                 | has no message in the time that was asked for, expected at least one
            --until 09:29                | has no message in the time that was asked for, expected at least one
            --watch --verify             | --watch is given with --verify, expected one of them
            --verify --until 09:31       | --until is given with --verify, expected one of them
            """)
    void whatIsWrongIsNamed(String options, String message) {
        Object[] arguments = ("replay --data " + day + " " + options).split(" +");

        Run run = msx(arguments);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("msx replay: ")
                .contains(message.split(" & "))
                .hasLineCount(1);
    }
}
