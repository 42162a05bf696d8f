package io.github.microstructurex.analytics.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of the golden files of analytics, each within its tolerance. The files are not part of the project: the test
 * is skipped where they are absent. A case that no family computes is a failure.
 */
class GoldenCasesTest {
    /** The files of metrics, of costs, of strategies and of stylised facts; another one holds generators. */
    private static final List<String> FILES = List.of("a_*.json", "b_*.json", "d_*.json");

    private static final List<Map<String, GoldenCase.Computation>> FAMILIES = List.of(
            BookCases.CASES,
            FlowCases.CASES,
            SignCases.CASES,
            VolatilityCases.CASES,
            LiquidityCases.CASES,
            TimeSeriesCases.CASES,
            SurvivalCases.CASES,
            CostCases.CASES,
            ExecutionCases.CASES,
            ImpactCases.CASES);

    /** What is expected of a case but is no result: a remark, another way to the same numbers, an input. */
    private static final Map<String, Set<String>> NO_RESULTS = Map.of(
            "tca.slippage",
            Set.of("pwp_note"),
            "roll",
            Set.of("trending_prices"),
            "fill.cont_delarrard",
            Set.of("lattice_check_160"));

    /** Cases that state what the literature found and compute nothing. */
    private static final Set<String> LITERATURE = Set.of("facts.bands");

    @TestFactory
    Stream<DynamicTest> everyCaseIsWithinItsTolerance() throws IOException {
        return cases().stream().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> check(golden)));
    }

    private static void check(GoldenCase golden) {
        if (LITERATURE.contains(golden.id())) {
            return;
        }
        GoldenCase.Computation computation =
                computations().getOrDefault(golden.id(), GoldenCasesTest::computedByNobody);
        golden.check(computation.compute(golden), NO_RESULTS.getOrDefault(golden.id(), Set.of()));
    }

    private static Map<String, Object> computedByNobody(GoldenCase golden) {
        throw new AssertionError("no family computes " + golden.name());
    }

    private static Map<String, GoldenCase.Computation> computations() {
        Map<String, GoldenCase.Computation> all = new HashMap<>();
        FAMILIES.forEach(all::putAll);
        return all;
    }

    private static List<GoldenCase> cases() throws IOException {
        Path folder = Path.of(System.getProperty("msx.data", "../shared/data")).resolveSibling("golden");
        assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder);
        Set<GoldenCase> cases = new LinkedHashSet<>();
        for (String pattern : FILES) {
            try (var files = Files.newDirectoryStream(folder, pattern)) {
                for (Path file : files) {
                    cases.addAll(GoldenCase.read(file));
                }
            }
        }
        return List.copyOf(cases);
    }
}
