package io.github.microstructurex.strategies;

import java.util.List;

/** Parameters that a strategy cannot be made with: every problem with them, at once, on one line. */
public final class ParameterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The problems, one by one; an array, because exceptions are serializable. */
    private final String[] problems;

    /**
     * Lists problems.
     *
     * @param problems what is wrong, each naming the parameter, what was given and what was expected; not empty
     */
    public ParameterException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = problems.toArray(String[]::new);
    }

    /** {@return the problems, one by one} */
    public List<String> problems() {
        return List.of(problems);
    }
}
