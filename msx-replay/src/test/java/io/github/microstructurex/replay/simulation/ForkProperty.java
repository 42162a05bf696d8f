package io.github.microstructurex.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.microstructurex.book.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Branches of a running simulation. */
class ForkProperty {
    private static final long SECOND = 1_000_000_000L;

    @Property(tries = 150, seed = "42")
    void aBranchWithNoChangeIsTheUnforkedRun(
            @ForAll long seed, @ForAll Policy policy, @ForAll @LongRange(max = 31 * SECOND) long instant) {
        Simulation unforked = simulation(seed, policy);
        Simulation forked = simulation(seed, policy);
        forked.runUntil(instant);
        Simulation saved = forked.fork(policy.market(seed));
        Simulation branch = saved.fork(policy.market(seed));

        unforked.runUntil(instant);
        unforked.run();
        forked.run();
        branch.run();
        saved.run();

        for (Simulation each : List.of(forked, branch, saved)) {
            assertThat(each.eventHash()).isEqualTo(unforked.eventHash());
            assertThat(each.fills()).isEqualTo(unforked.fills());
            assertThat(each.eventCount()).isEqualTo(unforked.eventCount());
            assertThat(each.time()).isEqualTo(unforked.time());
            assertThat(each.marketVolume()).isEqualTo(unforked.marketVolume());
            assertThat(NaiveBook.orders(each.book())).isEqualTo(NaiveBook.orders(unforked.book()));
            assertThat(NaiveBook.orders(each.recordedBook())).isEqualTo(NaiveBook.orders(unforked.recordedBook()));
        }
    }

    @Example
    void branchesFromOneInstantDifferByTheirChangesOnly() {
        Simulation trunk = simulation(7, Policy.REACTIVE);
        trunk.runUntil(10 * SECOND);
        int before = trunk.fills().size();
        Set<Long> hashes = new HashSet<>();
        List<Simulation> branches = new ArrayList<>();
        for (long distance = 1; distance <= 4; distance++) {
            Simulation branch = trunk.fork(ThinMarket.of(7));
            ((ForkableAgent) branch.agents().get(0)).distance = distance;
            branches.add(branch);
        }
        for (Simulation branch : branches) {
            branch.run();
            assertThat(branch.fills().subList(0, before)).isEqualTo(trunk.fills());
            hashes.add(branch.eventHash());
        }
        assertThat(hashes).hasSize(4);
        trunk.run();
        assertThat(trunk.eventHash()).as("a distance of 3 is no change").isIn(hashes);
    }

    @Example
    void aBranchHasADriftSeriesOfItsOwn() {
        Simulation trunk = simulation(7, Policy.CONSUME);
        trunk.runUntil(28 * SECOND);
        List<Drift> series = new ArrayList<>();
        Simulation branch = trunk.fork(ThinMarket.of(7)).driftEvery(Duration.ofMillis(500), series::add);

        trunk.run();
        assertThat(series).isEmpty();
        branch.run();

        assertThat(series.get(0).time()).isEqualTo(28 * SECOND);
        assertThat(series.get(1).time()).isEqualTo(28 * SECOND + SECOND / 2);
    }

    @Example
    void aBranchNeedsTheSameRecord() {
        Simulation trunk = simulation(7, Policy.CONSUME);
        trunk.runUntil(10 * SECOND);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> trunk.fork(ThinMarket.of(8)))
                .withMessageStartingWith("the reopened record is another one: after ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trunk.fork(new Script().at(1, e -> e.add(1, Side.BUY, 100, 1))))
                .withMessageStartingWith("the reopened record is another one: after 1 events it has its end, expected");
        trunk.run();
        assertThatIllegalStateException().isThrownBy(() -> trunk.fork(ThinMarket.of(7)));
    }

    @Example
    void anAgentThatCannotBeCopiedSaysSo() {
        Simulation simulation = new Simulation(ThinMarket.of(7)).add(new ScriptedAgent());

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> simulation.fork(ThinMarket.of(7)))
                .withMessage(ScriptedAgent.class.getName() + " does not say how it is forked");
    }

    @Example
    void anAgentDoesNotForkItsSimulation() {
        Simulation simulation = new Simulation(ThinMarket.of(7));
        simulation.add(new ScriptedAgent().at(SECOND, context -> simulation.fork(ThinMarket.of(7))));

        assertThatIllegalStateException()
                .isThrownBy(simulation::run)
                .withMessage("the simulation is in the middle of a step: fork it between two runs");
    }

    private static Simulation simulation(long seed, Policy policy) {
        AgentLatency far = AgentLatency.symmetric(Latency.lognormal(Duration.ofMillis(150), 1))
                .withCompute(Latency.constant(Duration.ofMillis(20)));
        return new Simulation(policy.market(seed), policy.get())
                .seed(seed)
                .add(new ForkableAgent(seed))
                .add(new ForkableAgent(seed + 1), far)
                .add(new ForkableAgent(seed + 2), AgentLatency.NONE.withFeed(Latency.constant(Duration.ofSeconds(1))));
    }
}
