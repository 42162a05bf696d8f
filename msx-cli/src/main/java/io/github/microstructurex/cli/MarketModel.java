package io.github.microstructurex.cli;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaFlow;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaParameters;
import io.github.microstructurex.replay.flow.DiscreteDistribution;
import io.github.microstructurex.replay.flow.HawkesFlow;
import io.github.microstructurex.replay.flow.HawkesFlowParameters;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import io.github.microstructurex.replay.flow.QueueReactiveFlow;
import io.github.microstructurex.replay.flow.QueueReactiveParameters;
import io.github.microstructurex.replay.flow.SizedEvents;
import io.github.microstructurex.replay.flow.ZeroIntelligenceFlow;
import io.github.microstructurex.replay.flow.ZeroIntelligenceParameters;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** The ready-made markets, by the names that the program has for them. */
enum MarketModel implements MarketGenerator {
    POISSON("poisson"),
    ZERO_INTELLIGENCE("zi"),
    CONT_STOIKOV_TALREJA("cst"),
    HAWKES("hawkes"),
    QUEUE_REACTIVE("queue-reactive");

    private static final Instrument INSTRUMENT = Instrument.of("SYNTHETIC", "0.01", "1");
    private static final Instrument IN_FILE = Instrument.of("SYNTH", "0.01", "1");

    private final String text;

    MarketModel(String text) {
        this.text = text;
    }

    static MarketModel ofName(String name) {
        return Arrays.stream(values())
                .filter(model -> model.text.equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(name + ", expected one of: "
                        + Arrays.stream(values()).map(model -> model.text).collect(Collectors.joining(", "))
                        + ", or the file of a fitted model, which ends with .json"));
    }

    @Override
    public Instrument instrument() {
        return INSTRUMENT;
    }

    @Override
    public Instrument instrumentInFile() {
        return IN_FILE;
    }

    @Override
    public MarketEventSource generate(long start, long end, long seed) {
        return switch (this) {
            case POISSON -> new PoissonFlow(PoissonFlowParameters.liquidStock(start, end), seed);
            case ZERO_INTELLIGENCE ->
                new ZeroIntelligenceFlow(ZeroIntelligenceParameters.liquidStock(start, end), seed);
            case CONT_STOIKOV_TALREJA -> contStoikovTalreja(start, end, seed);
            case HAWKES -> new HawkesFlow(HawkesFlowParameters.liquidStock(start, end), seed);
            case QUEUE_REACTIVE -> new QueueReactiveFlow(QueueReactiveParameters.largeTickStock(start, end), seed);
        };
    }

    /** Orders of one size in the paper, here of sizes with the mean of the other markets. */
    private static MarketEventSource contStoikovTalreja(long start, long end, long seed) {
        return new SizedEvents(
                new ContStoikovTalrejaFlow(ContStoikovTalrejaParameters.skyPerfect(start, end), seed),
                DiscreteDistribution.geometric(100),
                seed);
    }

    @Override
    public String toString() {
        return text;
    }
}
