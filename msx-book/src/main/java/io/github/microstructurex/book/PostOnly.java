package io.github.microstructurex.book;

/** What happens to an order that wants to rest and never to take, if it would trade on arrival. */
public enum PostOnly {
    /** It trades: it is not post-only. */
    NO(0),
    /** It is refused. */
    REJECT(1),
    /** Its limit moves to one tick short of the best price on the other side, hidden orders included. */
    SLIDE(2);

    private final int code;

    PostOnly(int code) {
        this.code = code;
    }

    /** {@return a number that stands for this choice in every release: for hashes and files} */
    public int code() {
        return code;
    }
}
