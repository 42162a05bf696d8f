package io.github.microstructurex.report;

import io.github.microstructurex.analytics.experiment.BacktestSummary;
import io.github.microstructurex.analytics.experiment.Estimate;
import io.github.microstructurex.analytics.experiment.ExecutionFigure;
import io.github.microstructurex.analytics.experiment.PairedDifference;
import io.github.microstructurex.analytics.experiment.StrategyComparison;
import io.github.microstructurex.analytics.experiment.StrategyConfiguration;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.AgentLatency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * Renders an experiment as two tables in Markdown. The first has the means of each configuration of a strategy over seeds
 * and windows, with the half width of their confidence interval behind a plus-minus sign. The second has by how much each
 * configuration differs from the first one, pair by pair on the same market and seed, with the interval of the difference
 * and the part of its variance that the pairing took away. A cost is positive; what is undefined is a dash. Equal results
 * give the same text.
 */
public final class ExperimentTable {
    private static final String UNDEFINED = "-";
    private static final int DIGITS = 2;

    /** What is common to the runs of which a mean is taken; buys and sells of one window are no independent runs. */
    private record Group(String market, Side side, long quantity, String policy, AgentLatency latency) {
        static Group of(BacktestSummary summary) {
            return new Group(
                    summary.market(),
                    summary.order().side(),
                    summary.order().quantity(),
                    summary.policy(),
                    summary.latency());
        }
    }

    private final double level;
    private final Map<StrategyConfiguration, Map<Group, List<BacktestSummary>>> runs;
    private final Collection<String> shownParameters;

    private ExperimentTable(List<BacktestSummary> results, double level) {
        this.level = level;
        runs = results.stream()
                .collect(Collectors.groupingBy(
                        StrategyConfiguration::of,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Group::of, LinkedHashMap::new, Collectors.toList())));
        shownParameters = differingParameters(runs.keySet());
    }

    /** Those in which configurations of one strategy differ. */
    private static Collection<String> differingParameters(Collection<StrategyConfiguration> configurations) {
        Map<String, StrategyConfiguration> firstOfStrategy = new LinkedHashMap<>();
        Collection<String> differing = new TreeSet<>();
        for (StrategyConfiguration configuration : configurations) {
            StrategyConfiguration first = firstOfStrategy.computeIfAbsent(configuration.strategy(), s -> configuration);
            configuration.parameters().forEach((name, value) -> {
                if (!value.equals(first.parameters().get(name))) {
                    differing.add(name);
                }
            });
        }
        return differing;
    }

    /**
     * Renders an experiment.
     *
     * @param results what its trials did, at least one, in their order
     * @param level the confidence of the intervals, above 0 and below 1, such as 0.95
     * @return lines of text, each ending with a line feed: the first table, and if there are several configurations a blank
     *     line and the second
     * @throws IllegalArgumentException if a run of a configuration has no partner among those of the first one
     */
    public static String toMarkdown(List<BacktestSummary> results, double level) {
        ExperimentTable table = new ExperimentTable(results, level);
        return table.runs.size() == 1 ? table.means() : table.means() + "\n" + table.differences();
    }

    /**
     * Renders the first table only: for runs that have no partners.
     *
     * @param results what its trials did, at least one, in their order
     * @param level the confidence of the intervals, above 0 and below 1, such as 0.95
     * @return lines of text, each ending with a line feed
     */
    public static String meansToMarkdown(List<BacktestSummary> results, double level) {
        return new ExperimentTable(results, level).means();
    }

    private String means() {
        List<List<String>> lines = new ArrayList<>();
        List<String> headings = headings("runs");
        for (ExecutionFigure figure : ExecutionFigure.values()) {
            headings.add(label(figure));
        }
        lines.add(headings);
        runs.forEach((configuration, groups) -> groups.forEach((group, summaries) -> {
            List<String> line = labels(configuration, group, summaries);
            for (ExecutionFigure figure : ExecutionFigure.values()) {
                double[] values = summaries.stream()
                        .mapToDouble(figure::of)
                        .map(scale(figure))
                        .toArray();
                line.add(mean(Estimate.of(level, values)));
            }
            lines.add(line);
        }));
        return MarkdownTable.aligned(lines);
    }

    private static DoubleUnaryOperator scale(ExecutionFigure figure) {
        return value -> figure == ExecutionFigure.FILL_RATE ? 100 * value : value;
    }

    private static String label(ExecutionFigure figure) {
        return figure == ExecutionFigure.FILL_RATE ? "filled, %" : figure.label();
    }

    private String differences() {
        List<List<String>> lines = new ArrayList<>();
        Map.Entry<StrategyConfiguration, Map<Group, List<BacktestSummary>>> first =
                runs.entrySet().iterator().next();
        List<String> headings = headings("pairs");
        for (ExecutionFigure figure : ExecutionFigure.values()) {
            if (figure != ExecutionFigure.FILL_RATE) {
                headings.add(figure.label() + " less " + name(first.getKey()));
                headings.add("variance removed, %");
            }
        }
        lines.add(headings);
        runs.forEach((configuration, groups) -> {
            if (!configuration.equals(first.getKey())) {
                groups.forEach((group, summaries) -> lines.add(difference(
                        configuration,
                        group,
                        first.getValue().getOrDefault(group, Collections.emptyList()),
                        summaries)));
            }
        });
        return MarkdownTable.aligned(lines);
    }

    private List<String> difference(
            StrategyConfiguration configuration,
            Group group,
            List<BacktestSummary> first,
            List<BacktestSummary> second) {
        StrategyComparison comparison = StrategyComparison.of(first, second, level);
        List<String> line = labels(configuration, group, second);
        for (ExecutionFigure figure : ExecutionFigure.values()) {
            if (figure != ExecutionFigure.FILL_RATE) {
                PairedDifference difference = comparison.difference(figure);
                line.add(interval(difference.difference()));
                line.add(fixed(100 * difference.varianceReduction(), 0));
            }
        }
        return line;
    }

    private List<String> headings(String count) {
        List<String> headings = new ArrayList<>(List.of("strategy"));
        headings.addAll(shownParameters);
        headings.addAll(List.of("side", "quantity", "policy", count));
        return headings;
    }

    private List<String> labels(StrategyConfiguration configuration, Group group, List<BacktestSummary> summaries) {
        BacktestSummary any = summaries.get(0);
        List<String> labels = new ArrayList<>(List.of(configuration.strategy()));
        for (String parameter : shownParameters) {
            labels.add(configuration.parameters().getOrDefault(parameter, UNDEFINED));
        }
        labels.add(JsonReport.lowerCase(group.side));
        labels.add(any.instrument().toQuantity(group.quantity).toPlainString());
        labels.add(group.policy);
        labels.add(Integer.toString(summaries.size()));
        return labels;
    }

    private String name(StrategyConfiguration configuration) {
        StringBuilder name = new StringBuilder(configuration.strategy());
        for (String parameter : shownParameters) {
            String value = configuration.parameters().get(parameter);
            if (value != null) {
                name.append(' ').append(parameter).append('=').append(value);
            }
        }
        return name.toString();
    }

    private static String mean(Estimate estimate) {
        return Double.isNaN(estimate.halfWidth())
                ? fixed(estimate.mean(), DIGITS)
                : fixed(estimate.mean(), DIGITS) + " ± " + fixed(estimate.halfWidth(), DIGITS);
    }

    private static String interval(Estimate estimate) {
        return Double.isNaN(estimate.halfWidth())
                ? fixed(estimate.mean(), DIGITS)
                : fixed(estimate.mean(), DIGITS) + " [" + fixed(estimate.lower(), DIGITS) + ", "
                        + fixed(estimate.upper(), DIGITS) + "]";
    }

    private static String fixed(double value, int digits) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString()
                : UNDEFINED;
    }
}
