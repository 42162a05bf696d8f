package io.github.microstructurex.analytics.golden;

import io.github.microstructurex.analytics.tradesign.BulkVolumeClassification;
import io.github.microstructurex.analytics.tradesign.ChakrabartyLiNguyenVanNess;
import io.github.microstructurex.analytics.tradesign.EllisMichaelyOHara;
import io.github.microstructurex.analytics.tradesign.LeeReady;
import io.github.microstructurex.analytics.tradesign.QuoteRule;
import io.github.microstructurex.analytics.tradesign.TickRule;
import io.github.microstructurex.analytics.tradesign.TradeSignRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who was the aggressor. */
final class SignCases {
    static final Map<String, GoldenCase.Computation> CASES =
            Map.of("sign.rules", SignCases::rules, "sign.bvc", SignCases::bulkVolume);

    private static final String TICK = "0.001";

    private SignCases() {}

    private static Map<String, Object> rules(GoldenCase golden) {
        List<Json> trades = golden.inputs().get("trades").list();
        return Map.of(
                "tick", signs(new TickRule(), trades),
                "quote", signs(new QuoteRule(), trades),
                "lee_ready", signs(new LeeReady(), trades),
                "emo", signs(new EllisMichaelyOHara(), trades),
                "clnv", signs(new ChakrabartyLiNguyenVanNess(), trades));
    }

    private static List<Integer> signs(TradeSignRule rule, List<Json> trades) {
        int[] signs = rule.classify(ticks(trades, "price"), ticks(trades, "bid"), ticks(trades, "ask"));
        return Arrays.stream(signs).boxed().toList();
    }

    private static long[] ticks(List<Json> trades, String key) {
        return trades.stream().mapToLong(trade -> trade.ticks(key, TICK)).toArray();
    }

    private static Map<String, Object> bulkVolume(GoldenCase golden) {
        double[] closes = golden.inputs().numbers("bar_close");
        double[] volumes = golden.inputs().numbers("bar_volume");
        int n = volumes.length;
        double[] changes = IntStream.range(0, n)
                .mapToDouble(i -> closes[i + 1] - closes[i])
                .toArray();
        double sigma = BulkVolumeClassification.standardDeviation(changes);
        double populationSigma = sigma * Math.sqrt((n - 1.0) / n);
        BulkVolumeClassification normal = BulkVolumeClassification.normal();
        return Map.of(
                "sigma_ddof1", sigma,
                "sigma_ddof0", populationSigma,
                "buy_normal_ddof1", normal.buyVolumes(changes, volumes),
                "buy_t025_ddof1", BulkVolumeClassification.studentT(0.25).buyVolumes(changes, volumes),
                "buy_normal_ddof0",
                        IntStream.range(0, n)
                                .mapToDouble(i -> volumes[i] * normal.buyFraction(changes[i], populationSigma))
                                .toArray());
    }
}
