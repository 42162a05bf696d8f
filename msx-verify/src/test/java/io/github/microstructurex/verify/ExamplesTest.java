package io.github.microstructurex.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles and runs what the README, the guide and the Javadoc of the book show, so that it cannot rot. */
class ExamplesTest {
    private static final Path ROOT = Path.of("..");

    /** A block of Java, and if it prints something the block with that. */
    private static final Pattern BLOCK =
            Pattern.compile("```java\\n(.*?)```(?:\\s+prints\\s+```\\n(.*?)```)?", Pattern.DOTALL);

    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
    private static final Pattern JAVADOC_BLOCK = Pattern.compile("<pre>\\{@code\\n(.*?)\\}</pre>", Pattern.DOTALL);

    /**
     * A whole program on a page.
     *
     * @param page the page
     * @param program the program
     * @param output what the page says that it prints
     */
    record Example(String page, Program program, String output) {
        @Override
        public String toString() {
            return page + ": " + program.name();
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("examples")
    void anExamplePrintsWhatItsPageSays(Example example) throws Exception {
        assertThat(example.program.run(folder)).isEqualTo(example.output);
    }

    @ParameterizedTest
    @MethodSource({"fragmentsOfPages", "fragmentsOfJavadoc"})
    void aFragmentCompiles(Fragment fragment) throws IOException {
        fragment.compile(folder);
    }

    @Test
    void theReadmeAndTheGuideHaveExamples() throws IOException {
        assertThat(examples().map(Example::page)).contains("README.md", "book.md");
    }

    static Stream<Example> examples() throws IOException {
        return pages().flatMap(page -> blocks(page)
                .filter(block -> block.group(2) != null)
                .map(block -> new Example(page.getFileName().toString(), program(block.group(1)), block.group(2))));
    }

    static Stream<Fragment> fragmentsOfPages() throws IOException {
        return pages().flatMap(page -> blocks(page)
                .filter(block -> block.group(2) == null)
                .map(block -> new Fragment(page.getFileName().toString(), block.group(1))));
    }

    static Stream<Fragment> fragmentsOfJavadoc() throws IOException {
        Path sources = ROOT.resolve(Path.of("msx-book", "src", "main", "java"));
        return files(sources, ".java")
                .flatMap(file -> JAVADOC_BLOCK
                        .matcher(read(file))
                        .results()
                        .map(block -> new Fragment(
                                file.getFileName().toString(), block.group(1).replaceAll("(?m)^ *\\* ?", ""))));
    }

    private static Program program(String source) {
        String name = CLASS.matcher(source).results().findFirst().orElseThrow().group(1);
        return new Program(name, source);
    }

    private static Stream<MatchResult> blocks(Path page) {
        return BLOCK.matcher(read(page)).results();
    }

    private static Stream<Path> pages() throws IOException {
        return Stream.concat(
                Stream.of(ROOT.resolve("README.md")), files(ROOT.resolve(Path.of("docs", "guide")), ".md"));
    }

    private static Stream<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            return found.stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
