package io.github.microstructurex.io.internal.parquet;

import java.util.Locale;
import java.util.Optional;

/** What the rows of a file are. */
enum Content {
    EVENTS("parquet"),
    TRADES("parquet-trades"),
    SNAPSHOTS("parquet-snapshots");

    private final String formatName;

    Content(String formatName) {
        this.formatName = formatName;
    }

    String formatName() {
        return formatName;
    }

    /** What a file of our own says of itself. */
    String property() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Content> ofProperty(String property) {
        for (Content content : values()) {
            if (content.property().equals(property)) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }
}
