package io.github.microstructurex.strategies;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One parameter of a strategy: its name, type, unit, default, range and meaning. A provider keeps it as a constant,
 * which is also the key that reads its {@linkplain ParameterValues#get value}, without text and without a cast.
 * Immutable.
 *
 * @param <T> the type of its values
 */
public final class Parameter<T> {
    private final String name;
    private final Class<T> type;
    private final String unit;
    private final T defaultValue;
    private final String range;
    private final String meaning;
    private final Function<String, T> parser;
    private final Predicate<T> inRange;
    private final Function<T, String> formatter;

    private Parameter(
            String name,
            Class<T> type,
            String unit,
            T defaultValue,
            String range,
            String meaning,
            Function<String, T> parser,
            Predicate<T> inRange,
            Function<T, String> formatter) {
        this.name = name;
        this.type = type;
        this.unit = unit;
        this.defaultValue = defaultValue;
        this.range = range;
        this.meaning = meaning;
        this.parser = parser;
        this.inRange = inRange;
        this.formatter = formatter;
        if (!inRange.test(defaultValue)) {
            throw new IllegalArgumentException(
                    "default of parameter " + name + " is " + formatter.apply(defaultValue) + ", expected " + range);
        }
    }

    /**
     * A whole number.
     *
     * @param name lower case, words joined by hyphens
     * @param unit what it counts, empty if nothing
     * @param defaultValue its value when none is given
     * @param min the lowest value
     * @param max the highest value
     * @param meaning what it does, in one line
     * @return the parameter
     */
    public static Parameter<Long> ofLong(
            String name, String unit, long defaultValue, long min, long max, String meaning) {
        return new Parameter<>(
                name,
                Long.class,
                unit,
                defaultValue,
                "a whole number from " + min + " to " + max,
                meaning,
                Long::valueOf,
                value -> value >= min && value <= max,
                value -> Long.toString(value));
    }

    /**
     * A number.
     *
     * @param name lower case, words joined by hyphens
     * @param unit what it is measured in, empty if it is a pure number
     * @param defaultValue its value when none is given
     * @param min the lowest value
     * @param max the highest value
     * @param meaning what it does, in one line
     * @return the parameter
     */
    public static Parameter<Double> ofDouble(
            String name, String unit, double defaultValue, double min, double max, String meaning) {
        return new Parameter<>(
                name,
                Double.class,
                unit,
                defaultValue,
                "a number from " + min + " to " + max,
                meaning,
                Double::valueOf,
                value -> value >= min && value <= max,
                value -> Double.toString(value));
    }

    /**
     * A length of time, written as in {@code 500ms}, {@code 1h30m} or {@code PT2.5S}; see {@link DurationText}.
     *
     * @param name lower case, words joined by hyphens
     * @param defaultValue its value when none is given
     * @param min the shortest
     * @param max the longest
     * @param meaning what it does, in one line
     * @return the parameter
     */
    public static Parameter<Duration> ofDuration(
            String name, Duration defaultValue, Duration min, Duration max, String meaning) {
        return new Parameter<>(
                name,
                Duration.class,
                "",
                defaultValue,
                "a duration from " + DurationText.format(min) + " to " + DurationText.format(max)
                        + ", such as 500ms or 1h30m",
                meaning,
                DurationText::parse,
                value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
                DurationText::format);
    }

    /**
     * Yes or no, written as {@code true} or {@code false}.
     *
     * @param name lower case, words joined by hyphens
     * @param defaultValue its value when none is given
     * @param meaning what it does, in one line
     * @return the parameter
     */
    public static Parameter<Boolean> ofBoolean(String name, boolean defaultValue, String meaning) {
        return new Parameter<>(
                name,
                Boolean.class,
                "",
                defaultValue,
                "true or false",
                meaning,
                Parameter::parseBoolean,
                value -> true,
                value -> Boolean.toString(value));
    }

    /**
     * Relative sizes, written as numbers with commas between them, such as {@code 1.5,1,0.8}.
     *
     * @param name lower case, words joined by hyphens
     * @param defaultValue its value when none is given
     * @param meaning what it does, in one line
     * @return the parameter
     */
    public static Parameter<Weights> ofWeights(String name, Weights defaultValue, String meaning) {
        return new Parameter<>(
                name,
                Weights.class,
                "",
                defaultValue,
                "numbers from 0 on with commas between them, not all 0, such as 1.5,1,0.8",
                meaning,
                Weights::parse,
                value -> true,
                Weights::toString);
    }

    /**
     * One of the constants of an enum, written in lower case with hyphens for underscores.
     *
     * @param name lower case, words joined by hyphens
     * @param defaultValue its value when none is given
     * @param meaning what it does, in one line
     * @param <E> the enum
     * @return the parameter
     */
    public static <E extends Enum<E>> Parameter<E> ofChoice(String name, E defaultValue, String meaning) {
        Class<E> type = defaultValue.getDeclaringClass();
        List<E> choices = Arrays.asList(type.getEnumConstants());
        return new Parameter<>(
                name,
                type,
                "",
                defaultValue,
                "one of " + choices.stream().map(Parameter::choiceText).collect(Collectors.joining(", ")),
                meaning,
                text -> choices.stream()
                        .filter(choice -> choiceText(choice).equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                value -> true,
                Parameter::choiceText);
    }

    /** {@return the name that users give it by} */
    public String name() {
        return name;
    }

    /** {@return the type of its values} */
    public Class<T> type() {
        return type;
    }

    /** {@return what it is measured in, empty if it is a pure number or its text carries the unit} */
    public String unit() {
        return unit;
    }

    /** {@return its value when none is given} */
    public T defaultValue() {
        return defaultValue;
    }

    /** {@return the default as text} */
    public String defaultText() {
        return format(defaultValue);
    }

    /** {@return what values it may have, as words: "a whole number from 1 to 100"} */
    public String range() {
        return range;
    }

    /** {@return what it does, in one line} */
    public String meaning() {
        return meaning;
    }

    /**
     * Reads a value.
     *
     * @param text the value as text; white space around it does not count
     * @return the value
     * @throws ParameterException if the text is no value of this parameter
     */
    public T parse(String text) {
        T value;
        try {
            value = parser.apply(text.strip());
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw wrong(text);
        }
        if (!inRange.test(value)) {
            throw wrong(text);
        }
        return value;
    }

    /**
     * Writes a value so that {@link #parse} reads it back.
     *
     * @param value a value of this parameter
     * @return its text
     */
    public String format(T value) {
        return formatter.apply(value);
    }

    T cast(Object value) {
        return type.cast(value);
    }

    private ParameterException wrong(String text) {
        return new ParameterException(
                List.of("parameter " + name + " is " + (text.isBlank() ? "empty" : text) + ", expected " + range));
    }

    private static Boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static String choiceText(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Shows the name, default and range. */
    @Override
    public String toString() {
        return name + " (" + range + ", default " + defaultText() + ")";
    }
}
