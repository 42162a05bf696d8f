package io.github.microstructurex.report;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.cost.Slippage;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.FillCause;
import io.github.microstructurex.report.internal.html.Markup;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The table of explained fills, which the page's script makes sortable. */
final class FillTable {
    /** More rows than these take a browser seconds; the JSON has all. */
    static final int MOST_ROWS = 10_000;

    /** As the style sheet says. */
    private static final int MOST_PRINTED = 500;

    /** How the script compares a column. */
    private static final String NUMBER = "number";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private final BacktestResult result;
    private final ResultText text;
    private final Markup out;

    FillTable(BacktestResult result, ResultText text, Markup out) {
        this.result = result;
        this.text = text;
        this.out = out;
    }

    void write() {
        out.open("section", "aria-labelledby", "fills").leaf("h2", "Fills", "id", "fills");
        out.line();
        if (result.fills().isEmpty()) {
            out.leaf("p", "Nothing was filled.", "class", "nothing");
        } else {
            table();
            remarks();
        }
        out.close().line();
    }

    private void table() {
        out.open("div", "class", "scroll", "role", "region", "aria-labelledby", "fills", "tabindex", "0");
        out.open("table", "class", "fills").line();
        out.open("thead").open("tr");
        heading("Time", "text");
        heading("Price", NUMBER);
        heading("Quantity", NUMBER);
        heading("Left", NUMBER);
        heading("bp to arrival", NUMBER);
        heading("Cause", "text");
        heading("Ahead at entry", NUMBER);
        heading("Ahead at fill", NUMBER);
        heading("Event", NUMBER);
        heading("Order", NUMBER);
        out.close().close().line();
        out.open("tbody").line();
        result.fills().stream().limit(MOST_ROWS).forEach(this::row);
        out.close().close().close().line();
    }

    private void heading(String name, String kind) {
        out.leaf("th", name, "scope", "col", "data-kind", kind);
    }

    private void row(Fill fill) {
        double slippage = Slippage.basisPoints(
                result.side(), result.instrument().toPrice(fill.price()).doubleValue(), result.arrivalPrice());
        out.open("tr");
        out.leaf("td", (text.isOneDay() ? TIME : DATE_TIME).format(text.at(fill.time())));
        out.leaf("td", text.price(fill.price()));
        out.leaf("td", text.quantity(fill.quantity()));
        out.leaf("td", text.quantity(fill.remainingQuantity()));
        out.leaf("td", Double.isFinite(slippage) ? ResultText.points(slippage) : "-");
        out.leaf("td", name(fill.cause()));
        out.leaf("td", text.quantity(fill.quantityAheadAtEntry()));
        out.leaf("td", text.quantity(fill.quantityAhead()));
        out.leaf("td", Long.toString(fill.sequence()));
        out.leaf("td", Long.toString(fill.orderId()));
        out.close().line();
    }

    private static String name(FillCause cause) {
        return JsonReport.lowerCase(cause).replace('-', ' ');
    }

    private void remarks() {
        if (result.fills().size() > MOST_ROWS) {
            out.leaf(
                    "p",
                    "The first " + ResultText.count(MOST_ROWS) + " of "
                            + ResultText.count(result.fills().size()) + " fills; the JSON report has all.");
        }
        if (result.fills().size() > MOST_PRINTED) {
            out.leaf("p", "The first " + MOST_PRINTED + " fills are printed.", "class", "print-only");
        }
        out.open("dl", "class", "causes").line();
        List<FillCause> causes =
                result.fills().stream().map(Fill::cause).distinct().sorted().toList();
        for (FillCause cause : causes) {
            out.leaf("dt", name(cause)).leaf("dd", meaning(cause)).line();
        }
        out.leaf("dt", "ahead at entry, at fill")
                .leaf("dd", "what was ahead of the order at its price when it took its place, and just before the fill")
                .leaf("dt", "event")
                .leaf("dd", "the market's event that caused the fill, or the last one before an order that came in");
        out.close().line();
    }

    private static String meaning(FillCause cause) {
        return switch (cause) {
            case AGGRESSED -> "the order took what was resting";
            case RECORDED_EXECUTION -> "the record says that somebody traded with an order behind it";
            case RECORDED_HIDDEN_TRADE -> "the record says that somebody traded with a hidden order behind it";
            case RECORDED_TRADE -> "the record says that somebody traded; by the queue model the order was next";
            case RECORDED_ARRIVAL -> "a recorded order arrived, and the order stood in its way";
            case OWN_ARRIVAL -> "another own order came in and took it";
        };
    }
}
