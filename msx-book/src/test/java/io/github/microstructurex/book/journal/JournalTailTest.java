package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.OrderBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal is cut, and a byte of it changed, at every place in turn. */
class JournalTailTest {
    private static final long SEED = 42;
    private static final int COMMANDS = 40;
    private static final int BEFORE_TAIL = 35;

    @TempDir
    private Path temporary;

    private final List<Integer> ends = new ArrayList<>();
    private final List<Long> hashes = new ArrayList<>();
    private byte[] state = {};
    private byte[] journal = {};

    /** Writes a journal, and notes after each command where it ends and what the hash of all events is. */
    @BeforeEach
    void write() throws IOException {
        Path directory = temporary.resolve("written");
        Path file = new BookDirectory(directory).journal(1);
        EventHash hash = new EventHash();
        RandomCommands commands = new RandomCommands(SEED);
        try (JournaledBook book = Books.open(directory, hash)) {
            for (int i = 0; i < COMMANDS; i++) {
                ends.add((int) Files.size(file));
                hashes.add(hash.value());
                book.apply(commands.next());
            }
        }
        ends.add((int) Files.size(file));
        hashes.add(hash.value());
        state = Files.readAllBytes(new BookDirectory(directory).state(0));
        journal = Files.readAllBytes(file);
    }

    @Test
    void cutAnywhereInItsTailAJournalGivesExactlyTheWholeCommandsBeforeTheCut() throws IOException {
        for (int cut = ends.get(BEFORE_TAIL); cut <= journal.length; cut++) {
            assertRecovers(Arrays.copyOf(journal, cut), commandsBefore(cut));
        }
    }

    @Test
    void zerosAfterTheCutAreATornTailToo() throws IOException {
        for (int cut = ends.get(BEFORE_TAIL); cut <= journal.length; cut += 3) {
            byte[] bytes = Arrays.copyOf(Arrays.copyOf(journal, cut), journal.length + 5_000);
            // A record that ends in zeros is whole without them.
            int whole = commandsBefore(cut);
            while (whole < COMMANDS && Arrays.equals(bytes, 0, ends.get(whole + 1), journal, 0, ends.get(whole + 1))) {
                whole++;
            }
            assertRecovers(bytes, whole);
        }
    }

    @Test
    void anyChangedByteOfTheLastRecordDropsThatRecordOnly() throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        for (int place = ends.get(COMMANDS - 1); place < journal.length; place++) {
            assertRecovers(changed(place, random), COMMANDS - 1);
        }
    }

    @Test
    void anyChangedByteBeforeTheLastRecordIsRefusedWithThePlaceOfItsRecord() throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        for (int place = FileHeader.BYTES; place < ends.get(COMMANDS - 1); place++) {
            Path file = fileWith(changed(place, random));
            CorruptFileException refused = catchThrowableOfType(CorruptFileException.class, () -> read(file));

            int whole = commandsBefore(place);
            assertThat(refused.file()).isEqualTo(file);
            assertThat(refused.offset()).isEqualTo((long) ends.get(whole));
            assertThat(refused)
                    .hasMessageContaining("found a damaged record, with command " + (whole + 2) + " behind it at byte "
                            + ends.get(whole + 1) + ", expected command " + (whole + 1));
        }
    }

    @Test
    void aBookWithACorruptJournalIsNotOpenedAndItsFilesStayAsTheyAre() throws IOException {
        byte[] bytes = changed(ends.get(BEFORE_TAIL), new SplittableRandom(42));
        BookDirectory directory = new BookDirectory(directoryWith(bytes));

        assertThatExceptionOfType(CorruptFileException.class)
                .isThrownBy(() -> Books.open(directory.path()))
                .satisfies(refused -> assertThat(refused.offset()).isEqualTo((long) ends.get(BEFORE_TAIL)));
        assertThat(directory.journal(1)).hasBinaryContent(bytes);
        assertThat(directory.state(0)).hasBinaryContent(state);
    }

    @Test
    void aHoleThatALossOfPowerLeavesIsRefusedAndOpensOnceItIsCutAtItsOffset() throws IOException {
        for (int place = ends.get(BEFORE_TAIL) + 1; place < ends.get(BEFORE_TAIL + 1); place++) {
            byte[] bytes = journal.clone();
            Arrays.fill(bytes, place, ends.get(COMMANDS - 2), (byte) 0);
            Path file = fileWith(bytes);
            CorruptFileException refused = catchThrowableOfType(CorruptFileException.class, () -> read(file));

            assertThat(refused.offset()).isEqualTo((long) ends.get(BEFORE_TAIL));
            assertRecovers(Arrays.copyOf(bytes, (int) refused.offset()), BEFORE_TAIL);
        }
    }

    @Test
    void aChangedOrCutHeaderIsRefused() throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        for (int place = 0; place < FileHeader.BYTES; place++) {
            for (byte[] bytes : List.of(changed(place, random), Arrays.copyOf(journal, place))) {
                Path file = fileWith(bytes);
                CorruptFileException refused = catchThrowableOfType(CorruptFileException.class, () -> read(file));

                assertThat(refused.offset()).isZero();
            }
        }
    }

    private void assertRecovers(byte[] bytes, int commands) throws IOException {
        Path directory = directoryWith(bytes);
        int end = ends.get(commands);
        EventHash hash = new EventHash();
        try (JournaledBook book = Books.open(directory, hash)) {
            Path file = new BookDirectory(directory).journal(1);
            Optional<TornTail> torn =
                    bytes.length == end ? Optional.empty() : Optional.of(new TornTail(file, end, bytes.length - end));
            assertThat(book.recovery()).isEqualTo(new RecoveryReport(0, commands, torn, List.of()));
            assertThat(Files.size(file)).isEqualTo(end);
            assertThat(hash.value()).isEqualTo(hashes.get(commands));

            // What comes next comes right behind, and is as if nothing had happened.
            RandomCommands rest = new RandomCommands(SEED);
            Books.apply(new OrderBook(), rest, commands);
            Books.apply(book, rest, COMMANDS - commands);
            assertThat(hash.value()).isEqualTo(hashes.get(COMMANDS));
            assertThat(file).hasBinaryContent(journal);
        }
    }

    private int commandsBefore(int place) {
        int commands = 0;
        while (commands < COMMANDS && ends.get(commands + 1) <= place) {
            commands++;
        }
        return commands;
    }

    private byte[] changed(int place, SplittableRandom random) {
        byte[] bytes = journal.clone();
        bytes[place] ^= (byte) (1 + random.nextInt(255));
        return bytes;
    }

    private Path fileWith(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(temporary, "a", ".journal"), bytes);
    }

    private static void read(Path file) throws IOException {
        try (JournalReader journal = JournalReader.open(file)) {
            BookCommand command = new BookCommand();
            while (journal.next(command)) {}
        }
    }

    private Path directoryWith(byte[] bytes) throws IOException {
        BookDirectory directory = new BookDirectory(Files.createTempDirectory(temporary, "book"));
        Files.write(directory.state(0), state);
        Files.write(directory.journal(1), bytes);
        return directory.path();
    }
}
