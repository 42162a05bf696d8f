package io.github.microstructurex.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final int MANY = 100_000;

    @Test
    void everyFamilyIsOneToOneOnTheIdsOfAFlow() {
        for (Ids ids : all()) {
            Set<Long> seen = new HashSet<>();
            for (long id = 1; id <= MANY; id++) {
                assertThat(ids.original(ids.renamed(id))).as(ids.name()).isEqualTo(id);
                assertThat(seen.add(ids.renamed(id))).as(ids.name()).isTrue();
            }
        }
    }

    @Test
    void everyFamilyCanBeUndoneOnAllLongs() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 1_000; i++) {
            long id = random.nextLong();
            for (Ids ids : all()) {
                assertThat(ids.original(ids.renamed(id))).as(ids.name()).isEqualTo(id);
                assertThat(ids.renamed(ids.original(id))).as(ids.name()).isEqualTo(id);
            }
        }
    }

    @Test
    void shiftedIdsAreMultiplesOfAPowerOfTwo() {
        Ids ids = Ids.named("shift20", List.of()).get(0);

        assertThat(ids.renamed(3)).isEqualTo(3L << 20);
    }

    @Test
    void idsThatCollideShareTheBitsOfTheHashThatTablesUse() {
        Ids fibonacci = Ids.named("fibonacci", List.of()).get(0);
        Ids fastutil = Ids.named("fastutil", List.of()).get(0);
        Ids splitMix = Ids.named("splitmix", List.of()).get(0);

        for (long id = 1; id <= MANY; id++) {
            assertThat(Mix.FIBONACCI.apply(fibonacci.renamed(id)) >>> 32).isZero();
            assertThat((int) Mix.FASTUTIL.apply(fastutil.renamed(id))).isZero();
            assertThat((int) Mix.SPLIT_MIX.apply(splitMix.renamed(id))).isZero();
        }
    }

    @Test
    void anUnknownFamilyIsRefusedWithTheNamesOfTheOthers() {
        assertThatThrownBy(() -> Ids.named("odd", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--ids is odd, expected adversarial or one of dense, random, shift4");
    }

    private static List<Ids> all() {
        return List.of("dense", "random", "adversarial").stream()
                .flatMap(name -> Ids.named(name, List.of()).stream())
                .toList();
    }
}
