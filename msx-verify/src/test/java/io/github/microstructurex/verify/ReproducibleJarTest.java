package io.github.microstructurex.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jars depend on their sources and nothing else: not on when, where, by whom or by which JDK they were built. */
class ReproducibleJarTest {
    @BeforeEach
    void packaged() {
        assumeTrue(Modules.jars().size() == Modules.PUBLISHED.size(), "jars are only there from the phase package on");
    }

    @Test
    void everyEntryHasTheTimestampOfTheBuild() throws IOException {
        LocalDateTime timestamp = OffsetDateTime.parse(System.getProperty("msx.timestamp"))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        for (Path path : Modules.jars()) {
            try (JarFile jar = new JarFile(path.toFile())) {
                assertThat(jar.stream())
                        .allSatisfy(entry -> assertThat(entry.getTimeLocal())
                                .as(path + "!" + entry)
                                .isEqualTo(timestamp));
            }
        }
    }

    @Test
    void noManifestNamesABuilderOrAJdk() throws IOException {
        for (Path path : Modules.jars()) {
            try (JarFile jar = new JarFile(path.toFile())) {
                assertThat(jar.getManifest().getMainAttributes().keySet())
                        .as(path.toString())
                        .extracting(Object::toString)
                        .doesNotContain("Build-Jdk", "Build-Jdk-Spec", "Built-By", "Build-Host", "Build-Time")
                        .doesNotContain("Created-By");
            }
        }
    }

    @Test
    void noEntryNamesThePlaceOfTheBuild() throws IOException {
        List<String> places = List.of(System.getProperty("msx.root"), System.getProperty("user.home") + "/");
        for (Path path : Modules.jars()) {
            try (JarFile jar = new JarFile(path.toFile())) {
                for (ZipEntry entry : jar.stream().toList()) {
                    String content = new String(jar.getInputStream(entry).readAllBytes(), ISO_8859_1);
                    assertThat(places).as(path + "!" + entry).noneMatch(content::contains);
                }
            }
        }
    }
}
