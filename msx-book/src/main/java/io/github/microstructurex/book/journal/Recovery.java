package io.github.microstructurex.book.journal;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a book from its directory: the latest state that can be read, and the journals after it. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final BookDirectory directory;
    private final ReplayGate gate;
    private final List<CorruptFileException> damagedStates = new ArrayList<>();
    private final OrderBook book;
    private final long stateSequence;
    private final long latestState;
    private Optional<TornTail> tornTail = Optional.empty();

    /** Reads the state, or makes a first one if the directory holds no book. */
    Recovery(BookDirectory directory, MatchingRules rules, ReplayGate gate) throws IOException {
        this.directory = directory;
        this.gate = gate;
        directory.removeUnfinished();
        if (directory.states().isEmpty() && directory.journals().isEmpty()) {
            BookState.write(new OrderBook(rules, gate), directory.state(0));
        }
        List<Long> states = directory.states();
        if (states.isEmpty()) {
            throw new IOException(directory.path() + " holds a journal and no state for it to start from");
        }
        latestState = states.get(states.size() - 1);
        book = latestReadable(states);
        stateSequence = book.sequence();
        if (!book.rules().equals(rules)) {
            throw new IllegalArgumentException(
                    "rules are " + rules + ", but the book in " + directory.path() + " has " + book.rules());
        }
    }

    OrderBook book() {
        return book;
    }

    RecoveryReport report() {
        return new RecoveryReport(stateSequence, book.sequence(), tornTail, damagedStates);
    }

    /**
     * Carries out what the journals say.
     *
     * @return the journal to go on with
     */
    JournalWriter replay(long heardUpTo, ForcePolicy policy) throws IOException {
        try {
            Iterator<Long> journals = directory.journalsAfter(stateSequence).iterator();
            while (journals.hasNext()) {
                long first = journals.next();
                try (JournalReader journal = JournalReader.open(directory.journal(first))) {
                    requireConnection(journal, first);
                    replay(journal, heardUpTo);
                    if (!journals.hasNext()) {
                        finish();
                        return goOn(journal, policy);
                    }
                    if (journal.bytesLeft() > 0) {
                        throw journal.corrupt("a damaged record, with another journal behind it");
                    }
                }
            }
            finish();
            return JournalWriter.create(directory.journal(stateSequence + 1), stateSequence + 1, policy);
        } catch (IOException e) {
            damagedStates.forEach(e::addSuppressed);
            throw e;
        }
    }

    private OrderBook latestReadable(List<Long> states) throws IOException {
        for (int i = states.size() - 1; i >= 0; i--) {
            long sequence = states.get(i);
            Path file = directory.state(sequence);
            try {
                OrderBook read = BookState.read(file, gate);
                if (read.sequence() != sequence) {
                    throw new CorruptFileException(
                            file, 0, "the state after command " + read.sequence(), "that after command " + sequence);
                }
                return read;
            } catch (CorruptFileException e) {
                LOG.warn("cannot use the state of a book: {}", e.getMessage());
                damagedStates.add(e);
            }
        }
        IOException nothing = new IOException("no state in " + directory.path() + " can be used");
        damagedStates.forEach(nothing::addSuppressed);
        throw nothing;
    }

    private void requireConnection(JournalReader journal, long first) throws IOException {
        if (journal.firstSequence() != first) {
            throw new CorruptFileException(
                    journal.file(),
                    0,
                    "a journal from command " + journal.firstSequence(),
                    "one from command " + first);
        }
        long next = book.sequence() + 1;
        if (first > next) {
            throw new IOException("commands " + next + " to " + (first - 1) + " are missing between "
                    + directory.state(stateSequence) + " and " + journal.file());
        }
        if (first < next && book.sequence() > stateSequence) {
            throw new IOException("commands " + first + " to " + book.sequence() + " are in an earlier journal than "
                    + journal.file());
        }
    }

    private void replay(JournalReader journal, long heardUpTo) throws IOException {
        BookCommand command = new BookCommand();
        while (journal.next(command)) {
            if (journal.lastSequence() > book.sequence()) {
                if (journal.lastSequence() > heardUpTo) {
                    gate.open();
                }
                book.apply(command);
            }
        }
    }

    /** What is checked and done once everything has been read. */
    private void finish() throws IOException {
        if (book.sequence() < latestState) {
            throw new IOException(directory.state(latestState) + " is damaged, and the journal ends at command "
                    + book.sequence() + " before it");
        }
        for (CorruptFileException damaged : damagedStates) {
            directory.setAside(damaged.file());
        }
        gate.open();
    }

    private JournalWriter goOn(JournalReader journal, ForcePolicy policy) throws IOException {
        if (journal.bytesLeft() > 0) {
            TornTail torn = new TornTail(journal.file(), journal.offset(), journal.bytesLeft());
            LOG.warn("dropping the torn tail of a journal: {}", torn);
            tornTail = Optional.of(torn);
        }
        JournalWriter writer = JournalWriter.goOn(journal, policy);
        if (writer.nextSequence() > book.sequence()) {
            return writer;
        }
        // The state knows more than the journal, which cannot go on with a gap.
        writer.close();
        return JournalWriter.create(directory.journal(book.sequence() + 1), book.sequence() + 1, policy);
    }
}
