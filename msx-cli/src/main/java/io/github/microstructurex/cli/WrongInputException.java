package io.github.microstructurex.cli;

/** What the user asked for cannot be done. The message is one line that names the value and what was expected. */
final class WrongInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongInputException(String message) {
        super(message);
    }

    WrongInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
