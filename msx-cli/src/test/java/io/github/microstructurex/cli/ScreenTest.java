package io.github.microstructurex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.cli.Screen.Ink;
import io.github.microstructurex.cli.Screen.Line;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final StringWriter terminal = new StringWriter();

    private static List<Line> frame(String... lines) {
        return Arrays.stream(lines).map(line -> new Line(Ink.USUAL, line)).toList();
    }

    private Screen screen(int rows, int columns, boolean hasColours) {
        return new Screen(new PrintWriter(terminal), new ScreenSize(rows, columns), hasColours);
    }

    /** What was written, with a word for each control sequence. */
    private String shown() {
        return terminal.toString()
                .replace("\u001b[?25l", "<hide>")
                .replace("\u001b[?25h", "<show>")
                .replace("\u001b[K", "<rest>")
                .replace("\u001b[J", "<below>")
                .replaceAll("\u001b\\[([0-9]+)A", "<up $1>")
                .replaceAll("\u001b\\[([0-9]*)m", "<ink $1>")
                .replace("\r", "<left>");
    }

    @Test
    void framesAreDrawnOverEachOtherAndTheCursorComesBack() {
        try (Screen screen = screen(24, 80, true)) {
            screen.draw(frame("one", "two"));
            screen.draw(frame("three", "four"));
        }

        assertThat(shown()).isEqualTo("""
                <hide>one<rest>
                two<rest>
                <left><up 2>three<rest>
                four<rest>
                <show>""");
    }

    @Test
    void linesHaveColoursIfWanted() {
        screen(24, 80, true).draw(List.of(new Line(Ink.ASK, "ask"), new Line(Ink.BID, "bid")));
        assertThat(shown()).isEqualTo("""
                <hide><ink 31>ask<ink ><rest>
                <ink 32>bid<ink ><rest>
                """);

        terminal.getBuffer().setLength(0);
        screen(24, 80, false).draw(List.of(new Line(Ink.ASK, "ask")));
        assertThat(shown()).isEqualTo("<hide>ask<rest>\n");
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        screen(3, 6, true).draw(frame("123456789", "2", "3", "4"));

        assertThat(shown()).isEqualTo("""
                <hide>12345<rest>
                2<rest>
                """);
    }

    @Test
    void aShorterFrameLeavesNothingOfALongerOne() {
        Screen screen = screen(24, 80, true);
        screen.draw(frame("one", "two"));
        screen.draw(frame("three"));

        assertThat(shown()).endsWith("<left><up 2>three<rest>\n<below>");
    }

    @Test
    void theSizeIsReadAsSttyWritesIt() {
        assertThat(ScreenSize.parse("50 132")).contains(new ScreenSize(50, 132));
        assertThat(ScreenSize.parse("0 0")).contains(new ScreenSize(24, 80));
        assertThat(ScreenSize.parse("unknown")).contains(new ScreenSize(24, 80));
        assertThat(ScreenSize.parse(null)).isEmpty();
    }
}
