package io.github.microstructurex.cli;

import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.StreamedFormat;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the formats of market data. */
@Command(
        name = "formats",
        description = "Lists the formats of market data, with what each can do.",
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class)
final class FormatsCommand implements Runnable {
    // Set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    FormatsCommand() {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (MarketDataFormat format : MarketDataFormats.all()) {
            out.println(format.name() + ": " + format.description());
            out.println("  files  " + String.join(", ", format.filePatterns()));
            out.println("  can    "
                    + format.capabilities().stream()
                            .sorted()
                            .map(capability ->
                                    capability.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", ")));
            if (format instanceof StreamedFormat) {
                out.println("  inside gzip, zstd, xz, zip, too");
            }
        }
    }
}
