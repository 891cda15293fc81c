package dev.gatehouse.lambda.internal.variables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What static initializers have read: such a value stays for the rest of the JVM's life. */
final class StaticReads {

    private final Map<Class<?>, Map<String, Read>> byClass = new WeakHashMap<>();
    private final AtomicLong version = new AtomicLong();

    /**
     * One variable that a static initializer has read.
     *
     * @param value empty if there was none
     * @param function the function that ran; empty for none
     * @param handlerClass that function's handler
     * @param chosen whether that function's template sets it
     * @param extent whether the variable was asked for by its name
     * @param reader the class that asked, which need not be the one that is initialized; absent if only the JDK did
     */
    record Read(
            Class<?> type,
            String name,
            Optional<String> value,
            String function,
            String handlerClass,
            boolean chosen,
            Extent extent,
            Optional<Class<?>> reader) {

        /** Whether the initialized class itself has asked. */
        boolean isOfType() {
            return reader.filter(type::equals).isPresent();
        }
    }

    /** What was read at once. */
    enum Extent {
        /** One variable by its name. */
        ONE,
        /** All that there are. */
        ALL
    }

    synchronized void remember(Read read) {
        Map<String, Read> reads = byClass.computeIfAbsent(read.type(), type -> new LinkedHashMap<>());
        Read before = reads.get(read.name());
        if (before == null || read.isOfType() && !before.isOfType()) {
            reads.put(read.name(), read);
            version.incrementAndGet();
        }
    }

    synchronized List<Read> all() {
        List<Read> all = new ArrayList<>();
        byClass.values().forEach(it -> all.addAll(it.values()));
        return all;
    }

    /** Changes whenever a read is remembered. */
    long version() {
        return version.get();
    }
}
