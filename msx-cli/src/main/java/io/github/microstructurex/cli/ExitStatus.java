package io.github.microstructurex.cli;

/** The exit statuses of the program. The script {@code msx} adds 3, for a build that failed. */
final class ExitStatus {
    /** All is well. */
    static final int OK = 0;

    /** The program did its work, and what it checked is wrong, or a part of it failed. */
    static final int DISAGREEMENT = 1;

    /** What the program was asked for, or given, is wrong. */
    static final int WRONG_INPUT = 2;

    /** The program is wrong; {@code EX_SOFTWARE} of sysexits. */
    static final int INTERNAL_ERROR = 70;

    /** Standard output could not be written; {@code EX_IOERR} of sysexits. */
    static final int OUTPUT_ERROR = 74;

    private ExitStatus() {}
}
