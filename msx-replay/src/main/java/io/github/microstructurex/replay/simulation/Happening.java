package io.github.microstructurex.replay.simulation;

/**
 * What one entry of the agenda does. It holds values that never change and is given the simulation and the participant,
 * so that a fork can take it over.
 */
@FunctionalInterface
interface Happening {
    void happen(Simulation simulation, Participant participant);
}
