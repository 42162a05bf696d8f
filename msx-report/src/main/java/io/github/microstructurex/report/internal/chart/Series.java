package io.github.microstructurex.report.internal.chart;

import io.github.microstructurex.report.internal.html.Markup;

/** Something that is drawn into a chart. */
public interface Series {
    /**
     * Says what room it takes.
     *
     * @param values is to hold its values
     */
    void extend(Range values);

    /**
     * Draws it.
     *
     * @param out where to
     * @param x lays its places out
     * @param y lays its values out
     */
    void draw(Markup out, Scale x, Scale y);

    /**
     * Draws a sample for the legend, 28 wide and 12 high.
     *
     * @param out where to
     */
    void drawKey(Markup out);
}
