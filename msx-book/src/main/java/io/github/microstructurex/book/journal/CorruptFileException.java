package io.github.microstructurex.book.journal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of a book does not say what was once written to it, and the damage is not just a torn end of the last journal.
 * The death of the program does not do that. A loss of power can, to commands that had not been forced ({@link
 * ForcePolicy}).
 */
public final class CorruptFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final long offset;

    CorruptFileException(Path file, long offset, String found, String expected) {
        super(file + " is corrupt at byte " + offset + ": found " + found + ", expected " + expected);
        this.file = file.toString();
        this.offset = offset;
    }

    /** {@return the file} */
    public Path file() {
        return Path.of(file);
    }

    /** {@return where the damaged part begins, in bytes from the start of the file} */
    public long offset() {
        return offset;
    }
}
