package io.github.microstructurex.cli;

import picocli.CommandLine.Option;

/** What all randomness comes from. */
final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = OptionTypes.SeedType.class,
            defaultValue = "7",
            description = "What all randomness comes from; ${DEFAULT-VALUE} if not given.")
    private long seed;

    SeedOption() {}

    long seed() {
        return seed;
    }
}
