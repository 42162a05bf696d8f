package io.github.microstructurex.io.internal.itch;

/** The head of a MoldUDP64 packet: session, number of the first message, count of messages. Watches for gaps. */
final class MoldHeader {
    static final int LENGTH = 20;

    private static final int SESSION = 10;
    private static final int COUNT = 18;
    private static final int END_OF_SESSION = 0xFFFF;

    private final Frames frames;
    private long session;
    private int sessionEnd;
    private long expected;

    MoldHeader(Frames frames) {
        this.frames = frames;
    }

    /** Whether a session's name, which is printable, is at a place of the buffer. */
    boolean isAt(int at) {
        ByteInput in = frames.in;
        for (int i = 0; i < SESSION; i++) {
            if (in.bytes[at + i] < ' ') {
                return false;
            }
        }
        return true;
    }

    /** Takes a header in; returns how many messages follow. */
    int read(int at) {
        ByteInput in = frames.in;
        long first = in.u64(at + SESSION);
        int count = in.u16(at + COUNT);
        int messages = count == END_OF_SESSION ? 0 : count;
        boolean sameSession = session == in.u64(at) && sessionEnd == in.u16(at + Long.BYTES);
        long skipped = first - expected;
        if (sameSession && skipped > 0) {
            frames.missing = Math.max(frames.missing, frames.missing + skipped);
        }
        session = in.u64(at);
        sessionEnd = in.u16(at + Long.BYTES);
        // Packets that come again, or late, do not set the number back.
        expected = sameSession ? Math.max(expected, first + messages) : first + messages;
        frames.sequence = first - 1;
        return messages;
    }
}
