package io.github.microstructurex.io;

/**
 * What a reader has to know of a file that the file may not say. The caller then gives it by {@link OpenOptions}.
 */
public enum FileDetail {
    /** The trading day, given by {@link OpenOptions#withDate}. */
    DATE("date", "withDate"),
    /** The instrument's name, given by {@link OpenOptions#withSymbol}. */
    SYMBOL("symbol", "withSymbol"),
    /** The instrument's tick size, given by {@link OpenOptions#withTick}. */
    TICK("tick size", "withTick"),
    /** The instrument's lot size, given by {@link OpenOptions#withLot}. */
    LOT("lot size", "withLot");

    private final String words;
    private final String method;

    FileDetail(String words, String method) {
        this.words = words;
        this.method = method;
    }

    /** {@return what it is called in a sentence, such as {@code tick size}} */
    public String words() {
        return words;
    }

    /** {@return the method that gives it, as exceptions name it, such as {@code OpenOptions.withTick}} */
    public String givenBy() {
        return "OpenOptions." + method;
    }

    /** {@return what an exception expects where it is missing, such as {@code a given tick size (OpenOptions.withTick)}} */
    public String expected() {
        return "a given " + words + " (" + givenBy() + ")";
    }
}
