package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTest {
    @Test
    void showsTheResultAlignedWithUnits() {
        assertThat(TextReport.toString(Results.partlyExecuted())).isEqualTo("""
                        twap buy 200 AMZN, 2012-06-21 10:00:00 to 10:30:00 America/New_York
                          market                    sample.zip
                          parameters                slices=30, jitter=0s
                          limit price               223.50
                          urgency                   normal
                          history policy            reactive
                          latency                   entry PT0.001S, cancel PT0.001S, acknowledgement PT0.001S
                          seed                      7

                        Execution
                          executed                  150 of 200 (75.00 %)
                          child orders              2  1 cancelled, 3 replaced
                          fills                     2 (1 aggressed, 1 recorded execution)
                          from resting orders       50 (33.33 %)  that joined the queue behind 700 on average
                          first and last fill       10:00:00.000 and 10:01:00.001
                          participation             1.20 % of all volume in the window

                        Prices
                          average price             223.083333
                          arrival price             223.055000  mid at the start
                          market VWAP               223.100000  without own fills
                          schedule price            223.060000  mids when the slices were due
                          end price                 223.200000  mid at the end

                        Costs in basis points, a cost is positive
                          slippage to arrival       1.27
                          slippage to market VWAP   -0.75
                          slippage to schedule      1.05
                          implementation shortfall  2.58  execution 0.95, opportunity 1.63

                        Market in the window
                          volume                    12,345
                          mean spread               0.123457  weighted by time
                          realised volatility       0.42 %  mid every 60 s, not annualised

                        Run
                          events                    98,765  since the market's first
                          event hash                0000000000000abc
                        """);
    }

    @Test
    void saysWhatIsUndefined() {
        assertThat(TextReport.toString(Results.undefined()))
                .startsWith("twap sell 200 AMZN")
                .contains("parameters                none", "fills                     0\n")
                .contains("average price             undefined", "slippage to arrival       undefined")
                .contains("realised volatility       undefined")
                .contains("events                    1  and 2 that did not fit the book  since")
                .doesNotContain("NaN", "first and last fill", "limit price", "schedule", "resting");
    }
}
