package io.github.microstructurex.cli;

import java.io.PrintWriter;
import java.util.List;

/**
 * A part of a terminal in which one frame is drawn over the other. Nothing is erased that is not written over at once, and
 * a frame goes out in one piece, so that nothing flickers. The cursor is hidden meanwhile, and shown again however the
 * program ends.
 */
final class Screen implements AutoCloseable {
    private static final String ESCAPE = "\u001b[";
    private static final String HIDE_CURSOR = ESCAPE + "?25l";
    private static final String SHOW_CURSOR = ESCAPE + "?25h";
    private static final String ERASE_TO_END_OF_LINE = ESCAPE + "K";
    private static final String ERASE_BELOW = ESCAPE + "J";
    private static final String PLAIN = ESCAPE + "m";

    /** The colours of lines. */
    enum Ink {
        USUAL(""),
        BID(ESCAPE + "32m"),
        ASK(ESCAPE + "31m"),
        FAINT(ESCAPE + "2m");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    /**
     * A line of a frame.
     *
     * @param ink its colour
     * @param text its characters, without any that control
     */
    record Line(Ink ink, String text) {}

    private final PrintWriter terminal;
    private final ScreenSize size;
    private final boolean hasColours;
    private final Thread restorer = new Thread(this::showCursor);
    private int drawnLines;

    Screen(PrintWriter terminal, ScreenSize size, boolean hasColours) {
        this.terminal = terminal;
        this.size = size;
        this.hasColours = hasColours;
        Runtime.getRuntime().addShutdownHook(restorer);
        terminal.print(HIDE_CURSOR);
    }

    /** {@return how many lines a frame can have: one less than the terminal, for the cursor is below} */
    int maxLines() {
        return Math.max(1, size.rows() - 1);
    }

    /** Draws a frame in the place of the last one. What does not fit is left out. */
    void draw(List<Line> frame) {
        List<Line> fitting = frame.subList(0, Math.min(frame.size(), maxLines()));
        StringBuilder text = new StringBuilder();
        if (drawnLines > 0) {
            text.append('\r').append(ESCAPE).append(drawnLines).append('A');
        }
        for (Line line : fitting) {
            append(text, line);
        }
        if (fitting.size() < drawnLines) {
            text.append(ERASE_BELOW);
        }
        drawnLines = fitting.size();
        terminal.print(text);
        terminal.flush();
    }

    private void append(StringBuilder text, Line line) {
        boolean isColoured = hasColours && line.ink() != Ink.USUAL;
        // A character in the last column may make some terminals go on to the next line.
        int length = Math.min(line.text().length(), size.columns() - 1);
        text.append(isColoured ? line.ink().code : "");
        text.append(line.text(), 0, length);
        text.append(isColoured ? PLAIN : "");
        text.append(ERASE_TO_END_OF_LINE).append('\n');
    }

    private void showCursor() {
        terminal.print(SHOW_CURSOR);
        terminal.flush();
    }

    @Override
    public void close() {
        showCursor();
        try {
            Runtime.getRuntime().removeShutdownHook(restorer);
        } catch (IllegalStateException isEnding) {
            // Then the hook shows the cursor once more.
        }
    }
}
