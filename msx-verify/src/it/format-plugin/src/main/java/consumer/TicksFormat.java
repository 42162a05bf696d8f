package consumer;

import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.StreamedFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** A format of somebody else: the word "ticks", then a time and a price a line. */
public final class TicksFormat implements StreamedFormat {
    @Override
    public String name() {
        return "ticks";
    }

    @Override
    public String description() {
        return "a time and a price a line";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*.ticks");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.READ_EVENTS);
    }

    @Override
    public boolean recognises(MarketDataInput input) {
        return StandardCharsets.UTF_8.decode(input.firstBytes()).toString().startsWith("ticks\n");
    }

    @Override
    public MarketDataFile open(MarketDataInput input, OpenOptions options) {
        return new TicksFile(input);
    }
}
