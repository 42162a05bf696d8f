package io.github.microstructurex.bench.book;

import io.github.microstructurex.bench.flow.FlowRun;

/** Drives an order flow through the order book. */
public final class FlowDriver {
    private FlowDriver() {}

    /**
     * Runs the driver.
     *
     * @param arguments the file and options
     */
    public static void main(String[] arguments) {
        FlowRun.main(arguments, BookEngines::new);
    }
}
