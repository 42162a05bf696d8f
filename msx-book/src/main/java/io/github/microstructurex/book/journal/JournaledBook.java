package io.github.microstructurex.book.journal;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An order book in a directory. Each command is written to a journal there before the book carries it out, so that
 * opening the directory again, after a clean end or a crash, gives the book as it was.
 *
 * <pre>{@code
 * try (JournaledBook journaled =
 *         JournaledBook.open(directory, MatchingRules.priceTime(), listener, ForcePolicy.EACH, 0)) {
 *     journaled.apply(command.limit(1, Side.SELL, 10_003, 200)); // on disk when this returns
 *     journaled.checkpoint(2);                                   // later openings start here
 * }
 * }</pre>
 *
 * <p>Commands that the book refuses are written too: they have sequence numbers, and a book that is opened again must
 * count as the first did. What a crash loses, by policy, is said at {@link ForcePolicy}; it is always the last commands,
 * and never a part of one.
 *
 * <p>If writing fails, the book is as before that command, but it is not known whether the command, and those before it
 * that had not been forced, are in the journal. The book then takes no more commands; opening the directory again tells.
 * The same goes for an interrupt of the thread that writes, because that closes the file.
 *
 * <p>A listener that throws leaves the book in the middle of a command, so it takes no more of them either. But the
 * journal is as it should be: {@link #close} forces it, that command included, and a book that is opened again has
 * carried that command out.
 *
 * <p>One program at a time can have a directory open. Sending a command allocates nothing. For use by one thread.
 */
public final class JournaledBook implements Closeable {
    private final BookDirectory directory;
    private final DirectoryLock lock;
    private final ForcePolicy policy;
    private final OrderBook book;
    private final RecoveryReport recovery;
    private JournalWriter journal;
    private boolean usable = true;

    private JournaledBook(
            BookDirectory directory, DirectoryLock lock, ForcePolicy policy, Recovery recovery, JournalWriter journal) {
        this.directory = directory;
        this.lock = lock;
        this.policy = policy;
        this.book = recovery.book();
        this.recovery = recovery.report();
        this.journal = journal;
    }

    /**
     * Opens a directory, or begins an empty book there. A book is the latest state that was written, and then the
     * commands of the journal after it, carried out again.
     *
     * @param directory the directory; it is made if it is missing, but not the one above it
     * @param rules how the book matches; those with which it was begun
     * @param listener is told every event from now on, and of those commands that are carried out again those after {@code
     *     heardUpTo}. Events of commands that the state contains are not told again; {@link #recovery()} says which.
     * @param policy when commands are forced to disk
     * @param heardUpTo the sequence number of the last command whose events the listener needs no more: 0 to be told
     *     everything that is carried out again, {@link Long#MAX_VALUE} nothing
     * @return the book
     * @throws CorruptFileException if a file is damaged elsewhere than at the end of the journal and cannot be done
     *     without. A loss of power can do that to commands that had not been forced: see {@link ForcePolicy}.
     * @throws IllegalArgumentException if the book in the directory has other rules
     * @throws IOException if the directory is in use, commands are missing, or a file cannot be read or written
     */
    public static JournaledBook open(
            Path directory, MatchingRules rules, BookListener listener, ForcePolicy policy, long heardUpTo)
            throws IOException {
        if (!Files.exists(directory)) {
            Files.createDirectory(directory);
            DurableFile.forceDirectoryOf(directory);
        }
        DirectoryLock lock = DirectoryLock.acquire(directory);
        boolean opened = false;
        try {
            BookDirectory files = new BookDirectory(directory);
            Recovery recovery = new Recovery(files, rules, new ReplayGate(listener));
            JournalWriter journal = recovery.replay(heardUpTo, policy);
            opened = true;
            return new JournaledBook(files, lock, policy, recovery, journal);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /**
     * Writes a command to the journal, then carries it out.
     *
     * @param command the command
     * @return what it did
     * @throws IOException naming the file, if the command cannot be written: the book has not carried it out
     * @throws IllegalStateException if this is closed, an earlier command failed, the listener sends a command while it
     *     is told of another, or commands were sent to the book itself
     */
    public Outcome apply(BookCommand command) throws IOException {
        requireUsable();
        usable = false;
        journal.append(command);
        Outcome outcome = book.apply(command);
        usable = true;
        return outcome;
    }

    /** {@return the book, for reading: a command that is sent to it is not in the journal} */
    public OrderBook book() {
        return book;
    }

    /** {@return what was found when this was opened} */
    public RecoveryReport recovery() {
        return recovery;
    }

    /**
     * Writes all commands so far to disk, whatever the policy. To acknowledge many commands at once: carry them out,
     * force, acknowledge.
     *
     * @throws IOException if that fails; the book then takes no more commands
     * @throws IllegalStateException as for {@link #apply}
     */
    public void force() throws IOException {
        requireUsable();
        usable = false;
        journal.force();
        usable = true;
    }

    /**
     * Writes the state, so that opening starts there, and begins a new journal. Earlier states and journals stay.
     *
     * @throws IOException if a file cannot be written. If it is the state, the book goes on as if this had not been
     *     called; else it takes no more commands.
     * @throws IllegalStateException as for {@link #apply}
     */
    public void checkpoint() throws IOException {
        checkpoint(Integer.MAX_VALUE);
    }

    /**
     * Writes the state, so that opening starts there, begins a new journal, and removes what is no longer needed.
     *
     * @param keep how many states to keep with what follows them, this one among them, at least 1. With 2 or more a
     *     damaged state can be made up for.
     * @throws IOException if a file cannot be written or removed. If it is the state, the book goes on as if this had not
     *     been called; if it is the journal, it takes no more commands.
     * @throws IllegalStateException as for {@link #apply}
     */
    public void checkpoint(int keep) throws IOException {
        if (keep < 1) {
            throw new IllegalArgumentException("keep is " + keep + ", expected at least 1");
        }
        force();
        BookState.write(book, directory.state(book.sequence()));
        if (journal.nextSequence() > journal.firstSequence()) {
            // If this fails half-way there may be two journals for the next command, so there must be none.
            usable = false;
            JournalWriter next =
                    JournalWriter.create(directory.journal(journal.nextSequence()), journal.nextSequence(), policy);
            journal.close();
            journal = next;
            usable = true;
        }
        directory.keepLatest(keep);
    }

    /**
     * Writes all commands to disk, also after a listener has thrown, and gives the directory free. If writing has failed
     * before, nothing more is written. Closing again does nothing.
     *
     * @throws IOException if that fails; the directory is free all the same
     */
    @Override
    public void close() throws IOException {
        JournalWriter last = journal;
        try (lock;
                last) {
            usable = false;
            if (last.isSound()) {
                last.force();
            }
        }
    }

    private void requireUsable() {
        if (!usable || !journal.isSound()) {
            throw new IllegalStateException("the book in " + directory.path()
                    + " is closed, in the middle of a command, or failed in one: open the directory again");
        }
        if (book.sequence() + 1 != journal.nextSequence()) {
            throw new IllegalStateException(
                    "the book in " + directory.path() + " has carried out command " + book.sequence()
                            + ", but its journal goes on with " + journal.nextSequence()
                            + ": commands were sent to the book itself");
        }
    }
}
