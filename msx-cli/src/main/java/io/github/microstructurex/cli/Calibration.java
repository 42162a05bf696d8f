package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.calibration.ContStoikovTalrejaFit;
import io.github.microstructurex.analytics.calibration.HawkesFit;
import io.github.microstructurex.analytics.calibration.ModelFit;
import io.github.microstructurex.analytics.calibration.PoissonFit;
import io.github.microstructurex.analytics.calibration.QueueReactiveFit;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The models that can be fitted, by the names that the program has for them. */
enum Calibration {
    POISSON("poisson") {
        @Override
        ModelFit fit(Supplier<MarketEventSource> record) {
            return PoissonFit.of(record);
        }
    },
    CONT_STOIKOV_TALREJA("cst") {
        @Override
        ModelFit fit(Supplier<MarketEventSource> record) {
            return ContStoikovTalrejaFit.of(record);
        }
    },
    HAWKES("hawkes") {
        @Override
        ModelFit fit(Supplier<MarketEventSource> record) {
            return HawkesFit.of(record);
        }
    },
    QUEUE_REACTIVE("queue-reactive") {
        @Override
        ModelFit fit(Supplier<MarketEventSource> record) {
            return QueueReactiveFit.of(record);
        }
    };

    private final String text;

    Calibration(String text) {
        this.text = text;
    }

    abstract ModelFit fit(Supplier<MarketEventSource> record);

    @Override
    public String toString() {
        return text;
    }

    /** The name of a model. */
    static final class NameType implements ITypeConverter<Calibration> {
        @Override
        public Calibration convert(String name) {
            return Arrays.stream(values())
                    .filter(model -> model.text.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(name + ", expected one of: "
                            + Arrays.stream(values()).map(Calibration::toString).collect(Collectors.joining(", "))));
        }
    }
}
