package io.github.microstructurex.io.internal;

import java.io.IOException;

/** An optional library is not there. */
public final class MissingLibraryException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * Takes what is missing.
     *
     * @param artifact the Maven coordinates of the library, without its version
     * @param cause how that was seen
     */
    public MissingLibraryException(String artifact, Throwable cause) {
        super(artifact, cause);
    }

    /** {@return what to add, as it reads after "expected"} */
    public String expected() {
        return "the library " + getMessage() + ", on the class path, or on the module path and named in --add-modules";
    }
}
