package io.github.microstructurex.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.testkit.Realistic;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.providers.TypeUsage;

class TestkitArbitraryProviderTest {
    private static final TypeUsage COMMANDS = TypeUsage.of(List.class, TypeUsage.of(BookCommand.class));

    private final TestkitArbitraryProvider provider = new TestkitArbitraryProvider();

    @Example
    void leavesOtherTypesToOtherProviders() {
        assertThat(provider.canProvideFor(COMMANDS)).isTrue();
        assertThat(provider.canProvideFor(TypeUsage.of(String.class))).isFalse();
        assertThat(provider.canProvideFor(TypeUsage.of(Object.class))).isFalse();
        assertThat(provider.canProvideFor(TypeUsage.of(List.class, TypeUsage.of(String.class))))
                .isFalse();
    }

    @Example
    void refusesAFlowOfOneCommand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provide(TypeUsage.of(BookCommand.class), "flowOfOne"))
                .withMessageStartingWith("@Realistic is on a single BookCommand, expected on a List<BookCommand>");
    }

    @Example
    void refusesASizeThatItCannotPromise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provide(COMMANDS, "atLeastTen"))
                .withMessageContaining("expected no more than max");
    }

    @SuppressWarnings("unused")
    void flowOfOne(@Realistic BookCommand command) {}

    @SuppressWarnings("unused")
    void atLeastTen(@Size(min = 10) List<BookCommand> commands) {}

    /** What is provided for a type with the annotations of the only parameter of a method. */
    private Set<Arbitrary<?>> provide(TypeUsage type, String method) {
        Annotation[] annotations = List.of(getClass().getDeclaredMethods()).stream()
                .filter(declared -> declared.getName().equals(method))
                .findFirst()
                .orElseThrow()
                .getParameterAnnotations()[0];
        return provider.provideFor(type.withAnnotation(annotations[0]), usage -> Set.of());
    }
}
