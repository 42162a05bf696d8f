package io.github.microstructurex.report.internal.chart;

/** Writes places in the drawing: to a tenth of a unit, as short as can be. */
final class Coordinate {
    private Coordinate() {}

    static String of(double place) {
        long tenths = Math.round(place * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return rest == 0 ? whole : whole + "." + rest;
    }
}
