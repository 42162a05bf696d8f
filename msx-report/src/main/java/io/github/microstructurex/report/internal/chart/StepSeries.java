package io.github.microstructurex.report.internal.chart;

import io.github.microstructurex.report.internal.html.Markup;

/**
 * Values that hold until the next one. Where one is not finite, there is a gap. Of several steps that the eye could not
 * tell apart the last one counts.
 *
 * @param xs from where on each value holds, in order
 * @param ys the values
 * @param end to where the last one holds
 * @param ink how it is drawn
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StepSeries(double[] xs, double[] ys, double end, Ink ink) implements Series {
    @Override
    public void extend(Range values) {
        for (double value : ys) {
            values.include(value);
        }
    }

    @Override
    public void draw(Markup out, Scale x, Scale y) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < xs.length; i++) {
            double to = x.at(i + 1 < xs.length ? xs[i + 1] : end);
            boolean last = i + 1 == xs.length;
            if (!last && Math.round(to) == Math.round(x.at(xs[i])) && Double.isFinite(ys[i + 1])) {
                continue;
            }
            if (Double.isFinite(ys[i])) {
                String value = Coordinate.of(y.at(ys[i]));
                path.append(drawing ? "V" + value : "M" + Coordinate.of(x.at(xs[i])) + " " + value);
                path.append('H').append(Coordinate.of(to));
            }
            drawing = Double.isFinite(ys[i]);
        }
        out.empty("path", "class", ink.styleClass("line"), "d", path.toString()).line();
    }

    @Override
    public void drawKey(Markup out) {
        out.empty("path", "class", ink.styleClass("line"), "d", "M1 10H14V3H27");
    }
}
