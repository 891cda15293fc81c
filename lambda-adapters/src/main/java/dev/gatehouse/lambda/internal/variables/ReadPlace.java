package dev.gatehouse.lambda.internal.variables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * From where a variable is read.
 *
 * @param initializing classes whose static initializers run, the innermost first
 * @param reader the class that asks; absent if only the JDK does
 */
record ReadPlace(List<Class<?>> initializing, Optional<Class<?>> reader) {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    /**
     * Classes that the present thread has seen at work outside of their initializer: that runs on this thread no more.
     *
     * <p>Asking a frame for the name of its method takes as long as finding the frame.
     */
    private static final ThreadLocal<Set<Class<?>>> INITIALIZED =
            ThreadLocal.withInitial(() -> Collections.newSetFromMap(new WeakHashMap<>()));

    private static final String INITIALIZER = "<clinit>";
    private static final List<String> OURS = List.of("java.", "jdk.", "sun.", "dev.gatehouse.lambda.internal.");

    ReadPlace {
        initializing = List.copyOf(initializing);
    }

    /** No initializer runs. */
    static ReadPlace nowhere() {
        return new ReadPlace(List.of(), Optional.empty());
    }

    /** Where the present thread is. */
    static ReadPlace present() {
        Set<Class<?>> initialized = INITIALIZED.get();
        List<Class<?>> initializing = new ArrayList<>();
        Set<Class<?>> others = new HashSet<>();
        Optional<Class<?>> reader = STACK.walk(frames -> {
            var first = new ArrayList<Class<?>>(1);
            frames.forEach(frame -> {
                Class<?> type = frame.getDeclaringClass();
                if (first.isEmpty() && isForeign(type.getName())) {
                    first.add(type);
                }
                if (!initialized.contains(type)) {
                    (frame.getMethodName().equals(INITIALIZER) ? initializing : others).add(type);
                }
            });
            return first.stream().findFirst();
        });
        initializing.forEach(others::remove);
        initialized.addAll(others);
        return new ReadPlace(initializing, reader);
    }

    private static boolean isForeign(String className) {
        return OURS.stream().noneMatch(className::startsWith);
    }
}
