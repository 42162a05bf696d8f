package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.calibration.CalibratedModel;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.report.InvalidModelException;
import io.github.microstructurex.report.ModelJson;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** A model that was fitted to a record, from its file. */
final class FittedModel implements MarketGenerator {
    private final String file;
    private final CalibratedModel model;

    private FittedModel(String file, CalibratedModel model) {
        this.file = file;
        this.model = model;
    }

    static FittedModel read(String file) {
        try {
            return new FittedModel(file, ModelJson.read(Path.of(file)));
        } catch (InvalidModelException | InvalidPathException invalid) {
            throw new TypeConversionException(String.valueOf(invalid.getMessage()));
        }
    }

    @Override
    public Instrument instrument() {
        return model.instrument();
    }

    @Override
    public MarketEventSource generate(long start, long end, long seed) {
        return model.fit().generate(start, end, seed);
    }

    @Override
    public String toString() {
        return file + " (" + model.fit().model() + ")";
    }
}
