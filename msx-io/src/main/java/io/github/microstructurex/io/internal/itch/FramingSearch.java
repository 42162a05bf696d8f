package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.itch.ItchFraming;
import java.util.Optional;

/** Finds out which framing a file has from its first bytes: the one under which they are messages. */
public final class FramingSearch {
    /** How many bytes to look at. */
    static final int FIRST_BYTES = 4096;

    private FramingSearch() {}

    /**
     * Tries each framing.
     *
     * @param firstBytes the first bytes of a file, up to a few thousand
     * @return the framing, empty if there is none
     */
    public static Optional<ItchFraming> framingOf(byte[] firstBytes) {
        for (ItchFraming framing : ItchFraming.values()) {
            // Without lengths a message says less about itself.
            int wanted = framing == ItchFraming.BINARY_FILE_WITHOUT_LENGTHS ? 2 : 1;
            if (messages(framing, firstBytes) >= wanted) {
                return Optional.of(framing);
            }
        }
        return Optional.empty();
    }

    private static int messages(ItchFraming framing, byte[] firstBytes) {
        int count = 0;
        try (Frames frames = Frames.of(framing, ByteInput.of("first bytes", firstBytes))) {
            while (count < 2 && frames.next()) {
                count++;
            }
        } catch (MarketDataException wrongOrCutOff) {
            return count;
        }
        return count;
    }
}
