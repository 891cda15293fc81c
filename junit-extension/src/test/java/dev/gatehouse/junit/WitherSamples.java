package dev.gatehouse.junit;

import static org.mockito.Mockito.mock;

import dev.gatehouse.http.Headers;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes values of any type of the house; as far as a type has enough values, no two are equal. */
final class WitherSamples {

    private static final int DEEP = 12;

    private final int seed;
    private int count;
    private int depth;

    WitherSamples(int seed) {
        this.seed = seed;
        this.count = seed;
    }

    Object[] arguments(Method method) throws ReflectiveOperationException {
        count += seed;
        return all(method.getGenericParameterTypes());
    }

    Object of(Type type) throws ReflectiveOperationException {
        count++;
        if (type instanceof ParameterizedType parameterized) {
            return generic((Class<?>) parameterized.getRawType(), parameterized.getActualTypeArguments());
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        return type instanceof Class<?> plain ? plain(plain) : text();
    }

    private Object generic(Class<?> type, Type[] arguments) throws ReflectiveOperationException {
        if (depth > DEEP && type == List.class) {
            return List.of();
        }
        if (depth > DEEP && type == Map.class) {
            return Map.of();
        }
        if (type == List.class) {
            return List.of(of(arguments[0]));
        }
        if (type == Set.class) {
            return Set.of(of(arguments[0]));
        }
        if (type == Optional.class) {
            return Optional.of(of(arguments[0]));
        }
        if (type == Map.class) {
            return Map.of(of(arguments[0]), of(arguments[1]));
        }
        if (type == UnaryOperator.class) {
            Object answer = of(arguments[0]);
            return (UnaryOperator<Object>) before -> answer;
        }
        return type == Class.class ? String.class : plain(type);
    }

    private Object plain(Class<?> type) throws ReflectiveOperationException {
        if (type.isPrimitive()) {
            return primitive(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[count % type.getEnumConstants().length];
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isArray()) {
            return java.lang.reflect.Array.newInstance(type.getComponentType(), count);
        }
        if (type.isSealed()) {
            Class<?>[] permitted = type.getPermittedSubclasses();
            return plain(permitted[count++ % permitted.length]);
        }
        Optional<Object> known = known(type);
        return known.isPresent() ? known.get() : mock(type);
    }

    private Object primitive(Class<?> type) {
        if (type == boolean.class) {
            return count % 2 == 0;
        }
        if (type == long.class) {
            return 200L + count;
        }
        if (type == double.class) {
            return 1.0 + count % 90;
        }
        return 200 + count;
    }

    private Optional<Object> known(Class<?> type) {
        if (type == Boolean.class) {
            return Optional.of(count % 2 == 0);
        }
        if (type == String.class || type == Object.class) {
            return Optional.of(text());
        }
        if (type == Double.class) {
            return Optional.of(1.0 + count % 90);
        }
        if (type == URI.class) {
            return Optional.of(URI.create("http://127.0.0.1:" + (9000 + count)));
        }
        Map<Class<?>, Object> known = Map.of(
                Path.class, Path.of("path" + count),
                Instant.class, Instant.ofEpochSecond(count),
                Duration.class, Duration.ofSeconds(count),
                Headers.class, Headers.of("name", text()),
                OptionalInt.class, OptionalInt.of(200 + count),
                OptionalLong.class, OptionalLong.of(200 + count),
                Integer.class, 200 + count,
                Long.class, 200L + count,
                ClassLoader.class, new ClassLoader() {});
        return Optional.ofNullable(known.get(type));
    }

    private Object record(Class<?> type) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        Constructor<?> canonical = type.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        return canonical.newInstance(all(canonical.getGenericParameterTypes()));
    }

    /** Every other seed makes texts that are origins, which some types insist on. */
    private String text() {
        return seed % 2 == 0 ? "value" + count : "https://value" + count + ".example";
    }

    private Object[] all(Type[] types) throws ReflectiveOperationException {
        depth++;
        Object[] made = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            made[i] = of(types[i]);
        }
        depth--;
        return made;
    }
}
