package io.github.microstructurex.analytics.golden;

import io.github.microstructurex.analytics.liquidity.AmihudIlliquidity;
import io.github.microstructurex.analytics.liquidity.ComponentShare;
import io.github.microstructurex.analytics.liquidity.HuangStollThreeWay;
import io.github.microstructurex.analytics.liquidity.HuangStollTwoWay;
import io.github.microstructurex.analytics.liquidity.InformationShare;
import io.github.microstructurex.analytics.liquidity.KyleEquilibrium;
import io.github.microstructurex.analytics.liquidity.KyleLambda;
import io.github.microstructurex.analytics.liquidity.MadhavanRichardsonRoomans;
import io.github.microstructurex.analytics.liquidity.RollSpread;
import io.github.microstructurex.analytics.liquidity.Vpin;
import io.github.microstructurex.analytics.tradesign.BulkVolumeClassification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Liquidity, information and the parts of the spread. */
final class LiquidityCases {
    static final Map<String, GoldenCase.Computation> CASES = Map.of(
            "roll", LiquidityCases::roll,
            "amihud", LiquidityCases::amihud,
            "kyle_lambda", LiquidityCases::kyleLambda,
            "kyle_equilibrium", LiquidityCases::kyleEquilibrium,
            "huang_stoll_2way", LiquidityCases::twoWay,
            "huang_stoll_3way", LiquidityCases::threeWay,
            "mrr", LiquidityCases::mrr,
            "vpin", LiquidityCases::vpin,
            "hasbrouck.information_share", LiquidityCases::informationShare,
            "hasbrouck.vecm_link", LiquidityCases::componentShare);

    private LiquidityCases() {}

    private static Map<String, Object> roll(GoldenCase golden) {
        RollSpread roll = new RollSpread();
        for (double price : golden.inputs().numbers("prices")) {
            roll.price(price);
        }
        return Map.of(
                "cov_ddof0_pairmeans", roll.covariance(),
                "cov_ddof1", roll.sampleCovariance(),
                "cov_raw_uncentred", roll.uncentredCovariance(),
                "spread_ddof0", roll.value(),
                "spread_ddof1", RollSpread.spread(roll.sampleCovariance()),
                "spread_uncentred", RollSpread.spread(roll.uncentredCovariance()),
                "trending_expected", RollSpread.of(golden.expected().numbers("trending_prices")));
    }

    private static Map<String, Object> amihud(GoldenCase golden) {
        double illiquidity = AmihudIlliquidity.of(
                golden.inputs().numbers("returns"), golden.inputs().numbers("dollar_volume"));
        return Map.of("illiq", illiquidity, "illiq_x1e6", illiquidity * 1e6);
    }

    private static Map<String, Object> kyleLambda(GoldenCase golden) {
        double[] changes = golden.inputs().numbers("dp");
        double[] volumes = golden.inputs().numbers("signed_volume");
        KyleLambda lambda = KyleLambda.of(changes, volumes);
        return Map.of(
                "lambda_with_const", lambda.lambda(),
                "const", lambda.constant(),
                "r2", lambda.rSquared(),
                "t", lambda.tStatistic(),
                "lambda_no_const", KyleLambda.withoutConstant(changes, volumes).lambda(),
                "lambda_sqrt",
                        KyleLambda.of(changes, KyleLambda.signedRoots(volumes)).lambda());
    }

    private static Map<String, Object> kyleEquilibrium(GoldenCase golden) {
        KyleEquilibrium equilibrium = KyleEquilibrium.of(
                golden.inputs().number("sqrt_Sigma0"), golden.inputs().number("sigma_u"));
        return Map.of(
                "beta", equilibrium.beta(),
                "lam", equilibrium.lambda(),
                "posterior_var", equilibrium.posteriorVariance(),
                "expected_profit", equilibrium.expectedProfit());
    }

    private static Map<String, Object> twoWay(GoldenCase golden) {
        HuangStollTwoWay parts = HuangStollTwoWay.of(golden.inputs().numbers("dP"), signs(golden, "Q"));
        return Map.of("S", parts.spread(), "lam", parts.lambda());
    }

    private static Map<String, Object> threeWay(GoldenCase golden) {
        // The change to the second trade has no trade two before it, and the case leaves it out.
        double[] changes = DoubleStream.concat(
                        DoubleStream.of(0), Arrays.stream(golden.inputs().numbers("dP")))
                .toArray();
        int[] signs = signs(golden, "Q");
        HuangStollThreeWay parts =
                HuangStollThreeWay.of(changes, signs, golden.inputs().number("pi_given"));
        return Map.of(
                "S", parts.spread(),
                "alpha", parts.adverseSelection(),
                "beta", parts.inventory(),
                "one_minus_2pi_sample",
                        1 - 2 * HuangStollThreeWay.of(changes, signs).reversalProbability());
    }

    private static Map<String, Object> mrr(GoldenCase golden) {
        MadhavanRichardsonRoomans parts = MadhavanRichardsonRoomans.of(
                golden.inputs().numbers("dp"),
                signs(golden, "x"),
                golden.inputs().number("rho"));
        return Map.of(
                "phi", parts.phi(),
                "theta", parts.theta(),
                "implied_spread", parts.impliedSpread(),
                "adverse_share", parts.adverseSelectionShare());
    }

    private static int[] signs(GoldenCase golden, String key) {
        return Arrays.stream(golden.inputs().numbers(key))
                .mapToInt(sign -> (int) sign)
                .toArray();
    }

    private static Map<String, Object> vpin(GoldenCase golden) {
        double[] changes = golden.inputs().get("bars").numbers(bar -> bar.number("dP"));
        double[] volumes = golden.inputs().get("bars").numbers(bar -> bar.number("volume"));
        double bucketVolume = golden.inputs().number("bucket_volume");
        int n = golden.inputs().integer("n");
        double sigma = BulkVolumeClassification.standardDeviation(changes);
        List<double[]> buckets = new ArrayList<>();
        Vpin vpin = new Vpin(bucketVolume, n, (buys, sells, value) -> buckets.add(new double[] {buys, sells}));
        for (int i = 0; i < changes.length; i++) {
            vpin.bar(BulkVolumeClassification.normal().buyFraction(changes[i], sigma), volumes[i]);
        }
        return Map.of(
                "sigma",
                sigma,
                "buckets",
                buckets,
                "vpin",
                Vpin.of(changes, volumes, bucketVolume, n),
                "leftover_volume",
                vpin.leftover());
    }

    private static Map<String, Object> informationShare(GoldenCase golden) {
        InformationShare shares = new InformationShare(
                golden.inputs().numbers("psi"), golden.inputs().matrix("Omega"));
        double[] firstLeads = shares.shares(0, 1);
        double[] secondLeads = shares.shares(1, 0);
        return Map.of(
                "by_order",
                Map.of(
                        "(0, 1)", Map.of("0", firstLeads[0], "1", firstLeads[1]),
                        "(1, 0)", Map.of("0", secondLeads[0], "1", secondLeads[1])),
                "lower",
                new double[] {shares.lower(0), shares.lower(1)},
                "upper",
                new double[] {shares.upper(0), shares.upper(1)},
                "mid",
                new double[] {shares.mid(0), shares.mid(1)},
                "component_share",
                shares.componentShares());
    }

    private static Map<String, Object> componentShare(GoldenCase golden) {
        double[] alpha = golden.inputs().numbers("alpha");
        return Map.of("component_share", ComponentShare.fromLoadings(alpha[0], alpha[1]));
    }
}
