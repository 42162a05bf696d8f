package io.github.microstructurex.book.journal;

import java.nio.file.Path;

/**
 * The end of a journal that a crash left unfinished and recovery cut off: no whole record was in it.
 *
 * @param file the journal
 * @param offset where it began, in bytes from the start of the file: the journal ends there now
 * @param bytes how many bytes it had, at least 1
 */
public record TornTail(Path file, long offset, long bytes) {}
