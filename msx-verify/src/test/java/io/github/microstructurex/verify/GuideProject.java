package io.github.microstructurex.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The project that docs/guide/write-a-strategy.md builds: it is one of the consumers in src/it. */
final class GuideProject {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "write-a-strategy.md");
    private static final Path FOLDER = Path.of("src", "it", "dip-strategy");

    /** A block that says after its language which file it is. */
    private static final Pattern BLOCK = Pattern.compile("```\\w+ (\\S+)\n(.*?)```", Pattern.DOTALL);

    /** Left to the consumers' build to fill in from the parent's properties. */
    private static final Pattern PLACEHOLDER = Pattern.compile("@([^@\\s]+)@");

    private GuideProject() {}

    /** {@return the files that the guide shows, by path} */
    static Map<String, String> shown() {
        return BLOCK.matcher(read(GUIDE))
                .results()
                .collect(Collectors.toMap(
                        block -> block.group(1), block -> block.group(2), (one, other) -> other, TreeMap::new));
    }

    /** {@return the files that an author writes, by path, as they are built} */
    static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("pom.xml", filled(read(FOLDER.resolve("pom.xml"))));
        try (Stream<Path> sources = Files.walk(FOLDER.resolve("src"))) {
            sources.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.put(FOLDER.relativize(file).toString().replace('\\', '/'), read(file)));
        }
        return files;
    }

    private static String filled(String pom) {
        String parent = read(Path.of("..", "pom.xml"));
        return PLACEHOLDER
                .matcher(pom)
                .replaceAll(placeholder -> Pattern.compile("<" + Pattern.quote(placeholder.group(1)) + ">([^<]*)<")
                        .matcher(parent)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1));
    }

    /** Compiles the project, tests included, on the class path, and loads it. */
    static ClassLoader compiled() throws IOException {
        Path classes = Files.createDirectories(Path.of("target", "guide-project"));
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        List<String> sources = files().keySet().stream()
                .filter(path -> path.endsWith(".java") && !path.endsWith("module-info.java"))
                .map(path -> FOLDER.resolve(path).toString())
                .toList();
        String[] options = {"-classpath", System.getProperty("java.class.path"), "-d", classes.toString()};
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        problems,
                        problems,
                        Stream.concat(Stream.of(options), sources.stream()).toArray(String[]::new));
        assertThat(status).as(problems.toString(StandardCharsets.UTF_8)).isZero();
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
