/** Renderers of results. */
module io.github.microstructurex.report {
    requires static transitive org.jspecify;
    requires transitive io.github.microstructurex.analytics;
    requires tools.jackson.core;

    exports io.github.microstructurex.report;
}
