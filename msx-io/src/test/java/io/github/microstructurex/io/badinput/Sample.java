package io.github.microstructurex.io.badinput;

import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** A good file of a format: a beginning, and rows that may be repeated for ever, with the file still good. */
final class Sample {
    /** In place of a format, for a file whose format is to be found out. */
    static final String ANY = "any";

    private final String format;
    private final String fileName;
    private final OpenOptions options;
    private final LongFunction<byte[]> head;
    private final byte[] rows;
    private final Optional<Sample> companion;
    private final Optional<Spoiler> spoiler;

    /** A byte of the rows that makes one record wrong, on which no other depends, and its value then. */
    private record Spoiler(int at, byte value) {}

    /**
     * Describes a file.
     *
     * @param format the name of the format, or {@link #ANY}
     * @param fileName a name that such a file can have
     * @param options what the file does not say of itself
     * @param head the beginning of a file with so many repetitions of the rows
     * @param rows what can be repeated; empty if nothing can
     * @param companion a file that has to be beside it, with as many repetitions
     */
    Sample(
            String format,
            String fileName,
            OpenOptions options,
            LongFunction<byte[]> head,
            byte[] rows,
            Optional<Sample> companion) {
        this(format, fileName, options, head, rows, companion, Optional.empty());
    }

    private Sample(
            String format,
            String fileName,
            OpenOptions options,
            LongFunction<byte[]> head,
            byte[] rows,
            Optional<Sample> companion,
            Optional<Spoiler> spoiler) {
        this.spoiler = spoiler;
        this.format = format;
        this.fileName = fileName;
        this.options = options;
        this.head = head;
        this.rows = rows;
        this.companion = companion;
    }

    /** A file whose beginning says nothing about how much follows. */
    static Sample of(String format, String fileName, OpenOptions options, byte[] head, byte[] rows) {
        return new Sample(format, fileName, options, repetitions -> head, rows, Optional.empty());
    }

    static Sample ofText(String format, String fileName, OpenOptions options, String head, String rows) {
        return of(format, fileName, options, ascii(head), ascii(rows));
    }

    Sample beside(Sample other) {
        return new Sample(format, fileName, options, head, rows, Optional.of(other));
    }

    /** The same, of which it is known that one byte makes a record wrong without which the others are what they were. */
    Sample spoiltBy(int at, int value) {
        return new Sample(format, fileName, options, head, rows, companion, Optional.of(new Spoiler(at, (byte) value)));
    }

    /** A file in one of whose repetitions, counted from 0, that record is wrong. */
    byte[] spoilt(int repetitions, int repetition) {
        byte[] bytes = bytes(repetitions);
        bytes[spot(repetitions, repetition)] = spoiler.orElseThrow().value;
        return bytes;
    }

    /** Where the byte is that makes it wrong. */
    int spot(int repetitions, int repetition) {
        return bytes(repetitions).length - (repetitions - repetition) * rows.length + spoiler.orElseThrow().at;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    String fileName() {
        return fileName;
    }

    OpenOptions options() {
        return options;
    }

    boolean isItch() {
        return format.equals("itch");
    }

    /** Whether the file is shorter than what is in it. */
    boolean isCompressed() {
        return format.equals(ANY) || fileName.endsWith(".npz");
    }

    boolean hasCompanion() {
        return companion.isPresent();
    }

    int rowLength() {
        return rows.length;
    }

    boolean canBeLong() {
        return rows.length > 0;
    }

    boolean isText() {
        for (byte b : bytes()) {
            if (b < ' ' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** A file of a few rows. */
    byte[] bytes() {
        return bytes(3);
    }

    byte[] bytes(int repetitions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.apply(repetitions));
        for (int i = 0; i < repetitions; i++) {
            bytes.writeBytes(rows);
        }
        return bytes.toByteArray();
    }

    /** The bytes of a file of any length. */
    InputStream stream(long repetitions) {
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head.apply(repetitions)), new Repeated(rows, repetitions))));
    }

    /** The format, empty if it is to be found out. */
    Optional<MarketDataFormat> format() {
        return format.equals(ANY) ? Optional.empty() : Optional.of(MarketDataFormats.byName(format));
    }

    /** Opens a file that was written under its name. */
    MarketDataFile open(Path file) {
        return format().isPresent() ? format().get().open(file, options) : MarketDataFormats.open(file, options);
    }

    /** A file of so many repetitions that is made while it is read. */
    MemoryInput input(long repetitions) {
        return new MemoryInput(fileName, () -> stream(repetitions), companion.map(other -> other.input(repetitions)));
    }

    /** A file of any bytes under its name. */
    MemoryInput input(byte[] bytes) {
        return new MemoryInput(
                fileName, () -> new ByteArrayInputStream(bytes), companion.map(other -> other.input(other.bytes())));
    }

    /** Writes bytes under its name, and beside them the companion. */
    Path write(Path folder, byte[] bytes) throws IOException {
        if (companion.isPresent()) {
            companion.get().write(folder, companion.get().bytes());
        }
        return Files.write(folder.resolve(fileName), bytes);
    }

    /** Its name in the reports of tests. */
    @Override
    public String toString() {
        return format + " " + fileName;
    }
}
