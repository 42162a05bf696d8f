package io.github.microstructurex.replay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checked cases of all models, read from a file that is no part of the project; skipped where it is absent. Simulations are
 * held to four standard errors, with fixed seeds.
 */
class GoldenGeneratorsTest {
    private static final Path FILE = Path.of(System.getProperty("msx.data", "../shared/data"))
            .resolveSibling("golden")
            .resolve("c_generators.json");

    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        assumeTrue(Files.exists(FILE), () -> "skipped: there is no " + FILE);
        return Golden.read(FILE).get("cases").items().stream()
                .map(golden -> dynamicTest(golden.get("id").text(), () -> check(golden)));
    }

    private static void check(Golden golden) {
        switch (golden.get("id").text()) {
            case "cst.params" -> cstParameters(golden.get("expected"));
            case "cst.mid_up" -> cstMidUp(golden.get("expected"));
            case "cst.make_spread" -> cstMakeSpread(golden.get("expected"));
            case "cst.one_step" -> cstOneStep(golden.get("expected"));
            case "hawkes.loglik_tick" -> hawkesLogLikelihood(golden.get("inputs"), golden.get("expected"));
            case "hawkes.least_squares_tick" -> hawkesLeastSquares(golden.get("inputs"), golden.get("expected"));
            case "hawkes.mean_intensity" -> hawkesMeans(golden.get("inputs"), golden.get("expected"));
            case "hawkes.dassios_zhao" -> dassiosZhao(golden.get("inputs"), golden.get("expected"));
            case "hawkes.ogata_thinning" -> ogata(golden.get("inputs"), golden.get("expected"));
            case "hawkes.moments" -> hawkesMoments(golden.get("inputs"), golden.get("expected"));
            case "hawkes.bdhm_signature" -> signaturePlot(golden.get("inputs"), golden.get("expected"));
            case "queue_reactive.model1" -> invariantLaw(golden.get("inputs"), golden.get("expected"));
            case "queue_reactive.estimator" -> estimator(golden.get("inputs"), golden.get("expected"));
            case "poisson" -> poisson(golden.get("inputs"), golden.get("expected"));
            default -> throw new AssertionError("nothing checks this case yet");
        }
    }

    private static void cstParameters(Golden expected) {
        ContStoikovTalrejaParameters published = ContStoikovTalrejaParameters.skyPerfect(0, 1);
        double[] lambda = expected.numbers("lambda_i");
        double[] theta = expected.numbers("theta_i");
        for (int i = 1; i <= 5; i++) {
            assertThat(60 * published.limitOrderRate(i)).isCloseTo(lambda[i - 1], relative(lambda[i - 1], 1e-12));
            assertThat(60 * published.cancelRate(i)).isCloseTo(theta[i - 1], relative(theta[i - 1], 1e-12));
        }
        double beyond = expected.number("k") / Math.pow(9, expected.number("alpha"));
        assertThat(60 * published.limitOrderRate(9)).isCloseTo(beyond, relative(beyond, 1e-12));
        assertThat(published.cancelRate(9)).isEqualTo(published.cancelRate(5));
        assertThat(60 * published.marketOrderRate()).isCloseTo(expected.number("mu"), within(1e-12));
    }

    private static void cstMidUp(Golden expected) {
        ContStoikovTalrejaParameters published = ContStoikovTalrejaFlowTest.atTheTouch(20_000 * FlowChecks.MINUTE, 12);
        MidMoves moves = new MidMoves(published, 101);
        double[][] table3 = expected.matrix("published_table3", "laplace");
        for (int spread = 1; spread <= 2; spread++) {
            double[][] exact = expected.matrix("exact_S" + spread);
            QueueRace race = new QueueRace(published, spread);
            for (int bid = 1; bid <= 5; bid++) {
                for (int ask = 1; ask <= 5; ask++) {
                    double up = exact[bid - 1][ask - 1];
                    assertThat(race.up(bid, ask)).isCloseTo(up, within(1e-9));
                    MidMoves.Cases cases = moves.rises(spread, bid, ask);
                    assertThat(cases.count()).isGreaterThan(10);
                    assertThat(cases.mean()).isCloseTo(up, within(4 * cases.standardError(up)));
                    if (spread == 1) {
                        assertThat(race.up(bid, ask)).isCloseTo(table3[bid - 1][ask - 1], within(0.0015));
                    }
                }
            }
        }
    }

    // The flow itself only where the queues are short: so few orders live until a long queue before them is gone that a
    // sample says little.
    private static void cstMakeSpread(Golden expected) {
        ContStoikovTalrejaParameters published = ContStoikovTalrejaFlowTest.atTheTouch(60_000 * FlowChecks.MINUTE, 8);
        MidMoves moves = new MidMoves(published, 102);
        SpreadRace race = new SpreadRace(published);
        double[][] exact = expected.matrix("exact");
        double[][] table5 = expected.matrix("published_table5_laplace");
        for (int bid = 1; bid <= 5; bid++) {
            for (int ask = 1; ask <= 5; ask++) {
                assertThat(race.both(bid, ask))
                        .isCloseTo(exact[bid - 1][ask - 1], within(1e-7))
                        .isCloseTo(table5[bid - 1][ask - 1], within(0.001));
            }
        }
        for (int bid = 1; bid <= 2; bid++) {
            for (int ask = 1; ask <= 2; ask++) {
                MidMoves.Cases cases = moves.fills(bid, ask);
                double error = 4 * cases.standardError();
                assertThat(cases.count()).isGreaterThan(1_000);
                assertThat(cases.mean())
                        .as("%d at the bid, %d at the ask: %s", bid, ask, cases)
                        .isCloseTo(exact[bid - 1][ask - 1], within(error))
                        .isCloseTo(table5[bid - 1][ask - 1], within(error + 0.001));
            }
        }
    }

    private static void cstOneStep(Golden expected) {
        ContStoikovTalrejaParameters published = ContStoikovTalrejaParameters.skyPerfect(0, 1);
        for (int i = 1; i <= 5; i++) {
            double[] probabilities = expected.numbers("i=" + i);
            for (int n = 1; n <= 5; n++) {
                assertThat(published.growthProbability(i, n)).isCloseTo(probabilities[n - 1], within(1e-12));
            }
        }
    }

    private static HawkesParameters hawkes(Golden inputs) {
        return HawkesParameters.of(inputs.numbers("mu"), inputs.matrix("A"), inputs.number("beta"));
    }

    private static HawkesParameters selfExciting(Golden inputs) {
        double beta = inputs.number("beta");
        return HawkesParameters.of(inputs.number("mu"), inputs.number("alpha") / beta, beta);
    }

    private static void hawkesLogLikelihood(Golden inputs, Golden expected) {
        double end = inputs.number("T");
        HawkesLikelihood likelihood = new HawkesLikelihood(hawkes(inputs), inputs.matrix("timestamps"), end);
        assertThat(likelihood.logLikelihood())
                .isCloseTo(expected.number("loglik"), relative(expected.number("loglik"), 1e-12));
        double[] compensators = expected.numbers("compensators");
        assertThat(likelihood.compensator(0)).isCloseTo(compensators[0], relative(compensators[0], 1e-12));
        assertThat(likelihood.compensator(1)).isCloseTo(compensators[1], relative(compensators[1], 1e-12));
        assertThat(-(likelihood.logLikelihood() + 2 * end) / likelihood.events())
                .isCloseTo(expected.number("tick_loss"), within(1e-12));

        Golden sparse = expected.get("sparse_case");
        double sparseLoglik = new HawkesLikelihood(hawkes(inputs), sparse.matrix("timestamps"), end).logLikelihood();
        assertThat(sparseLoglik).isCloseTo(sparse.number("loglik"), relative(sparse.number("loglik"), 1e-12));
    }

    private static void hawkesLeastSquares(Golden inputs, Golden expected) {
        HawkesLikelihood contrast =
                new HawkesLikelihood(hawkes(inputs), inputs.matrix("timestamps"), inputs.number("T"));
        double[] losses = expected.numbers("loss_i");
        assertThat(contrast.leastSquares(0)).isCloseTo(losses[0], relative(losses[0], 1e-9));
        assertThat(contrast.leastSquares(1)).isCloseTo(losses[1], relative(losses[1], 1e-9));
        assertThat((contrast.leastSquares(0) + contrast.leastSquares(1)) / contrast.events())
                .isCloseTo(expected.number("loss"), relative(expected.number("loss"), 1e-9));
    }

    private static void hawkesMeans(Golden inputs, Golden expected) {
        HawkesParameters two = HawkesParameters.of(inputs.numbers("mu"), inputs.matrix("A"), 1);
        assertThat(two.spectralRadius()).isCloseTo(expected.number("spectral_radius"), within(1e-10));
        assertThat(two.meanIntensity()).containsExactly(expected.numbers("mean_intensity"), within(1e-10));
        double[][] covariance = expected.matrix("asymptotic_cov_rate");
        assertThat(two.countCovariance()[0]).containsExactly(covariance[0], within(1e-10));
        assertThat(two.countCovariance()[1]).containsExactly(covariance[1], within(1e-10));

        Golden tick = expected.get("tick3d");
        HawkesParameters three = HawkesParameters.of(tick.numbers("mu"), tick.matrix("A"), 1);
        assertThat(three.spectralRadius()).isCloseTo(tick.number("spectral_radius"), within(1e-10));
        assertThat(three.meanIntensity()).containsExactly(tick.numbers("mean"), within(1e-10));
    }

    private static void dassiosZhao(Golden inputs, Golden expected) {
        GivenUniforms uniforms = new GivenUniforms(inputs.numbers("uniforms"));
        HawkesProcess process =
                new HawkesProcess(selfExciting(inputs), HawkesMethod.EXACT, uniforms, new RandomStream(0));
        for (Golden event : expected.get("events").items()) {
            double time = event.number("t");
            double after = event.number("lambda_plus");
            assertThat(process.advance()).isCloseTo(time, relative(time, 1e-12));
            assertThat(process.intensity(0)).isCloseTo(after, relative(after, 1e-12));
        }
        assertThat(uniforms.areUsedUp()).isTrue();
    }

    private static void ogata(Golden inputs, Golden expected) {
        GivenUniforms uniforms = new GivenUniforms(inputs.numbers("uniforms"));
        HawkesProcess process =
                new HawkesProcess(selfExciting(inputs), HawkesMethod.THINNING, uniforms, new RandomStream(0));
        for (double time : expected.numbers("accepted")) {
            assertThat(process.advance()).isCloseTo(time, relative(time, 1e-12));
        }
        assertThat(uniforms.areUsedUp()).isTrue();
    }

    private static void hawkesMoments(Golden inputs, Golden expected) {
        HawkesParameters parameters = selfExciting(inputs);
        double rate = parameters.meanIntensity()[0];
        assertThat(rate).isCloseTo(expected.number("rate"), within(1e-12));
        assertThat(parameters.countCovariance()[0][0] / rate).isCloseTo(expected.number("fano_inf"), within(1e-12));
        for (HawkesMethod method : HawkesMethod.values()) {
            for (String window : expected.get("var_N").names()) {
                HawkesProcessTest.assertCounts(
                        new HawkesProcess(parameters, method, 103),
                        Double.parseDouble(window),
                        rate * Double.parseDouble(window),
                        expected.number("var_N", window));
            }
        }
    }

    private static void signaturePlot(Golden inputs, Golden expected) {
        double mu = inputs.number("mu");
        double beta = inputs.number("beta");
        double branching = inputs.number("alpha") / beta;
        HawkesParameters parameters =
                HawkesParameters.of(new double[] {mu, mu}, new double[][] {{0, branching}, {branching, 0}}, beta);
        double[] mean = parameters.meanIntensity();
        double[][] covariance = parameters.countCovariance();
        assertThat(mean[0] + mean[1]).isCloseTo(expected.number("Lambda"), relative(0.04, 1e-9));
        assertThat(covariance[0][0] + covariance[1][1] - 2 * covariance[0][1])
                .isCloseTo(expected.number("macro_limit"), relative(0.03, 1e-9));
        for (String lag : expected.get("C").names()) {
            double tau = Double.parseDouble(lag);
            HawkesProcess process = new HawkesProcess(parameters, HawkesMethod.EXACT, 104);
            BatchMeans squares = new BatchMeans(20_000);
            double price = 0;
            double end = 1_000;
            while (end < 4_000 * tau + 20_000_000) {
                double time = process.advance();
                for (; time > end; end += tau) {
                    squares.add(price * price / tau);
                    price = 0;
                }
                price += process.component() == 0 ? 1 : -1;
            }
            assertThat(squares.mean())
                    .as("lag %s: %s", lag, squares)
                    .isCloseTo(expected.number("C", lag), within(4 * squares.standardError()));
        }
    }

    private static void invariantLaw(Golden inputs, Golden expected) {
        double[] limit = inputs.numbers("lambda_L_0_9");
        double[] leaves = inputs.numbers("lambda_C_plus_M_1_10");
        QueueIntensities queue = new QueueIntensities(
                list(limit),
                list(Arrays.stream(leaves).map(rate -> 0.75 * rate).toArray()),
                list(Arrays.stream(leaves).map(rate -> 0.25 * rate).toArray()));
        double[] law = expected.numbers("pi");
        assertThat(queue.invariantLaw()).containsExactly(law, within(1e-10));
        double mean = 0;
        double timeToEmpty = 0;
        for (int n = 1; n <= 10; n++) {
            mean += n * queue.invariantLaw()[n];
            for (int k = 1; k <= Math.min(n, 5); k++) {
                timeToEmpty += queue.invariantLaw()[n] / queue.invariantLaw()[k] / leaves[k - 1];
            }
        }
        assertThat(mean).isCloseTo(expected.number("mean"), relative(3, 1e-10));
        assertThat(timeToEmpty).isCloseTo(expected.number("mean_time_to_empty_from_5"), relative(25, 1e-10));

        long end = 100_000 * FlowChecks.SECOND;
        BatchMeans[] measured = new BatchMeans[law.length];
        Arrays.setAll(measured, n -> new BatchMeans(500));
        SampledMarket.sample(
                new QueueReactiveFlow(new QueueReactiveParameters(0, end, List.of(queue), 0, 1, 100), 105),
                FlowChecks.SECOND,
                FlowChecks.SECOND,
                book -> {
                    long size = book.quantityAt(Side.BUY, 100);
                    for (int n = 0; n < measured.length; n++) {
                        measured[n].add(n == size ? 1 : 0);
                    }
                });
        for (int n = 0; n < law.length; n++) {
            assertThat(measured[n].mean()).isCloseTo(law[n], within(4 * measured[n].standardError()));
        }
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static void estimator(Golden inputs, Golden expected) {
        QueueIntensityEstimator estimator = new QueueIntensityEstimator();
        for (Golden event : inputs.get("data").items()) {
            estimator.add(event.get(0).number(), kind(event.get(1).text()), (int)
                    event.get(2).number());
        }
        for (String size : expected.names()) {
            int n = Integer.parseInt(size);
            assertThat(estimator.intensity(n)).isCloseTo(expected.number(size, "Lambda"), within(1e-12));
            for (String kind : List.of("L", "C", "M")) {
                assertThat(estimator.intensity(kind(kind), n)).isCloseTo(expected.number(size, kind), within(1e-12));
            }
        }
    }

    private static QueueEvent kind(String letter) {
        return letter.equals("L") ? QueueEvent.LIMIT : letter.equals("C") ? QueueEvent.CANCEL : QueueEvent.MARKET;
    }

    private static void poisson(Golden inputs, Golden expected) {
        double rate = inputs.number("lam");
        double[] uniforms = inputs.numbers("uniforms");
        GivenUniforms stream =
                new GivenUniforms(Arrays.stream(uniforms).map(u -> 1 - u).toArray());
        for (double wait : expected.numbers("inter")) {
            assertThat(stream.nextExponential(rate)).isCloseTo(wait, relative(wait, 1e-12));
        }

        List<Integer> counts = countsOfMarketOrders(rate, 3, 20_000);
        for (String n : expected.get("pmf_T3").names()) {
            double probability = expected.number("pmf_T3", n);
            double share = counts.stream()
                            .filter(count -> count == Integer.parseInt(n))
                            .count()
                    / 20_000.0;
            assertThat(share).isCloseTo(probability, within(4 * Math.sqrt(probability * (1 - probability) / 20_000)));
        }
    }

    private static List<Integer> countsOfMarketOrders(double rate, int seconds, int windows) {
        long window = seconds * FlowChecks.SECOND;
        DiscreteDistribution one = DiscreteDistribution.constant(1);
        PoissonFlow flow = new PoissonFlow(
                new PoissonFlowParameters(
                        0,
                        windows * window,
                        5,
                        rate / 2,
                        0.1,
                        DiscreteDistribution.geometric(3),
                        one,
                        one,
                        100,
                        101,
                        5,
                        5),
                106);
        int[] counts = new int[windows];
        while (flow.advance()) {
            if (flow.event().type() == MarketEventType.EXECUTE) {
                counts[(int) (flow.event().exchangeTime() / window)]++;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static Offset<Double> relative(double value, double tolerance) {
        return within(Math.abs(value) * tolerance);
    }
}
