package io.github.microstructurex.verify;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Provides;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each module declares, against the table of arrows and against its META-INF/services. */
class ModuleDescriptorTest {
    private static final Set<String> TEST_LIBRARIES = Set.of("net.jqwik", "org.junit", "org.assertj");

    static Stream<String> modules() {
        return Modules.PUBLISHED.stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void requiresOnlyTheModulesThatTheTableAllows(String module) {
        Set<String> required = Modules.descriptor(module).requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .filter(name -> name.startsWith(Modules.ROOT + "."))
                .map(name -> name.substring(Modules.ROOT.length() + 1))
                .collect(toSet());
        assertThat(Modules.MAY_USE.getOrDefault(module, Set.of())).containsAll(required);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void onlyTheTestkitRequiresTestLibraries(String module) {
        boolean requires = Modules.descriptor(module).requires().stream()
                .anyMatch(r ->
                        TEST_LIBRARIES.stream().anyMatch(library -> r.name().startsWith(library)));
        assertThat(requires).isEqualTo(module.equals("testkit"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void exportsNullMarkedPackagesAndNoInternals(String module) throws ClassNotFoundException {
        for (ModuleDescriptor.Exports exports : Modules.descriptor(module).exports()) {
            if (!exports.isQualified()) {
                assertThat((exports.source() + ".")).doesNotContain(".internal.");
            }
            assertThat(Class.forName(exports.source() + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as("@NullMarked on " + exports.source())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void providesTheSameOnTheModulePathAndOnTheClassPath(String module) throws IOException {
        Map<String, Set<String>> onModulePath = Modules.descriptor(module).provides().stream()
                .collect(toMap(Provides::service, p -> new HashSet<>(p.providers())));
        assertThat(services(Modules.location(module))).isEqualTo(onModulePath);
    }

    @Test
    void descriptorsCarryTheVersionOfTheirJar() {
        // An incremental build across a version change once left the old version inside module-info.class.
        for (Path jar : Modules.jars()) {
            String file = jar.getFileName().toString();
            String module = Modules.PUBLISHED.stream()
                    .filter(m -> file.startsWith("msx-" + m + "-"))
                    .findFirst()
                    .orElseThrow();
            String version = Modules.descriptor(module).rawVersion().orElse("none");
            assertThat(file).isEqualTo("msx-" + module + "-" + version + ".jar");
        }
    }

    private static Map<String, Set<String>> services(Path location) throws IOException {
        if (Files.isDirectory(location)) {
            return servicesBelow(location);
        }
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
            return servicesBelow(jar.getPath("/"));
        }
    }

    private static Map<String, Set<String>> servicesBelow(Path root) throws IOException {
        Path folder = root.resolve("META-INF/services");
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(toMap(f -> f.getFileName().toString(), f -> Set.copyOf(lines(f))));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.replaceAll("#.*", "").trim())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
