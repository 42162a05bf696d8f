package io.github.microstructurex.strategies;

import io.github.microstructurex.book.Side;

/** What inventory limits allow on one side: what is live there counts as filled, what is live on the other side does not. */
record InventoryMandate(InventoryLimits limits, InventoryAccount account, Side side) implements Mandate {
    @Override
    public boolean isOpenAt(long time) {
        return limits.isOpenAt(time);
    }

    @Override
    public long room() {
        long inventory = side == Side.BUY ? account.inventory() : -account.inventory();
        long most = side == Side.BUY ? limits.maxLong() : limits.maxShort();
        return most - inventory - account.liveQuantity(side);
    }

    @Override
    public String problemWithPrice(long price) {
        return "";
    }

    @Override
    public String roomText() {
        return "with it the inventory could reach " + (side == Side.BUY ? "more than " : "less than -")
                + (side == Side.BUY ? limits.maxLong() : limits.maxShort());
    }
}
