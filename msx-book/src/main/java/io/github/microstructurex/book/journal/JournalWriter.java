package io.github.microstructurex.book.journal;

import io.github.microstructurex.book.BookCommand;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends commands to one journal file. Allocates nothing while it does so.
 *
 * <p>After an exception it is not known how much of what was handed over reached the file, so nothing may be appended any
 * more: only recovery can say.
 */
final class JournalWriter implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final ForcePolicy policy;
    private final RecordCodec records = new RecordCodec();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final long firstSequence;
    private long nextSequence;
    private long unwritten;
    private long unforced;
    private boolean failed;

    private JournalWriter(Path file, FileChannel channel, long firstSequence, long nextSequence, ForcePolicy policy) {
        this.file = file;
        this.channel = channel;
        this.firstSequence = firstSequence;
        this.nextSequence = nextSequence;
        this.policy = policy;
    }

    /** Makes a journal whose first command will have a sequence number. */
    static JournalWriter create(Path file, long firstSequence, ForcePolicy policy) throws IOException {
        DurableFile.write(file, out -> out.write(FileHeader.JOURNAL.encode(firstSequence)));
        return open(file, FileHeader.BYTES, firstSequence, firstSequence, policy);
    }

    /**
     * Goes on with a journal that has been read to its end, and cuts off what is torn. A program that was killed may have
     * left its name and its last commands to the operating system; they are on disk when this returns.
     */
    static JournalWriter goOn(JournalReader journal, ForcePolicy policy) throws IOException {
        DurableFile.forceDirectoryOf(journal.file());
        return open(journal.file(), journal.offset(), journal.firstSequence(), journal.lastSequence() + 1, policy);
    }

    private static JournalWriter open(Path file, long end, long firstSequence, long nextSequence, ForcePolicy policy)
            throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            channel.truncate(end).position(end);
            channel.force(true);
            return new JournalWriter(file, channel, firstSequence, nextSequence, policy);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** {@return the number of the command that begins this file} */
    long firstSequence() {
        return firstSequence;
    }

    /** {@return the number of the next command} */
    long nextSequence() {
        return nextSequence;
    }

    /** {@return whether all that was appended can still be forced: the file is open, and nothing has failed} */
    boolean isSound() {
        return !failed && channel.isOpen();
    }

    /** Appends the next command, and hands it on as the policy says. */
    void append(BookCommand command) throws IOException {
        try {
            if (buffer.remaining() < RecordCodec.MAX_BYTES) {
                write();
            }
            records.write(buffer, nextSequence, command);
            unwritten++;
            unforced++;
            if (unforced >= policy.commandsPerForce()) {
                force();
            } else if (unwritten >= policy.commandsPerWrite()) {
                write();
            }
        } catch (IOException e) {
            throw new IOException("cannot append command " + nextSequence + " to " + file + ": " + e, e);
        }
        nextSequence++;
    }

    /** Gives everything to the operating system and forces it to disk. */
    void force() throws IOException {
        write();
        // Until it has worked: forcing again may report success for what the first attempt has dropped.
        failed = true;
        channel.force(false);
        failed = false;
        unforced = 0;
    }

    private void write() throws IOException {
        // Until it has worked: what was written in part must not be written again.
        failed = true;
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
        failed = false;
        unwritten = 0;
    }

    /** Closes the file and hands nothing on. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
