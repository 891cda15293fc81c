package dev.gatehouse.lambda.internal.variables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From where a variable is read.
 *
 * @param initializing classes whose static initializers run, the innermost first
 * @param reader the class that asks; absent if only the JDK does
 */
record ReadPlace(List<Class<?>> initializing, Optional<Class<?>> reader) {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
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
        return STACK.walk(frames -> {
            List<Class<?>> initializing = new ArrayList<>();
            var reader = new ArrayList<Class<?>>(1);
            frames.forEach(frame -> {
                if (reader.isEmpty() && isForeign(frame.getClassName())) {
                    reader.add(frame.getDeclaringClass());
                }
                if (frame.getMethodName().equals(INITIALIZER)) {
                    initializing.add(frame.getDeclaringClass());
                }
            });
            return new ReadPlace(initializing, reader.stream().findFirst());
        });
    }

    private static boolean isForeign(String className) {
        return OURS.stream().noneMatch(className::startsWith);
    }
}
