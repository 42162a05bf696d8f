package io.github.microstructurex.io.internal;

import java.io.IOException;

/** An optional library is not there. */
final class MissingLibraryException extends IOException {
    private static final long serialVersionUID = 1;

    /** Takes the Maven coordinates of the library, without its version. */
    MissingLibraryException(String artifact, Throwable cause) {
        super(artifact, cause);
    }

    /** {@return what to add, as it reads after "expected"} */
    String expected() {
        return "the library " + getMessage()
                + " to read it with, on the class path, or on the module path and named in --add-modules";
    }
}
