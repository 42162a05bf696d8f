package io.github.microstructurex.report.internal.chart;

import java.util.Locale;

/** How a series is drawn; the style sheet says it. Each has a colour, and a line style or a shape besides. */
public enum Ink {
    /** A solid line. */
    FIRST,
    /** A dashed line. */
    SECOND,
    /** A dotted line. */
    THIRD,
    /** A thin, pale line, or an area. */
    QUIET;

    String styleClass(String kind) {
        return kind + " " + name().toLowerCase(Locale.ROOT);
    }
}
