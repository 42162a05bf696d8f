package io.github.microstructurex.report.internal.chart;

import io.github.microstructurex.report.internal.html.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure of a page: a heading, a legend, and series over a common axis. It scales with the page; where nothing has a
 * value, a sentence says so.
 */
public final class Chart {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 260;
    private static final int TOP = 12;
    private static final int MARGIN = 14;
    private static final int BOTTOM = 38;
    private static final int MOST_LABELS = 5;

    /** For a digit of the largest letters that the style sheet has. */
    private static final double DIGIT_WIDTH = 9.8;

    private final String id;
    private final String title;
    private final String unit;
    private final String description;
    private final double width;
    private final List<Tick> places;
    private final List<Series> series = new ArrayList<>();
    private final Map<String, List<Series>> legend = new LinkedHashMap<>();
    private final Range values = new Range();

    /**
     * Starts without series.
     *
     * @param id names it on the page
     * @param title its heading
     * @param unit what its values are in
     * @param description says in a sentence what it shows, for those who do not see it
     * @param width the last place; the first is 0
     * @param places what is marked on the axis of places
     */
    public Chart(String id, String title, String unit, String description, double width, List<Tick> places) {
        this.id = id;
        this.title = title;
        this.unit = unit;
        this.description = description;
        this.width = width;
        this.places = List.copyOf(places);
    }

    /**
     * Adds a series; later ones are drawn over earlier ones.
     *
     * @param name what the legend says; series of one name share an entry
     * @param added the series
     */
    public void add(String name, Series added) {
        legend.computeIfAbsent(name, any -> new ArrayList<>()).add(added);
        series.add(added);
        added.extend(values);
    }

    /** Shows where 0 is, if there is anything to show. */
    public void withZero() {
        if (!values.isEmpty()) {
            values.include(0);
        }
    }

    /**
     * Draws the figure.
     *
     * @param out where to
     * @param nothing is said in its place if no series has a value
     */
    public void draw(Markup out, String nothing) {
        out.open("figure", "id", id);
        out.open("figcaption").leaf("h3", title);
        if (values.isEmpty()) {
            out.close().leaf("p", nothing, "class", "nothing");
        } else {
            out.leaf("p", unit, "class", "unit").close().line();
            drawLegend(out);
            drawImage(out);
        }
        out.close().line();
    }

    private void drawLegend(Markup out) {
        out.open("ul", "class", "legend");
        legend.forEach((name, drawn) -> {
            out.open("li").open("svg", "viewBox", "0 0 28 12", "aria-hidden", "true");
            drawn.forEach(each -> each.drawKey(out));
            out.close().text(name).close();
        });
        out.close().line();
    }

    private void drawImage(Markup out) {
        double low = values.bottom();
        double high = values.top();
        List<Tick> marks = NumberTicks.of(low, high, MOST_LABELS);
        // A place's label may reach as far as this beyond the axis.
        double margin = Math.max(MARGIN, DIGIT_WIDTH * longest(places) / 2);
        double left = Math.max(margin, MARGIN + DIGIT_WIDTH * longest(marks));
        Scale x = new Scale(0, width, left, WIDTH - margin);
        Scale y = new Scale(low, high, HEIGHT - BOTTOM, TOP);
        String titleId = id + "-title";
        String descriptionId = id + "-description";
        out.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                titleId + " " + descriptionId);
        out.leaf("title", title, "id", titleId).leaf("desc", description, "id", descriptionId);
        out.line();
        drawAxes(out, x, y, marks);
        series.forEach(each -> each.draw(out, x, y));
        out.close().line();
    }

    private static int longest(List<Tick> ticks) {
        return ticks.stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
    }

    private void drawAxes(Markup out, Scale x, Scale y, List<Tick> marks) {
        StringBuilder grid = new StringBuilder();
        for (Tick mark : marks) {
            grid.append('M').append(Coordinate.of(x.from())).append(' ').append(Coordinate.of(y.at(mark.value())));
            grid.append('H').append(Coordinate.of(x.to()));
        }
        for (Tick place : places) {
            grid.append('M')
                    .append(Coordinate.of(x.at(place.value())))
                    .append(' ')
                    .append(Coordinate.of(y.from()));
            grid.append("v5");
        }
        out.empty("path", "class", "grid", "d", grid.toString()).line();
        if (y.low() < 0 && y.high() > 0) {
            String zero = "M" + Coordinate.of(x.from()) + " " + Coordinate.of(y.at(0)) + "H" + Coordinate.of(x.to());
            out.empty("path", "class", "grid zero", "d", zero).line();
        }
        for (Tick mark : marks) {
            out.leaf(
                    "text",
                    mark.label(),
                    "class",
                    "value",
                    "x",
                    Coordinate.of(x.from() - 7),
                    "y",
                    Coordinate.of(y.at(mark.value())));
        }
        for (Tick place : places) {
            out.leaf(
                    "text",
                    place.label(),
                    "class",
                    "place",
                    "x",
                    Coordinate.of(x.at(place.value())),
                    "y",
                    Coordinate.of(y.from() + 24));
        }
        out.line();
    }
}
