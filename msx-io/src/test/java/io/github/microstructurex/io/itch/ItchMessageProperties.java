package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ItchMessageProperties {
    @Property(tries = 300, seed = "42")
    void everyTypeComesBackThroughWriterAndReader(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        ItchMessage message = ItchMessage.create();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<List<String>> written = new ArrayList<>();
        try (ItchWriter writer = ItchWriter.to(bytes)) {
            for (ItchType type : ItchType.values()) {
                fill(message, type, random);
                written.add(show(message));
                writer.write(message);
            }
            writer.finish();
        }
        List<List<String>> read = new ArrayList<>();
        try (ItchReader reader = ItchReader.of(bytes.toByteArray(), ItchFraming.BINARY_FILE)) {
            while (reader.advance()) {
                read.add(show(reader.message()));
            }
        }
        assertThat(read).isEqualTo(written);
    }

    private static void fill(ItchMessage message, ItchType type, Random random) {
        message.begin(type)
                .stockLocate(random.nextInt(1 << 16))
                .trackingNumber(random.nextInt(1 << 16))
                .timestamp(random.nextLong() >>> 16);
        ViewFields.randomize(ViewFields.view(message, type), random);
    }

    private static List<String> show(ItchMessage message) {
        List<String> fields = new ArrayList<>(ViewFields.values(ViewFields.view(message, message.type())));
        fields.add(message.toString());
        fields.add("tracking=" + message.trackingNumber());
        return fields;
    }
}
