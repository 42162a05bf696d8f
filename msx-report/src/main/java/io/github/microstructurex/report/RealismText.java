package io.github.microstructurex.report;

import io.github.microstructurex.analytics.realism.DistributionDistance;
import io.github.microstructurex.analytics.realism.RealismReport;
import io.github.microstructurex.analytics.realism.StylisedFact;
import java.util.Locale;

/** Renders a realism report for a terminal. */
public final class RealismText {
    private RealismText() {}

    /**
     * Renders a report.
     *
     * @param report how real a market is
     * @return lines, each ending with a line feed
     */
    public static String toString(RealismReport report) {
        StringBuilder text = new StringBuilder(report.market());
        report.reference().ifPresent(reference -> text.append(" against ").append(reference));
        text.append("\n\n");
        facts(report, text);
        if (!report.distances().isEmpty()) {
            text.append('\n');
            distances(report, text);
        }
        return text.toString();
    }

    private static void facts(RealismReport report, StringBuilder text) {
        boolean hasReference = !report.referenceFacts().isEmpty();
        text.append(String.format(
                Locale.ROOT,
                "%-40s %9s %-9s %s%-15s source\n",
                "Stylised fact",
                "value",
                "",
                hasReference ? String.format(Locale.ROOT, "%9s  ", "reference") : "",
                "usual"));
        for (int i = 0; i < report.facts().size(); i++) {
            StylisedFact fact = report.facts().get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "%-40s %9s %-9s %s%-15s %s\n",
                    fact.name(),
                    number(fact.value()),
                    JsonReport.lowerCase(fact.grade()),
                    hasReference
                            ? String.format(
                                    Locale.ROOT,
                                    "%9s  ",
                                    number(report.referenceFacts().get(i).value()))
                            : "",
                    band(fact),
                    fact.source()));
        }
        text.append(report.passes())
                .append(" of ")
                .append(report.facts().size())
                .append(" pass\n");
    }

    private static void distances(RealismReport report, StringBuilder text) {
        text.append(String.format(
                Locale.ROOT,
                "%-26s %-15s %7s %-17s %9s %9s\n",
                "Distance from reference",
                "L1",
                "noise",
                "Wasserstein",
                "values",
                "reference"));
        for (DistributionDistance distance : report.distances()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-26s %-15s %7s %-17s %,9d %,9d\n",
                    distance.statistic().label(),
                    withError(distance.l1(), distance.l1Error()),
                    fixed(distance.noise()),
                    withError(distance.wasserstein(), distance.wassersteinError()),
                    distance.sampleSize(),
                    distance.referenceSize()));
        }
        text.append(String.format(
                Locale.ROOT,
                "%-26s %-15s %7s %s\n",
                "mean",
                fixed(report.meanL1()),
                "",
                fixed(report.meanWasserstein())));
    }

    private static String withError(double value, double error) {
        return Double.isNaN(value) ? "-" : fixed(value) + " +- " + fixed(error);
    }

    private static String fixed(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3g", value);
    }

    private static String band(StylisedFact fact) {
        if (Double.isInfinite(fact.high())) {
            return "from " + plain(fact.low());
        }
        return plain(fact.low()) + " to " + plain(fact.high());
    }

    private static String plain(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
