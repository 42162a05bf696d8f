package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Damaged input of every framing: a documented exception or messages, never anything else, and always an end. */
class ItchMutationProperties {
    private static final Messages MESSAGES = new Messages()
            .directory(1)
            .add(1, 10, Side.BUY, 100, 50_000)
            .execute(1, 10, 5)
            .executeAt(1, 10, 5, 60_000, 'Y')
            .replace(1, 10, 11, 30, 51_000)
            .cancel(1, 11, 5)
            .trade(1, 5, 50_000)
            .cross(1, 50, 50_000)
            .state(1, 'H')
            .delete(1, 11);

    @Property(tries = 4000, seed = "42")
    void damagedBytesAreMessagesOrAnException(@ForAll ItchFraming framing, @ForAll long seed, @ForAll boolean strict) {
        byte[] bytes = damage(MESSAGES.framed(framing), new Random(seed));
        ItchBooks books = new ItchBooks().skippingUpTo(Long.MAX_VALUE);
        int messages = 0;
        try (ItchReader reader = ItchReader.of(bytes, framing)) {
            if (!strict) {
                reader.skippingUpTo(Long.MAX_VALUE);
            }
            while (reader.advance()) {
                messages++;
                assertThat(messages).isLessThanOrEqualTo(bytes.length / 12);
                assertThat(reader.message().length()).isPositive();
                books.apply(reader.message());
            }
            assertThat(reader.advance()).isFalse();
            assertThat(reader.skipped().first()).hasSizeLessThanOrEqualTo(10);
            assertThat(reader.skipped().count()).isLessThanOrEqualTo(bytes.length);
        } catch (MarketDataException documented) {
            assertThat(documented.byteOffset()).isPresent();
        }
        assertThat(ItchFraming.of(ByteBuffer.wrap(bytes))).isNotNull();
    }

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged =
                random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes.clone();
        for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
            int at = random.nextInt(damaged.length);
            damaged[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : damaged[at] ^ 1 << random.nextInt(8));
        }
        return damaged;
    }
}
