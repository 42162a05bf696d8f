package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookListener;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayGateTest {
    static Stream<Method> events() {
        return Arrays.stream(BookListener.class.getMethods()).filter(method -> method.getReturnType() == void.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventPassesOnceTheGateIsOpen(Method event) throws ReflectiveOperationException {
        List<String> told = new ArrayList<>();
        BookListener listener = (BookListener) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BookListener.class}, (proxy, method, arguments) -> {
                    told.add(method.getName() + Arrays.toString(arguments));
                    return null;
                });
        ReplayGate gate = new ReplayGate(listener);
        Object[] arguments = new Object[event.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = event.getParameterTypes()[i];
            arguments[i] = type == long.class ? (Object) (i + 1L) : type.getEnumConstants()[1];
        }

        event.invoke(gate, arguments);
        assertThat(told).isEmpty();

        gate.open();
        event.invoke(gate, arguments);
        assertThat(told).containsExactly(event.getName() + Arrays.toString(arguments));
    }
}
