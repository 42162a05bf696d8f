package io.github.microstructurex.report.internal.html;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML, and SVG within it, element by element. Texts and values of attributes are escaped; names are the caller's own.
 * Not safe for use by several threads.
 */
public final class Markup {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Starts with nothing. */
    public Markup() {}

    /**
     * Opens an element.
     *
     * @param element its name
     * @param attributes names and values by turns
     * @return this
     */
    public Markup open(String element, String... attributes) {
        start(element, attributes);
        text.append('>');
        open.push(element);
        return this;
    }

    /**
     * Closes the element that was opened last.
     *
     * @return this
     */
    public Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /**
     * Writes an element that holds nothing but text.
     *
     * @param element its name
     * @param content its text
     * @param attributes names and values by turns
     * @return this
     */
    public Markup leaf(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close();
    }

    /**
     * Writes an element that holds nothing.
     *
     * @param element its name
     * @param attributes names and values by turns
     * @return this
     */
    public Markup empty(String element, String... attributes) {
        start(element, attributes);
        text.append("/>");
        return this;
    }

    /**
     * Writes text.
     *
     * @param content any text
     * @return this
     */
    public Markup text(String content) {
        escape(content);
        return this;
    }

    /**
     * Writes what is markup, a style sheet or a script already.
     *
     * @param trusted not from outside
     * @return this
     */
    public Markup raw(String trusted) {
        text.append(trusted);
        return this;
    }

    /**
     * Begins a new line of the source.
     *
     * @return this
     */
    public Markup line() {
        text.append('\n');
        return this;
    }

    private void start(String element, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "<" + element + "> has " + attributes.length + " names and values, expected pairs of them");
        }
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
    }

    private void escape(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> {
                    if (Character.isSurrogate(c)) {
                        i = surrogates(content, i);
                    } else {
                        text.append(isText(c) ? c : REPLACEMENT);
                    }
                }
            }
        }
    }

    /** Two that belong together stay; one alone is no character. Returns the place of the last one written. */
    private int surrogates(String content, int index) {
        boolean paired = index + 1 < content.length()
                && Character.isSurrogatePair(content.charAt(index), content.charAt(index + 1));
        if (!paired) {
            text.append(REPLACEMENT);
            return index;
        }
        text.append(content, index, index + 2);
        return index + 1;
    }

    private static boolean isText(char c) {
        return c == '\n' || c == '\t' || (!Character.isISOControl(c) && c < '\uFFFE');
    }

    /**
     * Everything written so far.
     *
     * @return the document
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> is still open, expected its end");
        }
        return text.toString();
    }
}
