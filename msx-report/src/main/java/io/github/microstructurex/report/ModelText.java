package io.github.microstructurex.report;

import io.github.microstructurex.analytics.calibration.CalibratedModel;
import io.github.microstructurex.analytics.calibration.ContStoikovTalrejaFit;
import io.github.microstructurex.analytics.calibration.HawkesEstimate;
import io.github.microstructurex.analytics.calibration.HawkesFit;
import io.github.microstructurex.analytics.calibration.KolmogorovSmirnov;
import io.github.microstructurex.analytics.calibration.ModelFit;
import io.github.microstructurex.analytics.calibration.PoissonFit;
import io.github.microstructurex.analytics.calibration.QueueReactiveFit;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaParameters;
import io.github.microstructurex.replay.flow.HawkesParameters;
import io.github.microstructurex.replay.flow.QueueIntensities;
import java.util.List;
import java.util.Locale;

/** Renders a fitted model for a terminal: its main parameters with their standard errors, and how well it fits. */
public final class ModelText {
    private static final int LABEL_WIDTH = 28;
    private static final int FIRST_DISTANCES = 5;
    private static final String[] ARRIVALS = {
        "limit orders to buy", "limit orders to sell", "market orders to buy", "market orders to sell"
    };

    private final StringBuilder text = new StringBuilder();

    private ModelText() {}

    /**
     * Renders a model.
     *
     * @param model a fitted model
     * @return lines, each ending with a line feed
     */
    public static String toString(CalibratedModel model) {
        ModelText page = new ModelText();
        page.text.append(model.fit().model()).append(" fitted to ").append(model.data());
        page.text.append(", ").append(model.instrument().symbol()).append(' ').append(model.date());
        page.text.append(", tick ").append(model.instrument().tickSize().toPlainString());
        page.text.append(". Estimates with their standard errors; rates per second.\n");
        page.write(model.fit());
        return page.text.toString();
    }

    private void write(ModelFit fit) {
        if (fit instanceof PoissonFit poisson) {
            write(poisson);
        } else if (fit instanceof ContStoikovTalrejaFit markov) {
            write(markov);
        } else if (fit instanceof HawkesFit hawkes) {
            write(hawkes);
        } else if (fit instanceof QueueReactiveFit queues) {
            write(queues);
        }
    }

    private void write(PoissonFit fit) {
        line("limit orders, a side", fit.parameters().limitOrderRate(), fit.limitOrderRateError());
        line("market orders, a side", fit.parameters().marketOrderRate(), fit.marketOrderRateError());
        line("cancellations, an order", fit.parameters().cancelRate(), fit.cancelRateError());
        line("mean limit order", fit.parameters().limitOrderQuantity().mean(), " lots");
        line("mean market order", fit.parameters().marketOrderQuantity().mean(), " lots");
        line("mean distance", fit.parameters().limitOrderDistance().mean(), " ticks from the opposite side");
    }

    private void write(ContStoikovTalrejaFit fit) {
        ContStoikovTalrejaParameters p = fit.parameters();
        text("order size", p.orderQuantity() + " lots");
        line("mu", p.marketOrderRate(), fit.marketOrderRateError());
        for (int i = 1; i <= Math.min(FIRST_DISTANCES, p.limitOrderRates().size()); i++) {
            line(
                    "lambda(" + i + ")",
                    p.limitOrderRate(i),
                    fit.limitOrderRateErrors().get(i - 1));
        }
        for (int i = 1; i <= Math.min(FIRST_DISTANCES, p.cancelRates().size()); i++) {
            line("theta(" + i + ")", p.cancelRate(i), fit.cancelRateErrors().get(i - 1));
        }
        text("distances", p.limitOrderRates().size() + " ticks from the opposite side");
        text("power law", number(fit.law().k()) + " / i^" + number(fit.law().alpha()));
    }

    private void write(HawkesFit fit) {
        HawkesEstimate estimate = fit.arrivals();
        HawkesParameters p = estimate.parameters();
        for (int i = 0; i < p.dimension(); i++) {
            text(ARRIVALS[i % ARRIVALS.length], "");
            line("  baseline", p.baseline().get(i), estimate.baselineErrors().get(i));
            text("  caused by one of each", row(p.branching().get(i)));
            text("  standard errors", row(estimate.branchingErrors().get(i)));
            line("  decay", p.decay().get(i), estimate.decayErrors().get(i));
        }
        line("cancellations, an order", fit.parameters().cancelRate(), fit.cancelRateError());
        line("spectral radius", p.spectralRadius(), "");
        line("log-likelihood", estimate.logLikelihood(), " of " + estimate.events() + " events");
        text("maximum found", estimate.converged() ? "yes" : "no");
        for (int i = 0; i < estimate.residuals().size(); i++) {
            KolmogorovSmirnov test = estimate.residuals().get(i);
            text(
                    i == 0 ? "residuals: KS, p-value" : "",
                    number(test.statistic()) + "  " + number(test.pValue()) + "  " + ARRIVALS[i % ARRIVALS.length]);
        }
    }

    private void write(QueueReactiveFit fit) {
        text("order size (AES)", fit.parameters().orderQuantity() + " lots");
        line("reference price moves", fit.parameters().referenceMoves(), fit.referenceMovesError());
        for (int i = 0; i < fit.parameters().queues().size(); i++) {
            QueueIntensities queue = fit.parameters().queues().get(i);
            int middle = queue.longest() / 2;
            text("queue " + (i + 1), "up to " + queue.longest() + " orders; with " + (middle + 1) + ":");
            QueueReactiveFit.Errors errors = fit.errors().get(i);
            line(
                    "  limit orders",
                    queue.limit().get(Math.min(middle + 1, queue.longest() - 1)),
                    errors.limit().get(Math.min(middle + 1, queue.longest() - 1)));
            line("  cancellations", queue.cancel().get(middle), errors.cancel().get(middle));
            line("  market orders", queue.market().get(middle), errors.market().get(middle));
        }
    }

    private void line(String label, double value, double error) {
        text(label, number(value) + (Double.isNaN(error) ? "" : " +- " + number(error)));
    }

    private void line(String label, double value, String unit) {
        text(label, number(value) + unit);
    }

    private void text(String label, String value) {
        text.append("  ").append(label);
        if (!value.isEmpty()) {
            text.append(" ".repeat(LABEL_WIDTH - label.length())).append(value);
        }
        text.append('\n');
    }

    private static String row(List<Double> values) {
        StringBuilder row = new StringBuilder();
        for (double value : values) {
            row.append(String.format(Locale.ROOT, "%10s", Double.isNaN(value) ? "-" : number(value)));
        }
        return row.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
