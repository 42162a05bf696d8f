package io.github.microstructurex.report;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.report.internal.html.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Renders a backtest as one HTML page with charts. The page needs nothing else: it loads nothing, sends nothing, and its
 * content security policy forbids both. A few lines of script make the table of fills sortable; without script the page
 * reads all the same. It prints, follows the reader's light or dark colour scheme, and fits a phone.
 *
 * <p>Market data over time, schedule and markouts are drawn from the result's {@linkplain
 * BacktestResult#timeline() timeline}; without one, these charts say that they have nothing to show. Equal results give the
 * same text, byte for byte, on any JVM. Whatever comes from outside, such as the name of a market, is escaped.
 */
public final class HtmlReport {
    /** What every page begins with. */
    private static final String BEGINNING = "<!DOCTYPE html>\n<!-- MicroStructureX backtest -->\n";

    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");
    private static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '"
            + sha256(STYLE) + "'; script-src '" + sha256(SCRIPT) + "'";

    private final BacktestResult result;
    private final ResultText text;
    private final Markup out = new Markup();

    private HtmlReport(BacktestResult result) {
        this.result = result;
        text = new ResultText(result);
    }

    /**
     * Renders a result.
     *
     * @param result what a backtest did
     * @return the page, ending with a line feed
     */
    public static String toString(BacktestResult result) {
        HtmlReport report = new HtmlReport(result);
        report.page();
        return report.out.toString();
    }

    /**
     * Writes a result.
     *
     * @param result what a backtest did
     * @param out where to; it is flushed and not closed, and its charset should be UTF-8
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(BacktestResult result, Writer out) {
        try {
            out.write(toString(result));
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void page() {
        out.raw(BEGINNING).open("html", "lang", "en").line();
        head();
        out.open("body").line();
        out.open("header").leaf("h1", text.title()).leaf("p", "Backtest in " + result.market());
        out.close().line();
        out.open("main").line();
        new ResultTables(result, text, out).headline();
        new ResultCharts(result, text, out).draw();
        new ResultTables(result, text, out).details();
        new FillTable(result, text, out).write();
        out.close().line();
        out.leaf(
                        "footer",
                        "MicroStructureX. A cost is positive; bp are basis points. The market's figures are its own,"
                                + " as it is without the order.")
                .line();
        out.open("script").raw(SCRIPT).close().line();
        out.close().line().close().line();
    }

    private void head() {
        out.open("head").line();
        out.empty("meta", "charset", "utf-8").line();
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.leaf("title", text.title()).line();
        out.open("style").raw(STYLE).close().line();
        out.close().line();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing, expected it beside the class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As a content security policy names what may run. */
    private static String sha256(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
