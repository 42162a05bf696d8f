package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonReportTest {
    @Test
    void writesEveryFieldInItsUnit() {
        assertThat(JsonReport.toString(Results.partlyExecuted())).isEqualTo("""
                        {
                          "schemaVersion" : 1,
                          "market" : "sample.zip",
                          "instrument" : "AMZN",
                          "timeZone" : "America/New_York",
                          "tickSize" : 0.01,
                          "lotSize" : 1,
                          "strategy" : "twap",
                          "parameters" : {
                            "slices" : "30",
                            "jitter" : "0s"
                          },
                          "seed" : 7,
                          "side" : "buy",
                          "limitPrice" : 223.50,
                          "startTime" : "2012-06-21T14:00:00.000000000Z",
                          "endTime" : "2012-06-21T14:30:00.000000000Z",
                          "urgency" : "normal",
                          "historyPolicy" : "reactive",
                          "latency" : {
                            "feed" : "none",
                            "entry" : "PT0.001S",
                            "cancel" : "PT0.001S",
                            "acknowledgement" : "PT0.001S",
                            "compute" : "none"
                          },
                          "targetQuantity" : 200,
                          "executedQuantity" : 150,
                          "fillRate" : 0.75,
                          "childOrders" : 2,
                          "cancellations" : 1,
                          "replacements" : 3,
                          "fills" : 2,
                          "vwap" : 223.08333333333334,
                          "arrivalPrice" : 223.055,
                          "endPrice" : 223.2,
                          "marketVwap" : 223.1,
                          "marketVolume" : 12345,
                          "schedulePrice" : 223.06,
                          "participationRate" : 0.012004801920768308,
                          "slippageBps" : 1.2702397764379183,
                          "vwapSlippageBps" : -0.7470491558337745,
                          "scheduleSlippageBps" : 1.0460563674948682,
                          "implementationShortfallBps" : 2.577839546300036,
                          "executionCostBps" : 0.9526798323283495,
                          "opportunityCostBps" : 1.6251597139716862,
                          "meanSpread" : 0.123456789,
                          "realizedVolatility" : 0.00417,
                          "realizedVolatilityInterval" : "PT1M",
                          "marketEvents" : 98765,
                          "marketDisagreements" : 0,
                          "eventHash" : "0000000000000abc",
                          "fillDetails" : [
                            {
                              "time" : "2012-06-21T14:00:00.000000005Z",
                              "orderId" : 1,
                              "side" : "buy",
                              "price" : 223.10,
                              "quantity" : 100,
                              "remainingQuantity" : 0,
                              "cause" : "aggressed",
                              "quantityAheadAtEntry" : 0,
                              "quantityAhead" : 0,
                              "sequence" : 41
                            },
                            {
                              "time" : "2012-06-21T14:01:00.001234567Z",
                              "orderId" : 2,
                              "side" : "buy",
                              "price" : 223.05,
                              "quantity" : 50,
                              "remainingQuantity" : 50,
                              "cause" : "recorded-execution",
                              "quantityAheadAtEntry" : 700,
                              "quantityAhead" : 0,
                              "sequence" : 977
                            }
                          ]
                        }
                        """);
    }

    @Test
    void whatIsUndefinedIsNull() {
        String json = JsonReport.toString(Results.undefined());

        assertThat(json)
                .contains("\"vwap\" : null", "\"slippageBps\" : null", "\"implementationShortfallBps\" : null")
                .contains("\"limitPrice\" : null", "\"fills\" : 0", "\"fillDetails\" : [ ]")
                .contains("\"eventHash\" : \"ffffffffffffffff\"")
                .doesNotContain("NaN");
    }

    @Test
    void equalResultsGiveEqualBytes() {
        assertThat(JsonReport.toString(Results.partlyExecuted()))
                .isEqualTo(JsonReport.toString(Results.partlyExecuted()));
    }

    @Test
    void theDocumentIsWellFormed() {
        try (JsonParser parser =
                new JsonFactory().createParser(ObjectReadContext.empty(), JsonReport.toString(Results.undefined()))) {
            int tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            assertThat(tokens).isGreaterThan(60);
        }
    }

    @Test
    void aFailingWriterIsReported() {
        Writer full = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JsonReport.write(Results.partlyExecuted(), full))
                .havingCause()
                .withMessage("no space left");
    }
}
