package io.github.microstructurex.report;

import java.util.List;
import java.util.stream.IntStream;

/** Lines of cells as a table in Markdown, its columns aligned. */
final class MarkdownTable {
    private MarkdownTable() {}

    /** Renders the headings, a rule, and the rest; each line ends with a line feed. */
    static String aligned(List<List<String>> lines) {
        int columns = lines.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < columns; column++) {
                String cell = lines.get(line).get(column);
                text.append("| ").append(cell).append(" ".repeat(widths[column] - cell.length() + 1));
            }
            text.append("|\n");
            if (line == 0) {
                for (int width : widths) {
                    text.append('|').append("-".repeat(width + 2));
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }
}
