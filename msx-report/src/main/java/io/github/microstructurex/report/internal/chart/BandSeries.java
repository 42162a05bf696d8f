package io.github.microstructurex.report.internal.chart;

import io.github.microstructurex.report.internal.html.Markup;

/**
 * The area between two lines. Where one of them is not finite, there is a gap.
 *
 * @param xs the places, in order
 * @param lows the lower line
 * @param highs the upper line
 * @param ink how it is drawn
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BandSeries(double[] xs, double[] lows, double[] highs, Ink ink) implements Series {
    @Override
    public void extend(Range values) {
        for (int i = 0; i < xs.length; i++) {
            values.include(lows[i]);
            values.include(highs[i]);
        }
    }

    @Override
    public void draw(Markup out, Scale x, Scale y) {
        StringBuilder path = new StringBuilder();
        for (int from = 0; from < xs.length; from++) {
            int to = from;
            while (to < xs.length && Double.isFinite(lows[to]) && Double.isFinite(highs[to])) {
                to++;
            }
            if (to > from) {
                append(path, x, y, from, to);
            }
            from = to;
        }
        out.empty("path", "class", ink.styleClass("band"), "d", path.toString()).line();
    }

    private void append(StringBuilder path, Scale x, Scale y, int from, int to) {
        for (int i = from; i < to; i++) {
            path.append(i == from ? 'M' : 'L');
            path.append(Coordinate.of(x.at(xs[i]))).append(' ').append(Coordinate.of(y.at(highs[i])));
        }
        for (int i = to - 1; i >= from; i--) {
            path.append('L').append(Coordinate.of(x.at(xs[i]))).append(' ').append(Coordinate.of(y.at(lows[i])));
        }
        path.append('Z');
    }

    @Override
    public void drawKey(Markup out) {
        out.empty("path", "class", ink.styleClass("band"), "d", "M1 1H27V11H1Z");
    }
}
