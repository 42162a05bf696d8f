/** Generators of order flow, replay and simulation. */
module io.github.microstructurex.replay {
    requires static transitive org.jspecify;
    requires transitive io.github.microstructurex.book;

    exports io.github.microstructurex.replay;
    exports io.github.microstructurex.replay.flow;
    exports io.github.microstructurex.replay.playback;
    exports io.github.microstructurex.replay.simulation;
}
