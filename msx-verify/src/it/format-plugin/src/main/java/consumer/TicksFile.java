package consumer;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;

/** Short enough to be read whole. */
final class TicksFile implements MarketDataFile {
    private final MarketDataInput input;

    TicksFile(MarketDataInput input) {
        this.input = input;
    }

    @Override
    public String formatName() {
        return "ticks";
    }

    @Override
    public Instrument instrument() {
        return Instrument.of("TICKS", "1", "1");
    }

    @Override
    public LocalDate date() {
        return LocalDate.EPOCH;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public MarketEventSource events() {
        String text;
        try (var in = input.open()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(input.toString(), unreadable);
        }
        Iterator<String> lines = text.lines().skip(1).iterator();
        return new MarketEventSource() {
            private final MarketEventBuffer event = new MarketEventBuffer();
            private long count;

            @Override
            public boolean advance() {
                if (!lines.hasNext()) {
                    return false;
                }
                String[] fields = lines.next().split(" ");
                event.add(++count, Side.BUY, Long.parseLong(fields[1]), 5)
                        .at(Long.parseLong(fields[0]))
                        .sequence(count);
                return true;
            }

            @Override
            public MarketEvent event() {
                return event;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public OptionalInt visibleLevels() {
        return OptionalInt.empty();
    }

    @Override
    public Optional<DepthSource> depth() {
        return Optional.empty();
    }

    @Override
    public double progress() {
        return 0;
    }

    @Override
    public void close() {}
}
