package io.github.microstructurex.cli;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.replay.Reconstruction;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reconstructs the book of a recorded market, and checks it if asked to. */
@Command(
        name = "replay",
        description = "Reconstructs the order book of a recorded market from its messages.",
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    private static final int UPDATE_EVERY = 1 << 12;

    // The fields below are set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    private Msx program;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--verify",
            description = "Compare every recorded state of the book with the reconstructed one, level by level;"
                    + " exit status 1 if one differs.")
    private boolean verify;

    ReplayCommand() {}

    @Override
    public Integer call() {
        try (MarketDataFile file = data.open();
                Reconstruction reconstruction = reconstruction(file)) {
            ReplaySummary summary = new ReplaySummary(data.fileName(), file);
            long startedAt = System.nanoTime();
            apply(reconstruction, file, summary);
            double seconds = (System.nanoTime() - startedAt) / 1e9;
            spec.commandLine()
                    .getOut()
                    .print(
                            verify
                                    ? summary.ofVerification(reconstruction.report(), seconds)
                                    : summary.ofReplay(reconstruction, seconds));
            return !verify || reconstruction.report().agrees() ? ExitStatus.OK : ExitStatus.DISAGREEMENT;
        }
    }

    private Reconstruction reconstruction(MarketDataFile file) {
        Optional<DepthSource> rows = file.depth();
        if (rows.isEmpty()) {
            if (verify) {
                throw new WrongInputException(data.fileName()
                        + " holds no recorded states of the book, expected some to verify the reconstruction with");
            }
            return Reconstruction.of(file.events());
        }
        try {
            MarketEventSource events = file.events();
            return Reconstruction.of(events, rows.get());
        } catch (RuntimeException failure) {
            rows.get().close();
            throw failure;
        }
    }

    private void apply(Reconstruction reconstruction, MarketDataFile file, ReplaySummary summary) {
        try (ProgressBar bar = program.progressBar("replay", "messages")) {
            while (reconstruction.advance()) {
                long count = summary.add(reconstruction.event());
                if (count % UPDATE_EVERY == 0) {
                    bar.update(file.progress(), count);
                }
            }
        }
    }
}
