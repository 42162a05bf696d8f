/** The program {@code msx}. */
module io.github.microstructurex.cli {
    requires static transitive org.jspecify;
    requires io.github.microstructurex.book;
    requires io.github.microstructurex.strategies;
    requires io.github.microstructurex.io;
    requires io.github.microstructurex.replay;
    requires io.github.microstructurex.analytics;
    requires io.github.microstructurex.report;
    requires info.picocli;

    // The commands' options are annotated fields.
    opens io.github.microstructurex.cli to
            info.picocli;
}
