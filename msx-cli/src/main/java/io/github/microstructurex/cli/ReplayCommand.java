package io.github.microstructurex.cli;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.replay.Reconstruction;
import java.io.PrintWriter;
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

    @Mixin
    private PlaybackOptions playback = new PlaybackOptions();

    ReplayCommand() {}

    @Override
    public Integer call() {
        if (playback.given().isPresent() && verify) {
            throw new WrongInputException(playback.given().get()
                    + " is given with --verify, expected one of them: all of a record is verified");
        }
        try (MarketDataFile file = data.open()) {
            if (playback.given().isPresent()) {
                playBack(file);
                return ExitStatus.OK;
            }
            return reconstruct(file);
        }
    }

    private int reconstruct(MarketDataFile file) {
        try (Reconstruction reconstruction = reconstruction(file)) {
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
        // Where the events cover the whole book they make it alone, and states need not go with them one by one.
        Optional<DepthSource> rows = file.visibleLevels().isPresent() ? file.depth() : Optional.empty();
        if (rows.isEmpty()) {
            if (verify) {
                throw new WrongInputException(
                        data.fileName()
                                + " holds no recorded states of the book after each event, expected some to verify the reconstruction with");
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

    private void playBack(MarketDataFile file) {
        PrintWriter out = spec.commandLine().getOut();
        ReplaySummary summary = new ReplaySummary(data.fileName(), file);
        try (Playback play = new Playback(file, playback, summary)) {
            if (!playback.watches()) {
                play.run(program.progressBar("replay", "messages"));
            } else if (program.screenSize().isPresent()) {
                play.watchOn(out, program.screenSize().get());
            } else {
                play.watchInLines(out);
            }
            if (summary.events() == 0) {
                throw new WrongInputException(
                        data.fileName() + " has no message in the time that was asked for, expected at least one");
            }
            out.print(summary.ofPlayback(play.session().book(), play.seconds()));
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
