package io.github.microstructurex.cli;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads a file to its end and says what is in it. */
@Command(
        name = "info",
        description = "Says what a file of market data is: its instrument, day, times and counts, and the first thing"
                + " that is wrong with it; exit status 1 if there is one. Of a file of several instruments, lists these;"
                + " --symbol looks at one.",
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false)
final class InfoCommand implements Callable<Integer> {
    private static final int UPDATE_EVERY = 1 << 12;

    // The fields below are set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    @ParentCommand
    private Msx program;

    @Mixin
    private FileArgument argument = new FileArgument();

    InfoCommand() {}

    @Override
    public Integer call() {
        MarketDataFile opened;
        try {
            opened = argument.open();
        } catch (MarketDataException notOne) {
            if (argument.namesSymbol()) {
                throw notOne;
            }
            return show(listing(), notOne);
        }
        try (MarketDataFile file = opened) {
            return show(file);
        }
    }

    private int show(MarketDataFile file) {
        FileSummary summary = new FileSummary(argument.path(), file);
        Optional<MarketDataException> problem = firstProblem(file, summary);
        Optional<InstrumentsSummary> several = problem.flatMap(wrong -> several());
        if (problem.isPresent() && several.isPresent()) {
            return show(several.get(), problem.get());
        }
        print(summary.text(problem.map(DescriptionOptions::inOptions)));
        boolean isGood = problem.isEmpty() && file.skipped().count() == 0;
        return isGood ? ExitStatus.OK : ExitStatus.DISAGREEMENT;
    }

    private Optional<MarketDataException> firstProblem(MarketDataFile file, FileSummary summary) {
        try {
            read(file, summary);
            return Optional.empty();
        } catch (MarketDataException wrong) {
            return Optional.of(wrong);
        }
    }

    private InstrumentsSummary listing() {
        return new InstrumentsSummary(argument.path(), argument.listInstruments());
    }

    /** What is wrong with a file may be that it is of several instruments. */
    private Optional<InstrumentsSummary> several() {
        if (argument.namesSymbol()) {
            return Optional.empty();
        }
        try {
            return Optional.of(listing()).filter(InstrumentsSummary::hasSeveral);
        } catch (MarketDataException somethingElse) {
            return Optional.empty();
        }
    }

    private int show(InstrumentsSummary instruments, MarketDataException reason) {
        print(instruments.text(reason));
        return instruments.isGood() ? ExitStatus.OK : ExitStatus.DISAGREEMENT;
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
    }

    private void read(MarketDataFile file, FileSummary summary) {
        Optional<DepthSource> recorded = file.depth();
        try (DepthSource states = recorded.orElseGet(NoStates::new);
                MarketEventSource events = file.events();
                ProgressBar bar = program.progressBar("info", "events")) {
            recorded.ifPresent(source -> summary.hasStates(source.maxLevels()));
            while (events.advance()) {
                long count = summary.add(events.event());
                // Side by side, so that what is wrong first is found first, whichever of the two it is in.
                states.advance();
                if (count % UPDATE_EVERY == 0) {
                    bar.update(file.progress(), count);
                }
            }
            // Says whether there are as many states as events, or reads those that are no event's.
            boolean more = states.advance();
            while (more) {
                more = states.advance();
            }
        }
    }
}
