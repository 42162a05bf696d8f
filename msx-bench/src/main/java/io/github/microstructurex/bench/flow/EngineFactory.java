package io.github.microstructurex.bench.flow;

import java.util.List;

/** Makes the engines of a run. */
@FunctionalInterface
public interface EngineFactory {
    /**
     * Makes an empty engine.
     *
     * @param ids the ids under which orders are sent: the hash of the trades shall be that of the original ids
     * @return the engine
     */
    FlowEngine create(Ids ids);

    /**
     * Ids made up against this engine, from knowledge of its inside.
     *
     * @param flow the flow, with the ids of its file
     * @return none, unless said otherwise
     */
    default List<Ids> attacks(Flow flow) {
        return List.of();
    }
}
