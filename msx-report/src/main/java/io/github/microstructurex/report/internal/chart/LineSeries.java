package io.github.microstructurex.report.internal.chart;

import io.github.microstructurex.report.internal.html.Markup;

/**
 * Values that a line joins. Where one is not finite, the line has a gap.
 *
 * @param xs the places, in order
 * @param ys their values
 * @param ink how it is drawn
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LineSeries(double[] xs, double[] ys, Ink ink) implements Series {
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
            boolean defined = Double.isFinite(ys[i]);
            if (defined) {
                path.append(drawing ? 'L' : 'M');
                path.append(Coordinate.of(x.at(xs[i]))).append(' ').append(Coordinate.of(y.at(ys[i])));
                if (!drawing) {
                    // A value between two gaps shows as a dot.
                    path.append("h0");
                }
            }
            drawing = defined;
        }
        out.empty("path", "class", ink.styleClass("line"), "d", path.toString()).line();
    }

    @Override
    public void drawKey(Markup out) {
        out.empty("path", "class", ink.styleClass("line"), "d", "M1 6H27");
    }
}
