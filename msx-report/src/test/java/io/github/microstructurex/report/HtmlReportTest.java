package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final List<String> CHARTS =
            List.of("price", "schedule", "slippage", "volume", "spread", "depth", "markouts", "queue");

    @Test
    void showsTheHeadlineEveryChartAndEveryFill() {
        String page = HtmlReport.toString(Results.withTimeline());

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n")
                .endsWith("</html>\n")
                .contains("<title>twap buy 200 AMZN, 2012-06-21 10:00:00 to 10:30:00 America/New_York</title>")
                .contains("<dt>Executed</dt><dd>75.00 %</dd>", "<dt>Slippage to schedule</dt><dd>1.05 bp</dd>")
                .contains("<td>10:00:00.000000</td><td>223.10</td><td>100</td><td>0</td><td>2.02</td>"
                        + "<td>aggressed</td><td>0</td><td>0</td><td>41</td><td>1</td>")
                .contains("<td>10:01:00.001234</td><td>223.05</td><td>50</td>");
        for (String chart : CHARTS) {
            assertThat(page)
                    .containsPattern("(?s)<figure id=\"" + chart + "\">.*aria-labelledby=\"" + chart + "-title");
        }
    }

    @Test
    void equalResultsGiveTheSameBytesWhateverTheMachine() {
        String page = HtmlReport.toString(Results.withTimeline());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            StringWriter written = new StringWriter();

            HtmlReport.write(Results.withTimeline(), written);

            assertThat(written).hasToString(page);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void needsNothingFromOutside() {
        assertThat(HtmlReport.toString(Results.withTimeline()))
                .doesNotContainPattern("https?:|src=|href=|url\\(|@import|<link|<iframe| style=| on[a-z]+=");
    }

    @Test
    void allowsItsOwnStyleAndScriptAndNothingElse() throws NoSuchAlgorithmException {
        String page = HtmlReport.toString(Results.withTimeline());

        assertThat(page)
                .contains(
                        "http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; base-uri &#39;none&#39;;")
                .contains("style-src &#39;sha256-" + sha256(between(page, "<style>", "</style>")) + "&#39;")
                .contains("script-src &#39;sha256-" + sha256(between(page, "<script>", "</script>")) + "&#39;");
    }

    private static String withoutScript(String page) {
        return page.replaceFirst("(?s)<script>.*</script>", "");
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from) + from.length();
        return page.substring(start, page.indexOf(to, start));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }

    @Test
    void whatComesFromOutsideIsEscaped() {
        String page = HtmlReport.toString(Results.inMarket("<script>alert('1')</script> & \"more\""));

        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;")
                .doesNotContain("<script>alert");
        assertThat(page.split("<script>", -1)).as("the page's own one").hasSize(2);
    }

    @Test
    void withoutATimelineTheChartsOfTheMarketSayThatTheyHaveNothing() {
        String page = HtmlReport.toString(Results.partlyExecuted());

        assertThat(page)
                .contains(
                        "<h3>Depth</h3></figcaption><p class=\"nothing\">The result has no timeline of the market.</p>")
                .contains("aria-labelledby=\"price-title", "aria-labelledby=\"queue-title")
                .doesNotContain("aria-labelledby=\"spread-title", "aria-labelledby=\"volume-title");
    }

    @Test
    void withoutFillsAndWithoutPricesThereIsStillAPage() {
        String page = withoutScript(HtmlReport.toString(Results.undefined()));

        assertThat(page)
                .contains("There was no price.", "Nothing was filled.", "No order that rested was filled.")
                .contains("<dt>Average price</dt><dd>undefined</dd>")
                .doesNotContain("NaN", "Infinity", "Slippage to schedule");
    }

    @Test
    void aMarketWithOneSideHasGapsAndNoNumbersThatAreNone() {
        String page = withoutScript(HtmlReport.toString(Results.oneSided()));

        assertThat(page)
                .contains("There was never a bid and an ask.")
                .doesNotContain("NaN", "Infinity", "922337203685");
    }

    @Test
    void tenThousandFillsMakeAPageOfReasonableSize() {
        String page = HtmlReport.toString(Results.withFills(10_000));

        assertThat(page).hasSizeLessThan(3_000_000).doesNotContain("the JSON report has all");
        assertThat(rows(page)).isEqualTo(10_000);
    }

    @Test
    void ofMoreFillsTheTableShowsTheFirst() {
        String page = HtmlReport.toString(Results.withFills(10_001));

        assertThat(page).contains("The first 10,000 of 10,001 fills; the JSON report has all.");
        assertThat(rows(page)).isEqualTo(10_000);
    }

    private static int rows(String page) {
        Matcher rows = Pattern.compile("<tr><td>\\d\\d:\\d\\d:").matcher(page);
        int count = 0;
        while (rows.find()) {
            count++;
        }
        return count;
    }

    @Test
    void theTableHasHeadingsThatReadersOfTheScreenUnderstand() {
        assertThat(HtmlReport.toString(Results.withTimeline()))
                .contains("<th scope=\"col\" data-kind=\"text\">Time</th>")
                .contains("<th scope=\"row\">arrival price</th>")
                .contains("<html lang=\"en\">", "role=\"img\"", "<desc id=\"price-description\">");
    }
}
