package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aRecordThatAgreesVerifies() {
        Run run = msx("replay", "--data", SmallDay.write(folder), "--verify");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("TEST 2020-01-02, lobster, " + SmallDay.MESSAGES)
                .containsPattern("rows +906\n")
                .containsPattern("matched rows +906\n")
                .containsPattern("levels +5 a side\n")
                .containsPattern("adopted +0 times")
                .containsPattern("first disagreement +none\n")
                .containsPattern("unknown orders +0 messages name an order that is not in view: never added, or out of"
                        + " the recorded levels since\n")
                .containsPattern("messages per second +[0-9,]+ ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theFirstDisagreementIsShownAndTheStatusIsOne() throws IOException {
        Path messages = SmallDay.write(folder);
        Path rows = folder.resolve(SmallDay.ROWS);
        Files.writeString(rows, Files.readString(rows).replaceFirst("1000200,9990,", "1000200,9991,"));

        Run run = msx("replay", "--data", messages, "--verify");

        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("matched rows +905\n")
                .containsPattern("first disagreement +row [0-9]+, ask level 1: expected 9991 at 100.0200, found 9990 at"
                        + " 100.0200\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void withoutVerifyingItSaysWhatItSaw() {
        Run run = msx("replay", "--data", SmallDay.write(folder));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("add messages +306\n")
                .containsPattern("delete messages +300\n")
                .containsPattern("execute messages +300\n")
                .containsPattern("first message +09:30:00.000000000 America/New_York\n")
                .containsPattern("traded quantity +300\n")
                .containsPattern("best bid at the end +10000 at 100.0000\n")
                .containsPattern("best ask at the end +9700 at 100.0200\n");
    }

    @Test
    void messagesAloneAreReplayedToo() throws IOException {
        Path messages = SmallDay.write(folder);
        Files.delete(folder.resolve(SmallDay.ROWS));

        Run run = msx("replay", "--data", messages);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("best ask at the end +9700 at 100.0200\n");
    }
}
