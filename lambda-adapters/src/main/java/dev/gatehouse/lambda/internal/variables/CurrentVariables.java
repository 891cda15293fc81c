package dev.gatehouse.lambda.internal.variables;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The map that {@code System.getenv()} gives to handlers: each use of it sees the variables of who uses it. */
final class CurrentVariables extends AbstractMap<String, String> {

    private final EnvironmentReads switchboard;

    CurrentVariables(EnvironmentReads switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        return System.getenv((String) name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        switchboard.rememberAll();
        Map<String, String> all = switchboard
                .scope()
                .map(it -> it.variables().over(switchboard.ofJvm()))
                .orElseGet(switchboard::ofJvm);
        return Collections.unmodifiableMap(all).entrySet();
    }
}
