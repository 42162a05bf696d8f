package io.github.microstructurex.verify;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The modules, which of them may use which, and where this build left them. */
final class Modules {
    static final String ROOT = "io.github.microstructurex";

    /** The table of arrows: a module and what it may use of the others. */
    static final Map<String, Set<String>> MAY_USE = Map.of(
            "book", Set.of(),
            "venue", Set.of("book"),
            "strategies", Set.of("book"),
            "io", Set.of("book"),
            "replay", Set.of("book"),
            "analytics", Set.of("book", "strategies", "replay"),
            "report", Set.of("book", "strategies", "replay", "analytics"),
            "testkit", Set.of("book", "strategies", "io", "replay", "analytics", "report"),
            "cli", Set.of("book", "strategies", "io", "replay", "analytics", "report"),
            "bench", Set.of("book", "venue", "strategies", "io", "replay", "analytics", "report", "testkit"));

    /** The modules that are published as jars. */
    static final List<String> PUBLISHED =
            List.of("book", "venue", "strategies", "io", "replay", "analytics", "report", "testkit", "cli");

    private Modules() {}

    /** Where the classes of a published module were loaded from: its jar, or its target/classes before packaging. */
    static Path location(String module) {
        try {
            return Path.of(Class.forName(ROOT + "." + module + ".package-info")
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static ModuleDescriptor descriptor(String module) {
        return ModuleFinder.of(location(module))
                .find(ROOT + "." + module)
                .orElseThrow()
                .descriptor();
    }

    /** The jars of the published modules; empty in a build that stops before packaging. */
    static List<Path> jars() {
        return PUBLISHED.stream()
                .map(Modules::location)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** The POMs as they are published. */
    static List<Path> publishedPoms() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("msx.root")))) {
            return folders.filter(folder ->
                            PUBLISHED.stream().anyMatch(m -> folder.endsWith("msx-" + m)) || folder.endsWith("msx-bom"))
                    .map(folder -> folder.resolve(".flattened-pom.xml"))
                    .sorted()
                    .toList();
        }
    }
}
