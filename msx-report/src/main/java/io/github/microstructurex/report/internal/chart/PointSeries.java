package io.github.microstructurex.report.internal.chart;

import io.github.microstructurex.report.internal.html.Markup;
import java.util.HashSet;
import java.util.Set;

/**
 * Values that stand for themselves. Points that would cover each other are drawn once.
 *
 * @param xs the places
 * @param ys their values; one that is not finite is left out
 * @param shape what a point looks like
 * @param ink how it is drawn
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PointSeries(double[] xs, double[] ys, Shape shape, Ink ink) implements Series {
    @Override
    public void extend(Range values) {
        for (double value : ys) {
            values.include(value);
        }
    }

    @Override
    public void draw(Markup out, Scale x, Scale y) {
        StringBuilder path = new StringBuilder();
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < xs.length; i++) {
            if (Double.isFinite(ys[i])) {
                long column = Math.round(x.at(xs[i]));
                long row = Math.round(y.at(ys[i]));
                if (drawn.add(column + " " + row)) {
                    path.append('M').append(column).append(' ').append(row).append(shape.path());
                }
            }
        }
        out.empty("path", "class", ink.styleClass("point"), "d", path.toString())
                .line();
    }

    @Override
    public void drawKey(Markup out) {
        out.empty("path", "class", ink.styleClass("point"), "d", "M14 6" + shape.path());
    }
}
