package io.github.microstructurex.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From how many seeds to run, and which is the first. */
final class SeedsOptions {
    @Mixin
    private SeedOption first = new SeedOption();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            converter = OptionTypes.CountType.class,
            defaultValue = "1",
            description = "How many seeds, from --seed on; ${DEFAULT-VALUE} if not given.")
    private int count;

    SeedsOptions() {}

    long first() {
        return first.seed();
    }

    int count() {
        return count;
    }
}
