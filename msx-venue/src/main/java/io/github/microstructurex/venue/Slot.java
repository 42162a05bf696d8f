package io.github.microstructurex.venue;

import io.github.microstructurex.book.BookCommand;

/** One place in a shard's ring, made once and used over and over. */
final class Slot {
    private enum Meaning {
        COMMAND,
        /** Claimed by a submitter who was then refused: to be passed over. */
        NOTHING,
        /** Behind this slot nothing is carried out. */
        END
    }

    private final BookCommand command = new BookCommand();
    private int instrument;
    private Meaning meaning = Meaning.NOTHING;

    void holdCommand(int ofInstrument, BookCommand toCopy) {
        instrument = ofInstrument;
        command.copyFrom(toCopy);
        mean(Meaning.COMMAND);
    }

    void holdNothing() {
        mean(Meaning.NOTHING);
    }

    void holdEnd() {
        mean(Meaning.END);
    }

    /** Most collectors make the write of a reference dearer than a look whether it is there already. */
    private void mean(Meaning next) {
        if (meaning != next) {
            meaning = next;
        }
    }

    boolean isCommand() {
        return meaning == Meaning.COMMAND;
    }

    boolean isEnd() {
        return meaning == Meaning.END;
    }

    int instrument() {
        return instrument;
    }

    BookCommand command() {
        return command;
    }
}
