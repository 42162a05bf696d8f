package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterException;
import io.github.microstructurex.strategies.ParameterValues;
import java.util.List;

/** The check of two parameters of which one must not exceed the other. */
final class InOrder {
    private InOrder() {}

    static <T extends Comparable<T>> void check(ParameterValues values, Parameter<T> lower, Parameter<T> upper) {
        if (values.get(lower).compareTo(values.get(upper)) > 0) {
            throw new ParameterException(List.of("parameter " + lower.name() + " is " + values.get(lower)
                    + ", expected at most " + upper.name() + ", which is " + values.get(upper)));
        }
    }
}
