package io.github.microstructurex.book.journal;

/**
 * When a journal hands its commands on. What the operating system has survives the death of the program; only what has
 * been forced to disk survives a loss of power. {@link JournaledBook#force()} does both at once, at any time.
 *
 * <p>What has not been forced may reach the disk in any order. With every policy but {@link #EACH}, a loss of power can
 * therefore leave later commands in the journal and not those before them. Such a journal is not cut by itself, because
 * it looks like one that was damaged in the middle: opening it throws a {@link CorruptFileException} with the file and
 * the {@linkplain CorruptFileException#offset() offset} where the hole begins. If the command that it expected there had
 * not been forced, cut the file at that offset by hand and open it again: nothing that had been forced is lost.
 *
 * @param commandsPerWrite after how many commands they are given to the operating system together, at least 1; a full
 *     buffer is given to it earlier
 * @param commandsPerForce after how many commands they are forced to disk together, at least {@code commandsPerWrite}; {@link
 *     Long#MAX_VALUE} leaves it to the operating system
 */
public record ForcePolicy(long commandsPerWrite, long commandsPerForce) {
    /** Each command is on disk before it is carried out: no acknowledged command is ever lost. */
    public static final ForcePolicy EACH = new ForcePolicy(1, 1);

    /** Each command is with the operating system before it is carried out: lost only with the machine. */
    public static final ForcePolicy OPERATING_SYSTEM = new ForcePolicy(1, Long.MAX_VALUE);

    /**
     * Checks the numbers.
     *
     * @param commandsPerWrite after how many commands they are written
     * @param commandsPerForce after how many commands they are forced
     */
    public ForcePolicy {
        if (commandsPerWrite < 1) {
            throw new IllegalArgumentException("commandsPerWrite is " + commandsPerWrite + ", expected at least 1");
        }
        if (commandsPerForce < commandsPerWrite) {
            throw new IllegalArgumentException("commandsPerForce is " + commandsPerForce
                    + ", expected at least commandsPerWrite, " + commandsPerWrite);
        }
    }

    /**
     * Commands are collected in memory, then written and forced together. Fast; the death of the program or the machine
     * loses up to {@code commands - 1} acknowledged commands, always the last ones. A loss of power may leave a hole
     * among these, which has to be cut off by hand, as said above.
     *
     * @param commands how many, at least 1
     * @return the policy
     */
    public static ForcePolicy every(long commands) {
        return new ForcePolicy(commands, commands);
    }
}
