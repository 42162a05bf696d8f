package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.Side;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The fields of a view: its pairs of a method that reads and a method that sets. */
final class ViewFields {
    private ViewFields() {}

    /** Where a type's view is to be had. */
    static Object view(ItchMessage message, ItchType type) {
        String name = type.name().replace("_", "");
        return Arrays.stream(ItchMessage.class.getMethods())
                .filter(method -> method.getName().equalsIgnoreCase(name))
                .map(method -> call(message, method))
                .findFirst()
                .orElseThrow();
    }

    static List<Method> setters(Object view) {
        return Arrays.stream(view.getClass().getMethods())
                .filter(m -> m.getParameterCount() == 1 && m.getDeclaringClass() != Object.class)
                .filter(m -> m.getParameterTypes()[0] != String.class && !m.isBridge())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** Sets all fields to random values. */
    static void randomize(Object view, Random random) {
        setters(view).forEach(setter -> call(view, setter, randomFor(view, setter, random)));
    }

    /** Sets all fields to values that have no byte of 0. */
    static void fill(Object view) {
        for (Method setter : setters(view)) {
            Class<?> type = setter.getParameterTypes()[0];
            call(
                    view,
                    setter,
                    type == char.class
                            ? (Object) 'x'
                            : type == Side.class ? Side.SELL : (Object) (-1L >>> unused(view, setter)));
        }
    }

    /** Reads all fields. */
    static List<String> values(Object view) {
        List<String> values = new ArrayList<>();
        for (Method setter : setters(view)) {
            values.add(setter.getName() + "=" + call(view, getter(view, setter)));
        }
        return values;
    }

    private static Object randomFor(Object view, Method setter, Random random) {
        Class<?> type = setter.getParameterTypes()[0];
        if (type == char.class) {
            return (char) random.nextInt(128);
        }
        if (type == Side.class) {
            return random.nextBoolean() ? Side.BUY : Side.SELL;
        }
        return random.nextLong() >>> unused(view, setter);
    }

    /** How many bits of a long a field does not have: found by trying. */
    private static int unused(Object view, Method setter) {
        for (int unused : new int[] {0, 32, 48}) {
            if (takes(view, setter, -1L >>> unused)) {
                return unused;
            }
        }
        throw new AssertionError(setter + " takes nothing");
    }

    private static boolean takes(Object view, Method setter, long value) {
        try {
            setter.invoke(view, value);
            return true;
        } catch (ReflectiveOperationException tooLarge) {
            return false;
        }
    }

    private static Method getter(Object view, Method setter) {
        try {
            return view.getClass().getMethod(setter.getName());
        } catch (NoSuchMethodException absent) {
            throw new LinkageError(setter.getName(), absent);
        }
    }

    private static Object call(Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(method + " of " + target, failure);
        }
    }
}
