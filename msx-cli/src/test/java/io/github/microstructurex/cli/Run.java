package io.github.microstructurex.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a command line did.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int status, String out, String err) {
    /** Runs a command line in this JVM, as in a pipe. Paths may be given as they are. */
    static Run msx(Object... arguments) {
        return run(false, Optional.empty(), arguments);
    }

    /** Runs a command line in this JVM, as on a terminal. */
    static Run msxOnTerminal(Object... arguments) {
        return run(true, Optional.empty(), arguments);
    }

    /** Runs a command line in this JVM, with standard output on a terminal of this size. */
    static Run msxOnScreen(ScreenSize size, Object... arguments) {
        return run(true, Optional.of(size), arguments);
    }

    private static Run run(boolean terminal, Optional<ScreenSize> screen, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Arrays.stream(arguments)
                .map(argument -> argument instanceof Path path ? path.toString() : (String) argument)
                .toArray(String[]::new);
        int status = Msx.run(new PrintWriter(out), new PrintWriter(err), terminal, screen, texts);
        return new Run(status, out.toString(), err.toString());
    }
}
