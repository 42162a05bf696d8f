/** Support for the tests of programs that use the library. */
module io.github.microstructurex.testkit {
    requires static transitive org.jspecify;
    requires transitive io.github.microstructurex.book;
    requires transitive io.github.microstructurex.strategies;
    requires transitive io.github.microstructurex.io;
    requires transitive io.github.microstructurex.replay;
    requires transitive io.github.microstructurex.analytics;
    requires transitive org.junit.jupiter.api;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;

    exports io.github.microstructurex.testkit;
    exports io.github.microstructurex.testkit.strategy;

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.github.microstructurex.testkit.internal.TestkitArbitraryProvider;
}
