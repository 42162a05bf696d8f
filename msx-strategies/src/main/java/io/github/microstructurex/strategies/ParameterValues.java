package io.github.microstructurex.strategies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A checked value for every parameter of a strategy. Immutable.
 *
 * <pre>{@code
 * private static final Parameter<Long> SLICES = Parameter.ofLong("slices", "orders", 10, 1, 100_000, "...");
 *
 * ParameterValues values = ParameterValues.parse(List.of(SLICES), Map.of("slices", "30"));
 * long slices = values.get(SLICES);   // 30
 * }</pre>
 */
public final class ParameterValues {
    private final Map<Parameter<?>, Object> values;

    private ParameterValues(Map<Parameter<?>, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Takes the default of every parameter.
     *
     * @param parameters the parameters
     * @return their defaults
     */
    public static ParameterValues defaults(Collection<? extends Parameter<?>> parameters) {
        return parse(parameters, Map.of());
    }

    /**
     * Reads values from text. A parameter that is not given has its default.
     *
     * @param parameters the parameters, each name once
     * @param texts texts by parameter name
     * @return a value for every parameter
     * @throws ParameterException listing every name that no parameter has and every text that is not a value of its
     *     parameter
     */
    public static ParameterValues parse(Collection<? extends Parameter<?>> parameters, Map<String, String> texts) {
        Map<Parameter<?>, Object> values = new LinkedHashMap<>();
        Map<String, Parameter<?>> byName = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Parameter<?> parameter : parameters) {
            if (byName.put(parameter.name(), parameter) != null) {
                throw new IllegalArgumentException("two parameters have the name " + parameter.name());
            }
            values.put(parameter, parameter.defaultValue());
        }
        // Sorted, so that the message does not depend on the map that the caller happens to use.
        for (String name : new TreeSet<>(texts.keySet())) {
            Parameter<?> parameter = byName.get(name);
            if (parameter == null) {
                problems.add("unknown parameter " + name + ", known are: "
                        + (byName.isEmpty() ? "none" : String.join(", ", byName.keySet())));
                continue;
            }
            try {
                values.put(parameter, parameter.parse(texts.getOrDefault(name, "")));
            } catch (ParameterException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ParameterException(problems);
        }
        return new ParameterValues(values);
    }

    /**
     * The value of a parameter.
     *
     * @param parameter one of those that the values were made for
     * @param <T> its type
     * @return its value
     * @throws IllegalArgumentException if it is none of them
     */
    public <T> T get(Parameter<T> parameter) {
        Object value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("there is no value for the parameter " + parameter.name());
        }
        return parameter.cast(value);
    }

    /** {@return the value of every parameter as text that {@link #parse} reads back, by name, in the order given} */
    public Map<String, String> toTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.keySet().forEach(parameter -> texts.put(parameter.name(), textOf(parameter)));
        return Collections.unmodifiableMap(texts);
    }

    private <T> String textOf(Parameter<T> parameter) {
        return parameter.format(get(parameter));
    }

    /** Shows {@code name=value, ...}. */
    @Override
    public String toString() {
        return toTexts().toString();
    }
}
