package io.github.microstructurex.strategies;

/**
 * How much the owner of a parent order minds waiting. A strategy that can trade sooner or later, cheaper or surer, leans
 * this way; its Javadoc says how. It never changes what the parent order allows.
 */
public enum Urgency {
    /** A good price matters more than being done. */
    LOW,
    /** Neither. */
    NORMAL,
    /** Being done matters more than a good price. */
    HIGH
}
