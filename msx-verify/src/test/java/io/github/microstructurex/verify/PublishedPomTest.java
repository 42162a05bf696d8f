package io.github.microstructurex.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The POMs as they are published: each stands alone and is complete enough for Maven Central. */
class PublishedPomTest {
    static List<Path> poms() throws IOException {
        return Modules.publishedPoms();
    }

    @ParameterizedTest
    @MethodSource("poms")
    void standsAlone(Path pom) throws Exception {
        assertThat(Files.readString(pom)).doesNotContain("${", "-SNAPSHOT");
        Element project = parse(pom);
        assertThat(children(project, "parent", "build", "properties", "profiles", "repositories", "modules"))
                .isEmpty();
        assertThat(elements(project, "dependency"))
                .allSatisfy(dependency ->
                        assertThat(children(dependency, "version")).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("poms")
    void bringsNoTestLibraries(Path pom) throws Exception {
        assertThat(elements(parse(pom), "scope"))
                .extracting(Element::getTextContent)
                .doesNotContain("test");
    }

    @ParameterizedTest
    @MethodSource("poms")
    void isCompleteForMavenCentral(Path pom) throws Exception {
        Element project = parse(pom);
        assertThat(children(project, "name", "description", "url", "licenses", "developers", "scm"))
                .hasSize(6)
                .allSatisfy(element -> assertThat(element.getTextContent()).isNotBlank());
        assertThat(elements(project, "license"))
                .singleElement()
                .satisfies(license -> assertThat(license.getTextContent()).contains("Apache-2.0"));
    }

    private static Element parse(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String... names) {
        return elements(parent.getChildNodes())
                .filter(element -> List.of(names).contains(element.getTagName()))
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        return elements(parent.getElementsByTagName(name)).toList();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
