package io.github.microstructurex.report;

/** A model in JSON is not what it should be. The message names the file, the field, what it is and what was expected. */
public final class InvalidModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidModelException(String message) {
        super(message);
    }

    InvalidModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
