package io.github.microstructurex.bench.flow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes flows for tests. */
public final class RecordedFlow {
    private RecordedFlow() {}

    /**
     * Writes and reads back a flow of limit orders around one price, good till cancelled and immediate or cancel, and
     * of cancels, of which some come too late.
     *
     * @param file to write
     * @param records how many
     * @return the flow
     * @throws IOException if the file cannot be written
     */
    public static Flow random(Path file, int records) throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        ByteBuffer buffer = buffer("MSXFLOW1", records, records / 4, records);
        long lastId = 0;
        for (int record = 0; record < records; record++) {
            int side = random.nextInt(2);
            if (lastId > 0 && random.nextInt(3) == 0) {
                buffer.putLong(Flow.CANCEL | side << 8).putLong(random.nextLong(1, lastId + 1));
                buffer.putLong(0).putLong(0);
            } else {
                int type = random.nextInt(5) == 0 ? Flow.LIMIT_IOC : Flow.LIMIT;
                buffer.putLong(type | side << 8).putLong(++lastId);
                buffer.putLong(random.nextLong(95, 106)).putLong(random.nextLong(1, 20));
            }
        }
        return Flow.read(write(file, buffer));
    }

    static ByteBuffer buffer(String magic, long records, long prefill, int written) {
        ByteBuffer buffer = ByteBuffer.allocate(32 + 32 * written).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(magic.getBytes(StandardCharsets.US_ASCII));
        return buffer.putLong(records).putLong(prefill).putLong(0);
    }

    static Path write(Path file, ByteBuffer records) throws IOException {
        byte[] bytes = new byte[records.flip().remaining()];
        records.get(bytes);
        return Files.write(file, bytes);
    }
}
