package io.github.microstructurex.io;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that begin with {@code TINY}; every byte after it is the price of a new order. */
final class TinyFormat implements StreamedFormat {
    static final int MAGIC = 0x54494E59;

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public String description() {
        return "bytes that are prices";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*.tiny");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.READ_EVENTS);
    }

    @Override
    public boolean recognises(MarketDataInput input) {
        return input.firstBytes().remaining() >= 4 && input.firstBytes().getInt() == MAGIC;
    }

    @Override
    public MarketDataFile open(MarketDataInput input, OpenOptions options) {
        return new TinyFile(input);
    }

    private static final class TinyFile implements MarketDataFile {
        private final MarketDataInput input;
        private @Nullable MarketDataStream latest;

        TinyFile(MarketDataInput input) {
            this.input = input;
        }

        @Override
        public String formatName() {
            return "tiny";
        }

        @Override
        public Instrument instrument() {
            return Instrument.of(input.name().replace(".tiny", ""), "1", "1");
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
            MarketDataStream in = input.open();
            latest = in;
            return new Prices(input, in);
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
            MarketDataStream pass = latest;
            return pass == null ? 0 : pass.progress();
        }

        @Override
        public void close() {}
    }

    private static final class Prices implements MarketEventSource {
        private final MarketDataInput input;
        private final MarketDataStream in;
        private final MarketEventBuffer event = new MarketEventBuffer();
        private long count;

        Prices(MarketDataInput input, MarketDataStream in) {
            this.input = input;
            this.in = in;
        }

        @Override
        public boolean advance() {
            try {
                if (count == 0) {
                    in.skipNBytes(Integer.BYTES);
                }
                int price = in.read();
                if (price < 0) {
                    return false;
                }
                count++;
                event.add(count, Side.BUY, price, 1).at(count).sequence(count);
                return true;
            } catch (IOException unreadable) {
                throw MarketDataException.unreadable(input.toString(), unreadable);
            }
        }

        @Override
        public MarketEvent event() {
            return event;
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException unreadable) {
                throw MarketDataException.unreadable(input.toString(), unreadable);
            }
        }
    }
}
