package io.github.microstructurex.io.itch;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.SkippedData;
import io.github.microstructurex.io.internal.Leniency;
import io.github.microstructurex.io.internal.StoredFile;
import io.github.microstructurex.io.internal.itch.ByteInput;
import io.github.microstructurex.io.internal.itch.Frames;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A cursor over the messages of a file, of a stream, or of bytes in memory: {@link #advance()}, then read
 * {@link #message()}.
 *
 * <pre>{@code
 * try (ItchReader reader = ItchReader.open(file, ItchFraming.BINARY_FILE)) {
 *     while (reader.advance()) {
 *         if (reader.message().code() == 'P') {
 *             volume += reader.message().trade().shares();
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>What is wrong is thrown, with its place: a type that does not exist, a length that does not fit the type, an input that
 * ends inside a message, headers that contradict their packet. {@link #skippingUpTo} counts it instead and goes
 * on behind it, as far as the framing says where that is.
 *
 * <p>Takes about a megabyte, whatever the size of the file, and allocates nothing per message. For use by one thread,
 * {@link #progress()} excepted.
 */
public final class ItchReader implements AutoCloseable {
    /** Stands for no time of receipt. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private final String name;
    private final Frames frames;
    private final ItchMessage message;

    private ItchReader(String name, ByteInput in, ItchFraming framing) {
        this.name = name;
        frames = Frames.of(framing, in);
        message = ItchMessage.view(name, frames.bytes());
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @param framing how its messages are put one after the other
     * @return a reader before the first message
     * @throws MarketDataException if it cannot be read
     */
    public static ItchReader open(Path file, ItchFraming framing) {
        return of(StoredFile.plain(file).open(), file.toString(), framing);
    }

    /**
     * Reads a stream, such as that of a socket.
     *
     * @param in the stream, closed with the reader
     * @param name what to call it in exceptions
     * @param framing how its messages are put one after the other
     * @return a reader before the first message
     */
    public static ItchReader of(InputStream in, String name, ItchFraming framing) {
        return new ItchReader(name, ByteInput.of(name, in, 0), framing);
    }

    /**
     * Reads bytes in memory, where they are: a packet, or a whole file.
     *
     * @param bytes the bytes, not to be changed while they are read
     * @param framing how the messages are put one after the other
     * @return a reader before the first message
     */
    public static ItchReader of(byte[] bytes, ItchFraming framing) {
        String name = "bytes in memory";
        return new ItchReader(name, ByteInput.of(name, bytes), framing);
    }

    /**
     * Allows from now on that something wrong is left out: a wrong message or packet, or what is behind the last whole
     * message. Without this the first one is thrown. An error of the file system is thrown all the same.
     *
     * @param most how many times, at least 0; the next one is thrown
     * @return this reader
     * @throws IllegalArgumentException if it is negative
     */
    public ItchReader skippingUpTo(long most) {
        frames.leaveOutWith(new Leniency(OpenOptions.defaults().skippingUpTo(most)));
        return this;
    }

    /**
     * Moves to the next message.
     *
     * @return false at the end, and from then on
     * @throws MarketDataException if what comes next is wrong, or cannot be read
     */
    public boolean advance() {
        if (!frames.next()) {
            return false;
        }
        message.show(frames.offset(), frames.byteOffset());
        return true;
    }

    /**
     * Moves over the next messages: at least one, and in a file of the framing {@link ItchFraming#BINARY_FILE} as many as
     * are in memory and the batch has room for.
     *
     * @param batch what shows them until the next call of this reader
     * @return false at the end, and from then on
     * @throws MarketDataException if the first one of what comes next is wrong, or cannot be read
     */
    public boolean advance(ItchBatch batch) {
        if (!advanceInMemory(batch, ItchBatch.CAPACITY)) {
            batch.clear();
            if (advance()) {
                batch.add(message);
            }
        }
        return batch.size() > 0;
    }

    /**
     * Moves over so many messages, whatever the framing, if there are so many; waits for them. When this throws, the batch
     * shows those before the wrong one.
     */
    void gather(ItchBatch batch, int most) {
        if (!advanceInMemory(batch, most)) {
            batch.clear();
            while (batch.size() < most && advance()) {
                batch.add(message);
            }
        }
    }

    private boolean advanceInMemory(ItchBatch batch, int most) {
        int count = frames.next(batch.offsets(), most);
        batch.show(name, frames.bytes(), count, frames.base());
        return count > 0;
    }

    /**
     * The message that the last {@link #advance()} moved to. The same object shows every message in turn; before the first
     * advance, after {@link #advance(ItchBatch)}, and after the end, what it shows is unspecified.
     *
     * @return the present message
     */
    public ItchMessage message() {
        return message;
    }

    /** {@return the number of the last message in its session, as MoldUDP64 says, else its place in the input, from 1} */
    public long sequence() {
        return frames.sequence();
    }

    /** {@return when the message was captured, in nanoseconds since the epoch; {@link #NO_TIME} if this is no capture} */
    public long receiveTime() {
        return frames.receiveTime();
    }

    /** {@return where in the input the message begins} */
    public long byteOffset() {
        return frames.byteOffset();
    }

    /** {@return how many messages were left out between packets of one MoldUDP64 session, going by their numbers} */
    public long missingMessages() {
        return frames.missing();
    }

    /** {@return how many packets of a capture were of other protocols than UDP} */
    public long otherPackets() {
        return frames.otherPackets();
    }

    /** {@return what was left out so far, because {@link #skippingUpTo} allowed it} */
    public SkippedData skipped() {
        return frames.skipped();
    }

    /** {@return how much of the file has been read, from 0 to 1, and 0 for a stream; any thread may ask} */
    public double progress() {
        return frames.progress();
    }

    /** Closes the input. Closing twice does nothing more. */
    @Override
    public void close() {
        frames.close();
    }
}
