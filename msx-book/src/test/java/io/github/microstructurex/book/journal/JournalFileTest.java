package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.Side;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One journal file, byte by byte where it matters. */
class JournalFileTest {
    private final BookCommand command = new BookCommand();
    private final RecordCodec records = new RecordCodec();
    private Path file = Path.of("");

    @BeforeEach
    void nameFile(@TempDir Path temporary) {
        file = temporary.resolve("1.journal");
    }

    @Test
    void isWrittenAsTheGuideSays() throws IOException {
        try (JournalWriter journal = JournalWriter.create(file, 5, ForcePolicy.EACH)) {
            journal.append(command.cancel(7));
        }
        ByteBuffer expected = ByteBuffer.allocate(56).order(ByteOrder.LITTLE_ENDIAN);
        expected.put("MSXJOURN".getBytes(StandardCharsets.US_ASCII)).putLong(5).putInt(1);
        expected.putInt(crc(expected.array(), 0, 20));
        expected.putInt(32)
                .putLong(5)
                .put((byte) 5)
                .put(new byte[5])
                .putShort((short) 2)
                .putLong(7);
        expected.putInt(crc(expected.array(), 24, 52));
        assertThat(file).hasBinaryContent(expected.array());
    }

    @Test
    void theCommandsComeBackInOrder() throws IOException {
        write(3);
        assertThat(read()).isEqualTo(List.of("CANCEL 1", "CANCEL 2", "CANCEL 3"));
    }

    @Test
    void commandsAreHandedOverAsOftenAsThePolicySays() throws IOException {
        long record = 32;
        try (JournalWriter journal = JournalWriter.create(file, 1, new ForcePolicy(3, 5))) {
            // Written after three, forced and so written after five, and so on.
            for (long written : new long[] {0, 0, 3, 3, 5, 5, 5, 8, 8, 10}) {
                journal.append(command.cancel(1));
                assertThat(Files.size(file)).isEqualTo(FileHeader.BYTES + written * record);
            }
        }
    }

    @Test
    void aPolicyIsChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForcePolicy.every(0))
                .withMessage("commandsPerWrite is 0, expected at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForcePolicy(3, 2))
                .withMessage("commandsPerForce is 2, expected at least commandsPerWrite, 3");
    }

    @Test
    void moreThanTheBufferHoldsIsWrittenWithoutBeingForced() throws IOException {
        try (JournalWriter journal = JournalWriter.create(file, 1, ForcePolicy.every(Long.MAX_VALUE))) {
            for (int id = 1; id <= 10_000; id++) {
                journal.append(command.limit(id, Side.BUY, 100, 1));
            }
            assertThat(Files.size(file)).isBetween(9_000L * 48, 10_000L * 48);
            journal.force();
        }
        assertThat(read()).hasSize(10_000);
    }

    @Test
    void aGapIsRefused() throws IOException {
        write(2);
        append(record(4, command.cancel(4)));

        assertThatExceptionOfType(CorruptFileException.class)
                .isThrownBy(this::read)
                .withMessage(file + " is corrupt at byte 88: found command 4, expected command 3")
                .satisfies(refused -> assertThat(refused.offset()).isEqualTo(88));
    }

    @Test
    void aRepeatedCommandIsRefused() throws IOException {
        write(2);
        append(record(2, command.cancel(2)));

        assertThatExceptionOfType(CorruptFileException.class)
                .isThrownBy(this::read)
                .withMessageEndingWith("found command 2, expected command 3");
    }

    @Test
    void aWholeRecordThatIsNoCommandIsRefusedEvenAtTheEnd() throws IOException {
        write(2);
        byte[] bytes = record(3, command.cancel(3));
        bytes[12] = 99;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 4, crc(bytes, 0, bytes.length - 4));
        append(bytes);

        assertThatExceptionOfType(CorruptFileException.class)
                .isThrownBy(this::read)
                .withMessageEndingWith("found an unreadable record (unknown command code 99), expected command 3");
    }

    @Test
    void aLostStretchWithAValidRecordFarBehindItIsRefused() throws IOException {
        write(2);
        append(new byte[300_001]);
        append(record(40, command.cancel(40)));

        assertThatExceptionOfType(CorruptFileException.class)
                .isThrownBy(this::read)
                .withMessage(file + " is corrupt at byte 88: found a damaged record, with command 40 behind it at byte"
                        + " 300089, expected command 3");
    }

    @Test
    void anOldRecordBehindTheTailIsOnlyWhatTheDiskHeldBefore() throws IOException {
        write(2);
        append(new byte[100]);
        append(record(1, command.cancel(1)));

        assertThat(read()).hasSize(2);
    }

    @Test
    void aFileOfAnotherFormatVersionIsNotCalledCorrupt() throws IOException {
        write(1);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(16, 2);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(20, crc(bytes, 0, 20));
        Files.write(file, bytes);

        assertThatIOException()
                .isThrownBy(this::read)
                .isNotInstanceOf(CorruptFileException.class)
                .withMessage(file + " has format version 2, expected 1: written by another release");
    }

    @Test
    void aFileThatIsNoJournalIsNamed() throws IOException {
        Files.writeString(file, "#!/bin/sh\necho this is no journal");

        assertThatExceptionOfType(CorruptFileException.class)
                .isThrownBy(this::read)
                .withMessage(file + " is corrupt at byte 0: found \"#!/bin/s\", expected MSXJOURN");
    }

    private void write(int commands) throws IOException {
        try (JournalWriter journal = JournalWriter.create(file, 1, ForcePolicy.OPERATING_SYSTEM)) {
            for (int id = 1; id <= commands; id++) {
                journal.append(command.cancel(id));
            }
        }
    }

    private void append(byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.APPEND);
    }

    private List<String> read() throws IOException {
        List<String> commands = new ArrayList<>();
        try (JournalReader journal = JournalReader.open(file)) {
            while (journal.next(command)) {
                commands.add(command.toString());
            }
        }
        return commands;
    }

    private byte[] record(long sequence, BookCommand of) {
        ByteBuffer buffer = ByteBuffer.allocate(RecordCodec.MAX_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        records.write(buffer, sequence, of);
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static int crc(byte[] bytes, int from, int to) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, to - from);
        return (int) checksum.getValue();
    }
}
