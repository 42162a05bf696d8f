package io.github.microstructurex.report.internal.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MarkupTest {
    private final Markup out = new Markup();

    @Test
    void elementsNest() {
        out.open("p", "class", "a").text("one ").leaf("b", "two").empty("br").close();

        assertThat(out).hasToString("<p class=\"a\">one <b>two</b><br/></p>");
    }

    @Test
    void textsAndAttributesAreEscaped() {
        out.leaf("p", "a < b & c > \"d\" 'e'", "title", "\"><script>");

        assertThat(out)
                .hasToString(
                        "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;</p>");
    }

    @Test
    void whatIsNoCharacterIsReplaced() {
        out.text("a\u0000b\uD83Dc\uDE00d\uFFFFe\u0085f");

        assertThat(out).hasToString("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
    }

    @Test
    void charactersOfTwoPartsStay() {
        assertThat(out.text("\uD83D\uDE00 \u00e9")).hasToString("\uD83D\uDE00 \u00e9");
    }

    @Test
    void anOpenElementIsFound() {
        out.open("p");

        assertThatIllegalStateException().isThrownBy(out::toString).withMessage("<p> is still open, expected its end");
    }

    @Test
    void attributesComeInPairs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> out.open("p", "class"))
                .withMessage("<p> has 1 names and values, expected pairs of them");
    }
}
