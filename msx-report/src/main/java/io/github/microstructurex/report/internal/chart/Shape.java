package io.github.microstructurex.report.internal.chart;

/** What a point looks like. */
public enum Shape {
    /** A circle. */
    CIRCLE("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
    /** A triangle that points up. */
    TRIANGLE("m0-5l5 9h-10z"),
    /** A triangle that points down. */
    TRIANGLE_DOWN("m0 5l5-9h-10z");

    private final String path;

    Shape(String path) {
        this.path = path;
    }

    /** Drawn around the present place. */
    String path() {
        return path;
    }
}
