package io.github.microstructurex.report;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A column of a table of results, whatever the table is written as: CSV, JSON, or by who can write it, Parquet. Immutable.
 *
 * @param <R> the type of results
 */
public final class ResultColumn<R> {
    /** What a column holds. */
    public enum Kind {
        /** Characters, as a {@link String}. */
        TEXT,
        /** A whole number, as a {@link Long}. */
        WHOLE_NUMBER,
        /** A number, as a {@link Double}; never NaN or infinite. */
        NUMBER,
        /** An instant in nanoseconds since the epoch, UTC, as a {@link Long}. */
        TIME
    }

    private final String name;
    private final Kind kind;
    private final String meaning;
    private final Function<? super R, Optional<?>> value;

    private ResultColumn(String name, Kind kind, String meaning, Function<? super R, Optional<?>> value) {
        this.name = name;
        this.kind = kind;
        this.meaning = meaning;
        this.value = value;
    }

    /**
     * A column of texts.
     *
     * @param name small letters, words joined by underscores
     * @param meaning what it is, in a line
     * @param value reads it from a result
     * @param <R> the type of results
     * @return the column
     */
    public static <R> ResultColumn<R> text(String name, String meaning, Function<? super R, String> value) {
        return new ResultColumn<>(name, Kind.TEXT, meaning, row -> Optional.of(value.apply(row)));
    }

    /**
     * A column of whole numbers.
     *
     * @param name small letters, words joined by underscores
     * @param meaning what it is, in a line
     * @param value reads it from a result
     * @param <R> the type of results
     * @return the column
     */
    public static <R> ResultColumn<R> wholeNumber(String name, String meaning, ToLongFunction<? super R> value) {
        return new ResultColumn<>(name, Kind.WHOLE_NUMBER, meaning, row -> Optional.of(value.applyAsLong(row)));
    }

    /**
     * A column of numbers; where the value is not finite it is empty.
     *
     * @param name small letters, words joined by underscores
     * @param meaning what it is, in a line, with its unit
     * @param value reads it from a result
     * @param <R> the type of results
     * @return the column
     */
    public static <R> ResultColumn<R> number(String name, String meaning, ToDoubleFunction<? super R> value) {
        return new ResultColumn<>(name, Kind.NUMBER, meaning, row -> {
            double number = value.applyAsDouble(row);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        });
    }

    /**
     * A column of instants.
     *
     * @param name small letters, words joined by underscores
     * @param meaning what it is, in a line
     * @param value reads nanoseconds since the epoch from a result, empty where there is no such instant
     * @param <R> the type of results
     * @return the column
     */
    public static <R> ResultColumn<R> time(String name, String meaning, Function<? super R, OptionalLong> value) {
        return new ResultColumn<>(name, Kind.TIME, meaning, row -> {
            OptionalLong time = value.apply(row);
            return time.isPresent() ? Optional.of(time.getAsLong()) : Optional.empty();
        });
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /** {@return what it holds} */
    public Kind kind() {
        return kind;
    }

    /** {@return what it is, in a line, with its unit} */
    public String meaning() {
        return meaning;
    }

    /**
     * The value of a result.
     *
     * @param row the result
     * @return what its {@link Kind} says; empty where it is undefined
     */
    public Optional<?> value(R row) {
        return value.apply(row);
    }

    /** Shows the name and the meaning. */
    @Override
    public String toString() {
        return name + ": " + meaning;
    }
}
