package io.github.microstructurex.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file that appears whole or not at all: it is written under another name beside its place, and renamed when it is
 * complete. It is opened before long work begins, so that a place that cannot be written to is found at once.
 */
final class OutputFile implements AutoCloseable {
    /** How results of ours begin: JSON, rows of it, CSV, a page. */
    private static final List<String> BEGINNINGS =
            List.of("{", "[\n{", "schema_version,", "<!DOCTYPE html>\n<!-- MicroStructureX");

    private static final int LONGEST_BEGINNING = 64;

    private final Path target;
    private final Path written;

    private OutputFile(Path target, Path written) {
        this.target = target;
        this.written = written;
    }

    /**
     * Refuses a file to write that must not be replaced: one that is read at the same time, one that is write-protected,
     * and any other that is there unless the user wants that.
     */
    static void refuseTarget(Path target, List<Path> inputs, boolean force) {
        refuseDash(target, "the name of a file");
        try {
            if (!Files.isRegularFile(target)) {
                return;
            }
            for (Path input : inputs) {
                if (Files.exists(input) && Files.isSameFile(input, target)) {
                    throw new WrongInputException("cannot write " + target + ": it is an input, expected another file");
                }
            }
            if (Files.size(target) > 0 && !force) {
                throw new WrongInputException("cannot write " + target
                        + ": it is there already, expected a new file, or --force to replace it");
            }
            refuseWriteProtected(target);
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        }
    }

    private static void refuseDash(Path path, String expected) {
        if (path.toString().equals("-")) {
            throw new WrongInputException("cannot write -: expected " + expected);
        }
    }

    static OutputFile open(Path path) {
        refuseDash(path, "the name of a file, or /dev/stdout");
        if (Files.isDirectory(path)) {
            throw new WrongInputException("cannot write " + path + ": it is a directory, expected the name of a file");
        }
        try {
            refuseToReplaceOthers(path);
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                // A device or a pipe: nothing can be renamed onto it.
                return new OutputFile(path, path);
            }
            // Through links: what they lead to is replaced, not they.
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path temporary = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            Files.newOutputStream(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
            // If the program is interrupted nobody closes this.
            temporary.toFile().deleteOnExit();
            return new OutputFile(target, temporary);
        } catch (IOException failure) {
            throw cannotWrite(path, failure);
        }
    }

    /** What is there is replaced only if it is a result of ours: never market data, nor anything write-protected. */
    private static void refuseToReplaceOthers(Path path) throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) == 0) {
            return;
        }
        refuseWriteProtected(path);
        try (InputStream content = Files.newInputStream(path)) {
            String beginning = new String(content.readNBytes(LONGEST_BEGINNING), StandardCharsets.UTF_8);
            if (BEGINNINGS.stream().noneMatch(beginning::startsWith)) {
                throw new WrongInputException("cannot write " + path
                        + ": it holds something else, expected a new file or an earlier result to replace");
            }
        }
    }

    private static void refuseWriteProtected(Path path) throws IOException {
        if (isWriteProtected(path)) {
            throw new WrongInputException(
                    "cannot write " + path + ": it is write-protected, expected a place that can be written to");
        }
    }

    /** By the file's own mode, which does not stop a privileged user from renaming another file over it. */
    private static boolean isWriteProtected(Path path) throws IOException {
        PosixFileAttributeView attributes = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return attributes == null
                ? !Files.isWritable(path)
                : !attributes.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
    }

    void write(Consumer<Writer> content) {
        try {
            try (Writer out = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
                content.accept(out);
            }
            if (!written.equals(target)) {
                moveIntoPlace();
            }
        } catch (UncheckedIOException failure) {
            throw cannotWrite(target, failure);
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        }
    }

    private void moveIntoPlace() throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes away what was begun and not completed. */
    @Override
    public void close() {
        if (written.equals(target)) {
            return;
        }
        try {
            Files.deleteIfExists(written);
        } catch (IOException failure) {
            throw cannotWrite(target, failure);
        }
    }

    private static WrongInputException cannotWrite(Path path, Exception failure) {
        return new WrongInputException(
                "cannot write " + path + ": " + reason(failure) + ", expected a place that can be written to", failure);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        if (cause != null) {
            return reason(cause);
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        return failure instanceof AccessDeniedException ? "permission denied" : String.valueOf(failure.getMessage());
    }
}
