package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.analytics.realism.DistributionDistance;
import io.github.microstructurex.analytics.realism.RealismReport;
import io.github.microstructurex.analytics.realism.Statistic;
import io.github.microstructurex.analytics.realism.StylisedFact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RealismTextTest {
    private static final List<StylisedFact> FACTS = List.of(
            new StylisedFact("tail index", 3.14159, 2, 5, "Cont 2001"),
            new StylisedFact("kurtosis", 1, 3, Double.POSITIVE_INFINITY, "Cont 2001"),
            new StylisedFact("memory", Double.NaN, 0.3, 0.8, "Lillo"));
    private static final RealismReport REPORT = new RealismReport(
            "model",
            Optional.of("day"),
            FACTS,
            FACTS,
            List.of(
                    new DistributionDistance(Statistic.SPREAD, 0.25, 0.01, 1.5, 0.1, 0.05, 1_000, 2_000),
                    new DistributionDistance(
                            Statistic.COMPOSITION, 0.05, 0.001, Double.NaN, Double.NaN, 0.02, 10, 20)));

    @Test
    void theTableSaysFactsAndDistances() {
        assertThat(RealismText.toString(REPORT)).isEqualTo("""
                        model against day

                        Stylised fact                                value           reference  usual           source
                        tail index                                    3.14 passes         3.14  2 to 5          Cont 2001
                        kurtosis                                      1.00 fails          1.00  from 3          Cont 2001
                        memory                                           - undefined         -  0.3 to 0.8      Lillo
                        1 of 3 pass

                        Distance from reference    L1                noise Wasserstein          values reference
                        spread, bps                0.250 +- 0.010    0.050 1.500 +- 0.100        1,000     2,000
                        kinds of events            0.050 +- 0.001    0.020 -                        10        20
                        mean                       0.150                   1.500
                        """);
    }

    @Test
    void withoutAReferenceThereAreFactsOnly() {
        RealismReport alone = new RealismReport("model", Optional.empty(), FACTS, List.of(), List.of());

        assertThat(RealismText.toString(alone))
                .startsWith("model\n\nStylised fact                                value           usual ")
                .endsWith("1 of 3 pass\n");
        assertThat(RealismJson.toString(alone)).contains("\"reference\" : null").contains("\"meanL1\" : null");
    }

    @Test
    void theJsonHasTheSameWithEveryDigit() {
        assertThat(RealismJson.toString(REPORT))
                .startsWith("{\n  \"schemaVersion\" : 1,\n  \"market\" : \"model\",\n  \"reference\" : \"day\"")
                .contains("\"passes\" : 1")
                .contains("\"meanL1\" : 0.15,")
                .contains("\"value\" : 3.14159,")
                .contains("\"high\" : null,")
                .contains("\"grade\" : \"undefined\"")
                .contains("\"statistic\" : \"composition\"")
                .contains("\"referenceSize\" : 2000");
    }
}
