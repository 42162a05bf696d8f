package io.github.microstructurex.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class SurvivalProperties {
    @Property(seed = "42")
    void withoutCensoringSurvivalIsThePartThatIsLeft(
            @ForAll @NotEmpty List<@IntRange(max = 20) Integer> durations, @ForAll @IntRange(max = 25) int time) {
        KaplanMeier subjects = new KaplanMeier();
        durations.forEach(subjects::event);
        double left = durations.stream().filter(duration -> duration > time).count() / (double) durations.size();

        assertThat(subjects.curve().at(time)).isCloseTo(left, within(1e-12));
    }

    /** Ends from 0, censored, to 3, by cause. */
    @Property(seed = "42")
    void causesAndSurvivalAddUpToOne(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 15) Integer> durations,
            @ForAll @Size(value = 60) List<@IntRange(max = 3) Integer> ends) {
        AalenJohansen causes = new AalenJohansen(3);
        KaplanMeier any = new KaplanMeier();
        for (int i = 0; i < durations.size(); i++) {
            if (ends.get(i) == 0) {
                causes.censored(durations.get(i));
                any.censored(durations.get(i));
            } else {
                causes.event(durations.get(i), ends.get(i));
                any.event(durations.get(i));
            }
        }
        IncidenceCurve first = causes.incidence(1);
        IncidenceCurve second = causes.incidence(2);
        IncidenceCurve third = causes.incidence(3);
        SurvivalCurve survival = any.curve();
        assertThat(first.size()).isEqualTo(survival.size());
        for (int step = 0; step < survival.size(); step++) {
            double sum = first.incidence(step) + second.incidence(step) + third.incidence(step);
            assertThat(sum + survival.survival(step)).isCloseTo(1, within(1e-12));
            assertThat(first.standardError(step)).isBetween(0.0, 0.75);
        }
    }
}
