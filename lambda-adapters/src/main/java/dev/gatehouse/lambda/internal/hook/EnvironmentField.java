package dev.gatehouse.lambda.internal.hook;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The field that holds the environment of the JVM.
 *
 * <p>It is set by plain reflection where the JVM's start opens {@code java.util}; else up to JDK 23 by {@code Unsafe},
 * which later warns; else after an agent has opened the package.
 */
final class EnvironmentField {

    private static final String MAP = "java.util.Collections$UnmodifiableMap";
    private static final int LAST_QUIET_UNSAFE = 23;

    private EnvironmentField() {}

    /**
     * Puts another map in the place of the one that is there.
     *
     * @throws HookException if this JVM does not let itself be changed
     */
    static void replace(UnaryOperator<Map<String, String>> change) throws HookException {
        try {
            Map<String, String> environment = System.getenv();
            Field field = Class.forName(MAP).getDeclaredField("m");
            Writer writer = writer(field);
            Map<String, String> jvm = inAnyCase(writer.map(environment, field));
            writer.set(environment, field, change.apply(jvm));
            for (String view : List.of("keySet", "entrySet", "values")) {
                Field cached = Class.forName(MAP).getDeclaredField(view);
                cached.trySetAccessible();
                writer.set(environment, cached, null);
            }
            if (isWindows()) {
                // names are looked up in a map of their own there
                Class<?> type = Class.forName("java.lang.ProcessEnvironment");
                new Unsafe().set(environment, type.getDeclaredField("theCaseInsensitiveEnvironment"), environment);
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new HookException(e);
        }
    }

    /** Whether no agent is needed. */
    static boolean isQuick() {
        try {
            return Runtime.version().feature() <= LAST_QUIET_UNSAFE
                    || Class.forName(MAP).getDeclaredField("m").trySetAccessible();
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Map<String, String> inAnyCase(Map<String, String> jvm) {
        if (!isWindows()) {
            return jvm;
        }
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(jvm);
        return sorted;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    private static Writer writer(Field field) throws ReflectiveOperationException, HookException {
        if (field.trySetAccessible()) {
            return new Reflection();
        }
        if (Runtime.version().feature() <= LAST_QUIET_UNSAFE) {
            return new Unsafe();
        }
        Module ours = EnvironmentField.class.getModule();
        Agent.instrumentation()
                .redefineModule(
                        Object.class.getModule(),
                        Set.of(),
                        Map.of(),
                        Map.of("java.util", Set.of(ours)),
                        Set.of(),
                        Map.of());
        field.setAccessible(true);
        return new Reflection();
    }

    /** Reads and writes fields, final ones too. */
    private interface Writer {

        Object get(Object holder, Field field) throws ReflectiveOperationException;

        void set(Object holder, Field field, @Nullable Object value) throws ReflectiveOperationException;

        @SuppressWarnings("unchecked")
        default Map<String, String> map(Object holder, Field field) throws ReflectiveOperationException {
            return (Map<String, String>) get(holder, field);
        }
    }

    private static final class Reflection implements Writer {

        @Override
        public Object get(Object holder, Field field) throws ReflectiveOperationException {
            return field.get(holder);
        }

        @Override
        public void set(Object holder, Field field, @Nullable Object value) throws ReflectiveOperationException {
            field.set(holder, value);
        }
    }

    /** By name, since the compiler warns of the type whatever one does. */
    private static final class Unsafe implements Writer {

        private final Object unsafe;

        Unsafe() throws ReflectiveOperationException {
            Field single = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            single.setAccessible(true);
            unsafe = single.get(null);
        }

        @Override
        public Object get(Object holder, Field field) throws ReflectiveOperationException {
            return unsafe.getClass()
                    .getMethod("getObjectVolatile", Object.class, long.class)
                    .invoke(unsafe, base(holder, field), offset(field));
        }

        @Override
        public void set(Object holder, Field field, @Nullable Object value) throws ReflectiveOperationException {
            unsafe.getClass()
                    .getMethod("putObjectVolatile", Object.class, long.class, Object.class)
                    .invoke(unsafe, base(holder, field), offset(field), value);
        }

        private Object base(Object holder, Field field) throws ReflectiveOperationException {
            return isStatic(field) ? method("staticFieldBase").invoke(unsafe, field) : holder;
        }

        private Object offset(Field field) throws ReflectiveOperationException {
            return method(isStatic(field) ? "staticFieldOffset" : "objectFieldOffset")
                    .invoke(unsafe, field);
        }

        private Method method(String name) throws NoSuchMethodException {
            return unsafe.getClass().getMethod(name, Field.class);
        }

        private static boolean isStatic(Field field) {
            return Modifier.isStatic(field.getModifiers());
        }
    }
}
