package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JournaledBookTest {
    private static final long SEED = 7;

    private final BookCommand command = new BookCommand();
    private Path directory = Path.of("");

    @BeforeEach
    void nameDirectory(@TempDir Path temporary) {
        directory = temporary.resolve("book");
    }

    @Test
    void aBookOpenedAgainIsTheSame() throws IOException {
        try (JournaledBook book = Books.open(directory)) {
            assertThat(book.apply(command.limit(1, Side.SELL, 10_003, 200))).isEqualTo(Outcome.RESTED);
            assertThat(book.apply(command.limit(2, Side.BUY, 10_005, 150))).isEqualTo(Outcome.FILLED);
        }
        try (JournaledBook book = Books.open(directory)) {
            assertThat(book.book().sequence()).isEqualTo(2);
            assertThat(book.book().remainingQuantity(1)).isEqualTo(50);
            assertThat(book.recovery()).isEqualTo(new RecoveryReport(0, 2, Optional.empty(), List.of()));
            assertThat(book.recovery().commandsReplayed()).isEqualTo(2);
        }
    }

    static Stream<ForcePolicy> policies() {
        return Stream.of(
                ForcePolicy.EACH, ForcePolicy.OPERATING_SYSTEM, ForcePolicy.every(7), new ForcePolicy(3, 1_000_000));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whateverThePolicyACleanEndLosesNothing(ForcePolicy policy) throws IOException {
        RandomCommands commands = new RandomCommands(SEED);
        for (int day = 1; day <= 5; day++) {
            EventHash hash = new EventHash();
            try (JournaledBook book = JournaledBook.open(directory, Books.RULES, hash, policy, 0)) {
                assertThat(hash.value()).isEqualTo(Books.hashAfter(book.book().sequence(), SEED));
                Books.apply(book, commands, 100);
                Books.assertSame(book.book(), Books.bookAfter(day * 100L, SEED, BookListener.NONE));
            }
        }
    }

    @Test
    void commandsThatTheBookRefusesAreInTheJournalToo() throws IOException {
        try (JournaledBook book = Books.open(directory)) {
            assertThat(book.apply(command.cancel(99))).isEqualTo(Outcome.REJECTED);
            book.apply(command.limit(1, Side.BUY, 100, 1));
        }
        try (JournaledBook book = Books.open(directory)) {
            assertThat(book.book().sequence()).isEqualTo(2);
        }
    }

    @Test
    void aBookOpenedFromAStateAndAJournalGoesOnAsTheOneThatNeverStopped() throws IOException {
        RandomCommands commands = new RandomCommands(SEED);
        try (JournaledBook book = Books.open(directory)) {
            Books.apply(book, commands, 1_000);
            book.checkpoint();
            Books.apply(book, commands, 500);
        }
        EventHash expected = new EventHash();
        ReplayGate gate = new ReplayGate(expected);
        OrderBook neverStopped = Books.bookAfter(1_000, SEED, gate);
        gate.open();
        RandomCommands same = new RandomCommands(SEED);
        Books.apply(new OrderBook(), same, 1_000);
        Books.apply(neverStopped, same, 5_500);

        EventHash hash = new EventHash();
        try (JournaledBook book = Books.open(directory, hash)) {
            assertThat(book.recovery()).isEqualTo(new RecoveryReport(1_000, 1_500, Optional.empty(), List.of()));
            Books.apply(book, commands, 5_000);
            Books.assertSame(book.book(), neverStopped);
            assertThat(hash.value()).isEqualTo(expected.value());
        }
    }

    @Test
    void aHashThatGoesOnFromACheckpointIsThatOfTheBookThatNeverStopped() throws IOException {
        RandomCommands commands = new RandomCommands(SEED);
        EventHash hash = new EventHash();
        long atCheckpoint;
        try (JournaledBook book = Books.open(directory, hash)) {
            Books.apply(book, commands, 1_000);
            book.checkpoint();
            atCheckpoint = hash.value();
            Books.apply(book, commands, 500);
        }
        EventHash goesOn = new EventHash(atCheckpoint);
        try (JournaledBook book =
                JournaledBook.open(directory, Books.RULES, goesOn, ForcePolicy.OPERATING_SYSTEM, 1_000)) {
            assertThat(goesOn.value()).isEqualTo(hash.value());
            Books.apply(book, commands, 500);
        }
        assertThat(goesOn.value()).isEqualTo(Books.hashAfter(2_000, SEED));
    }

    @Test
    void theListenerIsToldOfReplayedCommandsAfterTheOneThatItHasHeard() throws IOException {
        try (JournaledBook book = Books.open(directory)) {
            for (int id = 1; id <= 4; id++) {
                book.apply(command.limit(id, Side.BUY, 100, 1));
            }
        }
        for (long heardUpTo : new long[] {0, 2, 4, Long.MAX_VALUE}) {
            List<Long> told = new ArrayList<>();
            BookListener listener = new BookListener() {
                @Override
                public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
                    told.add(sequence);
                }
            };
            try (JournaledBook book =
                    JournaledBook.open(directory, Books.RULES, listener, ForcePolicy.OPERATING_SYSTEM, heardUpTo)) {
                assertThat(told)
                        .isEqualTo(Stream.of(1L, 2L, 3L, 4L)
                                .filter(sequence -> sequence > heardUpTo)
                                .toList());
                book.apply(command.cancel(99));
            }
        }
    }

    @Test
    void aCheckpointKeepsTheStatesThatAreAskedForAndWhatTheyNeed() throws IOException {
        RandomCommands commands = new RandomCommands(SEED);
        try (JournaledBook book = Books.open(directory)) {
            for (int i = 0; i < 3; i++) {
                Books.apply(book, commands, 10);
                book.checkpoint();
            }
            assertThat(files())
                    .containsExactly(
                            "0.state",
                            "1.journal",
                            "10.state",
                            "11.journal",
                            "20.state",
                            "21.journal",
                            "30.state",
                            "31.journal",
                            "lock");
            Books.apply(book, commands, 5);
            book.checkpoint(2);
            assertThat(files()).containsExactly("30.state", "31.journal", "35.state", "36.journal", "lock");
            book.checkpoint(1);
            assertThat(files()).containsExactly("35.state", "36.journal", "lock");
        }
        try (JournaledBook book = Books.open(directory)) {
            Books.assertSame(book.book(), Books.bookAfter(35, SEED, BookListener.NONE));
        }
    }

    @Test
    void aCheckpointOfNoStateAtAllIsRefused() throws IOException {
        try (JournaledBook book = Books.open(directory)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> book.checkpoint(0))
                    .withMessage("keep is 0, expected at least 1");
        }
    }

    @Test
    void aBookWhoseStateCannotBeWrittenGoesOn() throws IOException {
        try (JournaledBook book = Books.open(directory)) {
            book.apply(command.limit(1, Side.BUY, 100, 1));
            Path obstacle = obstruct(new BookDirectory(directory).state(1));
            assertThatIOException()
                    .isThrownBy(book::checkpoint)
                    .withMessageStartingWith("cannot write " + new BookDirectory(directory).state(1));
            book.apply(command.limit(2, Side.BUY, 100, 1));
            remove(obstacle);
            book.checkpoint();
            book.apply(command.limit(3, Side.BUY, 100, 1));
        }
        try (JournaledBook book = Books.open(directory)) {
            assertThat(book.book().orderCount()).isEqualTo(3);
            assertThat(book.recovery().stateSequence()).isEqualTo(2);
        }
    }

    @Test
    void aBookWhoseNextJournalCannotBeMadeTakesNoMoreCommands() throws IOException {
        Path obstacle;
        try (JournaledBook book = Books.open(directory)) {
            book.apply(command.limit(1, Side.BUY, 100, 1));
            obstacle = obstruct(new BookDirectory(directory).journal(2));
            assertThatIOException()
                    .isThrownBy(book::checkpoint)
                    .withMessageStartingWith("cannot write " + new BookDirectory(directory).journal(2));
            assertThatIllegalStateException().isThrownBy(() -> book.apply(command.cancel(1)));
        }
        remove(obstacle);
        try (JournaledBook book = Books.open(directory)) {
            assertThat(book.recovery().stateSequence()).isEqualTo(1);
            book.apply(command.cancel(1));
        }
    }

    @Test
    void twoWritersAreRefused() throws IOException {
        try (JournaledBook book = Books.open(directory)) {
            assertThatIOException()
                    .isThrownBy(() -> Books.open(directory))
                    .withMessage(directory + " is in use by this program");
            book.apply(command.cancelAll());
        }
        JournaledBook book = Books.open(directory);
        book.close();
        try (JournaledBook other = Books.open(directory)) {
            book.close();
            assertThatIOException().isThrownBy(() -> Books.open(directory));
            other.apply(command.cancelAll());
        }
    }

    @Test
    void otherRulesThanTheBooksAreRefused() throws IOException {
        Books.open(directory).close();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournaledBook.open(
                        directory, Books.RULES.withBandPolicy(BandPolicy.HALT), BookListener.NONE, ForcePolicy.EACH, 0))
                .withMessageContaining("bandPolicy=HALT")
                .withMessageContaining("bandPolicy=REJECT");
        Books.open(directory).close();
    }

    @Test
    void aDirectoryIsMadeInOneThatIsThere() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> Books.open(directory.resolve("below")));
    }

    @Test
    void aCommandThatCannotBeWrittenIsNotCarriedOut() throws IOException {
        try (JournaledBook book = Books.open(directory)) {
            book.apply(command.limit(1, Side.SELL, 10_003, 200));
            Thread.currentThread().interrupt();
            assertThatIOException()
                    .isThrownBy(() -> book.apply(command.limit(2, Side.BUY, 10_003, 200)))
                    .withMessageStartingWith("cannot append command 2 to " + new BookDirectory(directory).journal(1));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(book.book().sequence()).isEqualTo(1);
            assertThat(book.book().remainingQuantity(1)).isEqualTo(200);
            assertThatIllegalStateException()
                    .isThrownBy(() -> book.apply(command.cancel(1)))
                    .withMessageContaining(directory.toString());
        }
        try (JournaledBook book = Books.open(directory)) {
            book.apply(command.cancel(1));
            assertThat(book.book().sequence()).isEqualTo(2);
        }
    }

    @Test
    void aListenerThatThrowsOrSendsCommandsStopsTheBook() throws IOException {
        BookListener listener = new BookListener() {
            @Override
            public void orderRejected(long sequence, long orderId, RejectReason reason) {
                throw new UnsupportedOperationException("tired");
            }
        };
        try (JournaledBook book = Books.open(directory, listener)) {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> book.apply(command.cancel(1)));
            assertThatIllegalStateException().isThrownBy(() -> book.apply(command.cancel(1)));
            assertThatIllegalStateException().isThrownBy(book::force);
            assertThatIllegalStateException().isThrownBy(book::checkpoint);
        }
        try (JournaledBook book = Books.open(directory)) {
            assertThat(book.book().sequence()).isEqualTo(1);
        }
    }

    @Test
    void closingAfterAListenerThrewKeepsAllCommandsAndTheOneInWhichItThrew() throws IOException {
        BookListener listener = new BookListener() {
            @Override
            public void orderRejected(long sequence, long orderId, RejectReason reason) {
                throw new UnsupportedOperationException("tired");
            }
        };
        try (JournaledBook book =
                JournaledBook.open(directory, Books.RULES, listener, ForcePolicy.every(100), Long.MAX_VALUE)) {
            for (int id = 1; id <= 50; id++) {
                book.apply(command.limit(id, Side.BUY, 100, 1));
            }
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> book.apply(command.cancel(99)));
        }
        try (JournaledBook book = Books.open(directory)) {
            assertThat(book.recovery()).isEqualTo(new RecoveryReport(0, 51, Optional.empty(), List.of()));
            assertThat(book.book().orderCount()).isEqualTo(50);
        }
    }

    @Test
    void aBookThatItsListenerClosesKeepsTheCommandAndTakesNoMore() throws IOException {
        List<JournaledBook> opened = new ArrayList<>();
        BookListener listener = new BookListener() {
            @Override
            public void orderRejected(long sequence, long orderId, RejectReason reason) {
                try {
                    opened.get(0).close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        try (JournaledBook book =
                JournaledBook.open(directory, Books.RULES, listener, ForcePolicy.every(100), Long.MAX_VALUE)) {
            opened.add(book);
            book.apply(command.limit(1, Side.BUY, 100, 1));
            book.apply(command.cancel(99));
            assertThatIllegalStateException().isThrownBy(() -> book.apply(command.cancel(1)));
        }
        try (JournaledBook book = Books.open(directory)) {
            assertThat(book.book().sequence()).isEqualTo(2);
        }
    }

    @Test
    void commandsSentToTheBookItselfAreFoundOut() throws IOException {
        try (JournaledBook book = Books.open(directory)) {
            book.apply(command.limit(1, Side.SELL, 10_003, 200));
            book.book().cancel(1);
            assertThatIllegalStateException()
                    .isThrownBy(() -> book.apply(command.cancel(1)))
                    .withMessageEndingWith("has carried out command 2, but its journal goes on with 2: commands were"
                            + " sent to the book itself");
        }
    }

    @Test
    void aClosedBookTakesNoCommands() throws IOException {
        JournaledBook book = Books.open(directory);
        book.close();
        assertThatIllegalStateException().isThrownBy(() -> book.apply(command.cancel(1)));
        book.close();
    }

    /** Puts something in the way of a file that is to be written. */
    private static Path obstruct(Path file) throws IOException {
        Path obstacle = file.resolveSibling(file.getFileName() + DurableFile.TEMPORARY);
        Files.createDirectories(obstacle.resolve("full"));
        return obstacle;
    }

    private static void remove(Path obstacle) throws IOException {
        Files.delete(obstacle.resolve("full"));
        Files.delete(obstacle);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .map(name -> name.replaceFirst("^0{1,18}", ""))
                    .toList();
        }
    }
}
