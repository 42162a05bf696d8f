package io.github.microstructurex.book.journal;

import java.util.List;
import java.util.Optional;

/**
 * How a {@link JournaledBook} came to be what it is.
 *
 * @param stateSequence the last command that the state contained which recovery started from, 0 for a new book
 * @param sequence the last command that the book has carried out
 * @param tornTail what was cut off the end of the journal, if anything was
 * @param damagedStates what is wrong with each later state that could not be used, the latest first. Each of these files
 *     has {@code .damaged} at the end of its name now; the journal made up for them.
 */
public record RecoveryReport(
        long stateSequence, long sequence, Optional<TornTail> tornTail, List<CorruptFileException> damagedStates) {
    /**
     * Copies the list.
     *
     * @param stateSequence where recovery started
     * @param sequence where it ended
     * @param tornTail what was cut off
     * @param damagedStates what could not be used
     */
    public RecoveryReport {
        damagedStates = List.copyOf(damagedStates);
    }

    /** {@return how many commands of the journal were carried out again} */
    public long commandsReplayed() {
        return sequence - stateSequence;
    }
}
