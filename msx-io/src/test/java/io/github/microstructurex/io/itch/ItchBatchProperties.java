package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.io.MarketDataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A batch shows what {@link ItchReader#message()} shows one by one, whatever the file. */
class ItchBatchProperties {
    @Property(tries = 300, seed = "42")
    void messagesOfAllTypesAreTheSameInBatches(
            @ForAll long seed, @ForAll @IntRange(max = 600) int messages, @ForAll boolean isStream) throws IOException {
        byte[] bytes = file(new Random(seed), messages);
        assertThat(inBatches(bytes, isStream)).isEqualTo(oneByOne(bytes)).hasSize(messages);
    }

    @Property(tries = 1000, seed = "42")
    void soItIsWithDamagedBytes(@ForAll long seed, @ForAll boolean isStream) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = file(random, 20);
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        assertThat(inBatches(bytes, isStream)).isEqualTo(oneByOne(bytes));
    }

    private static byte[] file(Random random, int messages) throws IOException {
        ItchMessage message = ItchMessage.create();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ItchType[] types = ItchType.values();
        try (ItchWriter writer = ItchWriter.to(bytes)) {
            for (int i = 0; i < messages; i++) {
                ItchType type = types[random.nextInt(types.length)];
                message.begin(type)
                        .stockLocate(random.nextInt(1 << 16))
                        .trackingNumber(random.nextInt(1 << 16))
                        .timestamp(random.nextLong() >>> 16);
                ViewFields.randomize(ViewFields.view(message, type), random);
                writer.write(message);
            }
            writer.finish();
        }
        return bytes.toByteArray();
    }

    private static ItchReader reader(byte[] bytes, boolean isStream) {
        return isStream
                ? ItchReader.of(new ByteArrayInputStream(bytes), "bytes in memory", ItchFraming.BINARY_FILE)
                : ItchReader.of(bytes, ItchFraming.BINARY_FILE);
    }

    private static List<String> oneByOne(byte[] bytes) {
        List<String> shown = new ArrayList<>();
        try (ItchReader reader = reader(bytes, false)) {
            while (reader.advance()) {
                shown.add(show(reader));
            }
        } catch (MarketDataException wrong) {
            shown.add(wrong.toString());
        }
        return shown;
    }

    private static String show(ItchReader reader) {
        ItchMessage message = reader.message();
        String header = reader.byteOffset() + " " + message.code() + " " + message.stockLocate() + " "
                + message.trackingNumber() + " " + message.timestamp() + " ";
        return header
                + switch (message.code()) {
                    case 'A', 'F' -> show(message.addOrder());
                    case 'E' -> show(message.orderExecuted(), 0);
                    case 'C' ->
                        show(
                                message.orderExecuted(),
                                message.orderExecutedAtPrice().price());
                    case 'X' ->
                        fields(
                                message.orderCancel().orderReference(),
                                0,
                                0,
                                0,
                                -1,
                                message.orderCancel().shares(),
                                0);
                    case 'D' -> fields(message.orderDelete().orderReference(), 0, 0, 0, -1, 0, 0);
                    case 'U' -> show(message.orderReplace());
                    default -> fields(0, 0, 0, 0, -1, 0, 0);
                };
    }

    private static String show(AddOrder add) {
        int side;
        try {
            side = add.side().index();
        } catch (MarketDataException wrong) {
            return wrong.toString();
        }
        return fields(add.orderReference(), 0, 0, add.stock(), side, add.shares(), add.price());
    }

    private static String show(OrderExecuted executed, long price) {
        return fields(executed.orderReference(), 0, executed.matchNumber(), 0, -1, executed.shares(), price);
    }

    private static String show(OrderReplace replace) {
        return fields(
                replace.orderReference(), replace.newOrderReference(), 0, 0, -1, replace.shares(), replace.price());
    }

    private static String fields(
            long reference, long newReference, long match, long stock, int side, long shares, long price) {
        return reference + " " + newReference + " " + match + " " + stock + " " + side + " " + shares + " @ " + price;
    }

    private static List<String> inBatches(byte[] bytes, boolean isStream) {
        List<String> shown = new ArrayList<>();
        ItchBatch batch = new ItchBatch();
        try (ItchReader reader = reader(bytes, isStream)) {
            while (reader.advance(batch)) {
                for (int i = 0; i < batch.size(); i++) {
                    shown.add(show(batch, i));
                }
            }
        } catch (MarketDataException wrong) {
            shown.add(wrong.toString());
        }
        return shown;
    }

    private static String show(ItchBatch batch, int i) {
        String header = batch.byteOffset(i) + " " + batch.code(i) + " " + batch.stockLocate(i) + " "
                + batch.trackingNumber(i) + " " + batch.timestamp(i) + " ";
        int side;
        try {
            side = batch.sideIndex(i);
        } catch (MarketDataException wrong) {
            return header + wrong.toString();
        }
        return header
                + fields(
                        batch.orderReference(i),
                        batch.newOrderReference(i),
                        batch.matchNumber(i),
                        batch.stock(i),
                        side,
                        batch.shares(i),
                        batch.price(i));
    }
}
