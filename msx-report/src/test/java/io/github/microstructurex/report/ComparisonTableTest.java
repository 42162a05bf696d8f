package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    @Test
    void aRowSaysWhatAnOrderCost() {
        assertThat(ComparisonTable.toMarkdown(List.of(Results.partlyExecuted(), Results.undefined())))
                .isEqualTo("""
                        | strategy | quantity | policy   | filled, % | to arrival, bp | to market VWAP, bp | to schedule, bp | of volume, % | orders | cancels | replaces |
                        |----------|----------|----------|-----------|----------------|--------------------|-----------------|--------------|--------|---------|----------|
                        | twap     | 200      | reactive | 75.0      | 1.3            | -0.7               | 1.0             | 1.2          | 2      | 1       | 3        |
                        | twap     | 200      | consume  | 0.0       | -              | -                  | -               | -            | 0      | 0       | 0        |
                        """);
    }

    @Test
    void resultsThatDifferInTheSideOnlyShareARow() {
        assertThat(ComparisonTable.toMarkdown(List.of(Results.undefined(), Results.undefined())))
                .contains("| twap     | 200      | consume | 0.0 / 0.0 | - / - ")
                .endsWith("| 0 / 0    |\n")
                .hasLineCount(3);
    }

    @Test
    void withoutResultsThereAreHeadingsOnly() {
        assertThat(ComparisonTable.toMarkdown(List.of()))
                .startsWith("| strategy ")
                .hasLineCount(2);
    }
}
