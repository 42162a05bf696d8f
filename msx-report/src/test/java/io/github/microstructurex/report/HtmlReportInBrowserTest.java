package io.github.microstructurex.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.analytics.BacktestResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens pages in a Chromium without a window; skipped where there is none on the path. */
class HtmlReportInBrowserTest {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    @TempDir
    private Path folder;

    private Path browser = Path.of("");

    @BeforeEach
    void findBrowser() {
        Optional<Path> found = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "no browser on the path: " + NAMES);
        browser = found.orElseThrow();
    }

    static Stream<BacktestResult> results() {
        return Stream.of(
                Results.withTimeline(),
                Results.partlyExecuted(),
                Results.undefined(),
                Results.oneSided(),
                Results.withFills(2_000));
    }

    @ParameterizedTest
    @MethodSource("results")
    void aPageOpensWithoutAWordOnTheConsole(BacktestResult result) throws Exception {
        Opened opened = open(HtmlReport.toString(result));

        assertThat(opened.log).doesNotContain("CONSOLE");
        assertThat(opened.page).contains("</footer>");
        boolean sortable = opened.page.contains("<button type=\"button\">Price</button>");
        assertThat(sortable).as("its script ran").isEqualTo(!result.fills().isEmpty());
    }

    @Test
    void aPageWhosePolicyForbidsItsStyleSaysSoOnTheConsole() throws Exception {
        String page = HtmlReport.toString(Results.withTimeline())
                .replace("style-src &#39;sha256-", "style-src &#39;sha256-A");

        assertThat(open(page).log).contains("CONSOLE", "Content Security Policy");
    }

    @Test
    void aClickOnAHeadingSortsAndAnotherOneTurnsTheOrderRound() throws Exception {
        // Bought at 223.10, then at 223.05. The policy goes, so that the test's own script may run.
        String page = HtmlReport.toString(Results.withTimeline())
                .replaceFirst("<meta http-equiv=[^>]*>", "")
                .replace("</body>", """
                        <output></output>
                        <script>
                        const heading = document.querySelectorAll('table.fills th')[1];
                        const said = [];
                        const say = () => said.push(heading.getAttribute('aria-sort') + ': '
                            + [...document.querySelectorAll('table.fills tbody tr')].map(row => row.cells[1].textContent).join(' '));
                        say();
                        heading.querySelector('button').click();
                        say();
                        heading.querySelector('button').click();
                        say();
                        document.querySelector('output').textContent = said.join('; ');
                        </script>
                        </body>""");

        assertThat(open(page).page)
                .contains("<output>none: 223.10 223.05; ascending: 223.05 223.10; descending: 223.10 223.05</output>");
    }

    private Opened open(String page) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--enable-logging=stderr",
                        "--v=0",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Opened(Files.readString(dom), Files.readString(log));
    }

    /**
     * What came of a page.
     *
     * @param page as its scripts left it
     * @param log what the browser wrote
     */
    private record Opened(String page, String log) {}
}
