package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the literal that an npy header is: a dictionary, lists, tuples, strings, whole numbers and truth values. Lists
 * and tuples become a {@link List}, numbers a {@link Long}.
 */
final class PythonLiteral {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_DIGITS = 18;

    private final String text;
    private final MarketDataInput file;
    private final int offset;
    private int at;

    PythonLiteral(String text, MarketDataInput file, int offset) {
        this.text = text;
        this.file = file;
        this.offset = offset;
    }

    Object read() {
        Object value = value(0);
        skipBlanks();
        if (at < text.length()) {
            throw wrong("the end of the header");
        }
        return value;
    }

    private Object value(int depth) {
        skipBlanks();
        char first = at < text.length() ? text.charAt(at) : 0;
        if (depth > MAX_DEPTH) {
            throw wrong("a header that is nested less deeply");
        }
        return switch (first) {
            case '{' -> dictionary(depth);
            case '[' -> sequence(']', depth);
            case '(' -> sequence(')', depth);
            case '\'', '"' -> string(first);
            case 'T' -> word("True", true);
            case 'F' -> word("False", false);
            default -> number();
        };
    }

    private Map<String, Object> dictionary(int depth) {
        Map<String, Object> entries = new HashMap<>();
        at++;
        while (!take('}')) {
            if (!(value(depth + 1) instanceof String key) || !take(':')) {
                throw wrong("a name and a colon");
            }
            if (entries.put(key, value(depth + 1)) != null) {
                throw wrong("each name once");
            }
            if (!take(',') && !next('}')) {
                throw wrong("a comma or }");
            }
        }
        return entries;
    }

    private List<Object> sequence(char end, int depth) {
        List<Object> items = new ArrayList<>();
        at++;
        while (!take(end)) {
            items.add(value(depth + 1));
            if (!take(',') && !next(end)) {
                throw wrong("a comma or " + end);
            }
        }
        return items;
    }

    private String string(char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw wrong("a closing quote");
        }
        String found = text.substring(at + 1, end);
        at = end + 1;
        return found;
    }

    private Boolean word(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start || at - start > MAX_DIGITS) {
            throw wrong("a value of at most " + MAX_DIGITS + " digits");
        }
        return Long.valueOf(text.substring(start, at));
    }

    private boolean take(char wanted) {
        boolean there = next(wanted);
        at += there ? 1 : 0;
        return there;
    }

    private boolean next(char wanted) {
        skipBlanks();
        return at < text.length() && text.charAt(at) == wanted;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private MarketDataException wrong(String expected) {
        String rest = text.substring(Math.min(at, text.length()), Math.min(at + 40, text.length()));
        return MarketDataException.atByte(
                file.toString(),
                (long) offset + at,
                "header",
                rest.isEmpty() ? "its end" : "\"" + rest + "\"",
                expected);
    }
}
