package io.github.microstructurex.report.internal.chart;

import io.github.microstructurex.report.internal.html.Markup;

/**
 * One value over the whole width.
 *
 * @param value the value, finite
 * @param ink how it is drawn
 */
public record LevelSeries(double value, Ink ink) implements Series {
    @Override
    public void extend(Range values) {
        values.include(value);
    }

    @Override
    public void draw(Markup out, Scale x, Scale y) {
        String path = "M" + Coordinate.of(x.from()) + " " + Coordinate.of(y.at(value)) + "H" + Coordinate.of(x.to());
        out.empty("path", "class", ink.styleClass("line level"), "d", path).line();
    }

    @Override
    public void drawKey(Markup out) {
        out.empty("path", "class", ink.styleClass("line level"), "d", "M1 6H27");
    }
}
