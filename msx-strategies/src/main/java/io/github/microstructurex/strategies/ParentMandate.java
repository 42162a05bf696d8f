package io.github.microstructurex.strategies;

import io.github.microstructurex.book.BookView;

/** What a parent order allows. */
record ParentMandate(ParentOrder parent, ParentAccount account) implements Mandate {
    @Override
    public boolean isOpenAt(long time) {
        return parent.isOpenAt(time);
    }

    @Override
    public long room() {
        return account.unsentQuantity();
    }

    @Override
    public String problemWithPrice(long price) {
        if (parent.accepts(price)) {
            return "";
        }
        return (price == BookView.NO_PRICE ? "a market order has no limit" : "the limit is " + price)
                + ", but the parent order's is " + parent.limitPrice().getAsLong();
    }

    @Override
    public String roomText() {
        return "only " + room() + " of the parent order is neither filled nor live";
    }
}
