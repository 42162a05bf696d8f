package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.OrderBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** States at commands 0, 10, 20 and 30, journals between them and after: and then something happens to a file. */
class RecoveryTest {
    private static final long SEED = 5;
    private static final int COMMANDS = 35;

    private BookDirectory directory = new BookDirectory(Path.of(""));

    @BeforeEach
    void write(@TempDir Path temporary) throws IOException {
        directory = new BookDirectory(temporary.resolve("book"));
        RandomCommands commands = new RandomCommands(SEED);
        try (JournaledBook book = Books.open(directory.path())) {
            for (int i = 0; i < 3; i++) {
                Books.apply(book, commands, 10);
                book.checkpoint();
            }
            Books.apply(book, commands, COMMANDS - 30);
        }
    }

    @Test
    void startsFromTheLatestState() throws IOException {
        RecoveryReport report = assertRecovers(COMMANDS);

        assertThat(report).isEqualTo(new RecoveryReport(30, COMMANDS, Optional.empty(), List.of()));
        assertThat(report.commandsReplayed()).isEqualTo(5);
    }

    @Test
    void needsNothingBeforeTheLatestState() throws IOException {
        for (long old : new long[] {0, 10, 20}) {
            Files.delete(directory.state(old));
            Files.delete(directory.journal(old + 1));
        }
        assertRecovers(COMMANDS);
    }

    @Test
    void makesUpForDamagedStatesWithAnEarlierOneAndTheJournalsAfterIt() throws IOException {
        damage(directory.state(30), 30);
        damage(directory.state(20), 30);

        RecoveryReport report = assertRecovers(COMMANDS);

        assertThat(report.stateSequence()).isEqualTo(10);
        assertThat(report.commandsReplayed()).isEqualTo(25);
        assertThat(report.damagedStates())
                .extracting(CorruptFileException::file)
                .containsExactly(directory.state(30), directory.state(20));
        assertThat(directory.states()).containsExactly(0L, 10L);
        assertThat(directory.path().resolve("0000000000000000030.state.damaged"))
                .exists();
        assertThat(assertRecovers(COMMANDS).damagedStates()).isEmpty();
    }

    @Test
    void aStateUnderAWrongNameIsDamaged() throws IOException {
        Files.copy(directory.state(10), directory.state(33));

        assertThat(assertRecovers(COMMANDS).damagedStates())
                .first()
                .asString()
                .contains("found the state after command 10, expected that after command 33");
    }

    @Test
    void refusesIfTheJournalDoesNotReachBackToTheLastReadableState() throws IOException {
        damage(directory.state(30), 30);
        Files.delete(directory.journal(21));

        assertThatIOException()
                .isThrownBy(() -> Books.open(directory.path()))
                .withMessage("commands 21 to 30 are missing between " + directory.state(20) + " and "
                        + directory.journal(31))
                .satisfies(refused ->
                        assertThat(refused.getSuppressed()).singleElement().isInstanceOf(CorruptFileException.class));
        assertThat(directory.state(30)).exists();
    }

    @Test
    void refusesIfTheJournalEndsBeforeADamagedState() throws IOException {
        Files.delete(directory.journal(31));
        cut(directory.journal(21), 5);
        damage(directory.state(30), 30);

        assertThatIOException()
                .isThrownBy(() -> Books.open(directory.path()))
                .withMessage(directory.state(30) + " is damaged, and the journal ends at command 29 before it");
    }

    @Test
    void refusesIfNoStateCanBeRead() throws IOException {
        for (long state : directory.states()) {
            damage(directory.state(state), 30);
        }
        assertThatIOException()
                .isThrownBy(() -> Books.open(directory.path()))
                .withMessage("no state in " + directory.path() + " can be used")
                .satisfies(refused -> assertThat(refused.getSuppressed()).hasSize(4));
    }

    @Test
    void refusesAJournalWithoutAState() throws IOException {
        for (long state : directory.states()) {
            Files.delete(directory.state(state));
        }
        assertThatIOException()
                .isThrownBy(() -> Books.open(directory.path()))
                .withMessage(directory.path() + " holds a journal and no state for it to start from");
    }

    @Test
    void onlyTheLastJournalMayBeTorn() throws IOException {
        damage(directory.state(30), 30);
        cut(directory.journal(21), 5);

        assertThatExceptionOfType(CorruptFileException.class)
                .isThrownBy(() -> Books.open(directory.path()))
                .withMessageContaining(directory.journal(21).toString())
                .withMessageEndingWith("found a damaged record, with another journal behind it, expected command 30");
    }

    @Test
    void aJournalUnderAWrongNameIsRefused() throws IOException {
        Files.move(directory.journal(31), directory.journal(29));

        assertThatExceptionOfType(CorruptFileException.class)
                .isThrownBy(() -> Books.open(directory.path()))
                .withMessageEndingWith("found a journal from command 31, expected one from command 29");
    }

    @Test
    void aCommandInTwoJournalsIsRefused() throws IOException {
        damage(directory.state(30), 30);
        Files.move(directory.journal(31), directory.path().resolve("away"));
        RandomCommands commands = new RandomCommands(SEED);
        Books.apply(new OrderBook(), commands, 30);
        try (JournalWriter journal = JournalWriter.create(directory.journal(29), 29, ForcePolicy.OPERATING_SYSTEM)) {
            journal.append(commands.next());
        }
        assertThatIOException()
                .isThrownBy(() -> Books.open(directory.path()))
                .withMessage("commands 29 to 30 are in an earlier journal than " + directory.journal(29));
    }

    @Test
    void aCrashBetweenAStateAndItsJournalLosesNothing() throws IOException {
        Files.delete(directory.journal(31));

        assertThat(assertRecovers(30).stateSequence()).isEqualTo(30);
        assertThat(directory.journals()).containsExactly(1L, 11L, 21L);
        assertThat(assertRecovers(30).stateSequence()).isEqualTo(30);
    }

    @Test
    void aStateThatKnowsMoreThanTheJournalIsGoneOnFromInANewJournal() throws IOException {
        Files.delete(directory.journal(31));
        cut(directory.journal(21), 5);

        assertThat(assertRecovers(30).tornTail()).isPresent();
        assertThat(directory.journals()).containsExactly(1L, 11L, 21L, 31L);
        assertThat(assertRecovers(30)).isEqualTo(new RecoveryReport(30, 30, Optional.empty(), List.of()));
    }

    @Test
    void filesThatWereBeingWrittenAreRemoved() throws IOException {
        Path unfinished = directory.path().resolve("0000000000000000035.state" + DurableFile.TEMPORARY);
        Files.writeString(unfinished, "MSXST");

        Path another = directory.path().resolve("notes.tmp");
        Files.writeString(another, "of the user");

        assertRecovers(COMMANDS);
        assertThat(unfinished).doesNotExist();
        assertThat(another).exists();
    }

    private RecoveryReport assertRecovers(long commands) throws IOException {
        try (JournaledBook book = Books.open(directory.path())) {
            Books.assertSame(book.book(), Books.bookAfter(commands, SEED, BookListener.NONE));
            return book.recovery();
        }
    }

    private static void damage(Path file, int place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        Files.write(file, bytes);
    }

    private static void cut(Path file, int bytes) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - bytes));
    }
}
