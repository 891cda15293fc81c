package dev.gatehouse.junit.internal;

import java.util.List;
import java.util.Optional;

/** The instances of the running test, outermost first; known only after its gateway was made. */
public final class TestObjects {

    private volatile List<Object> all = List.of();

    void set(List<Object> instances) {
        all = List.copyOf(instances);
    }

    Optional<Object> instanceOf(Class<?> type) {
        return all.stream().filter(type::isInstance).findFirst();
    }
}
