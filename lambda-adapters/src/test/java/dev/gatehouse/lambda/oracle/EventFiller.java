package dev.gatehouse.lambda.oracle;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;

/** Makes events with a value in everything that has a setter. */
final class EventFiller {

    private static final int DEPTH = 4;

    private EventFiller() {}

    static Object filled(Class<?> type) {
        return value(type, 0).orElseThrow(() -> new IllegalStateException("can't fill " + type));
    }

    private static Optional<Object> value(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, depth);
        }
        return type instanceof Class<?> named ? plain(named, depth) : Optional.empty();
    }

    private static Optional<Object> container(ParameterizedType type, int depth) {
        Type[] arguments = type.getActualTypeArguments();
        Optional<Object> element = value(arguments[arguments.length - 1], depth + 1);
        return Map.class.equals(type.getRawType())
                ? element.map(it -> Map.of("key", it))
                : element.filter(it -> List.class.equals(type.getRawType())).map(List::of);
    }

    private static Optional<Object> plain(Class<?> type, int depth) {
        Optional<Object> scalar = Stream.<Object>of(
                        "12/Mar/2026:19:03:58 +0000",
                        7,
                        8L,
                        2.5,
                        1.5f,
                        true,
                        new BigDecimal("3.25"),
                        new Date(1_767_225_600_000L),
                        new DateTime(1_767_225_600_000L, DateTimeZone.UTC),
                        ByteBuffer.wrap("bytes".getBytes(StandardCharsets.UTF_8)))
                .filter(it -> boxed(type).isInstance(it) && !type.equals(Object.class))
                .findFirst();
        if (scalar.isPresent() || type.isPrimitive()) {
            return scalar;
        }
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        if (type.isArray()) {
            return value(type.getComponentType(), depth + 1).map(it -> array(type, it));
        }
        return type.equals(Object.class) ? Optional.of("thing") : bean(type, depth);
    }

    private static Optional<Object> bean(Class<?> type, int depth) {
        if (depth > DEPTH) {
            return Optional.empty();
        }
        try {
            Object bean = type.getConstructor().newInstance();
            for (Method method : type.getMethods()) {
                if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
                    Optional<Object> value = value(method.getGenericParameterTypes()[0], depth + 1);
                    if (value.isPresent()) {
                        method.invoke(bean, value.get());
                    }
                }
            }
            return Optional.of(bean);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Object array(Class<?> type, Object element) {
        Object array = Array.newInstance(type.getComponentType(), 1);
        Array.set(array, 0, element);
        return array;
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
    }
}
