package dev.gatehouse.internal.templateimport;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What an import asked for, whether or not it was given: what may be given at all.
 *
 * @param parameters that the template declares
 * @param values by their names, as a user gives them
 * @param waivers properties that can be waived
 * @param onlyOpenApi whether it was a plain OpenAPI file, which asks for import parameters, a protocol and a stage
 * @param prefix of values of a nested stack
 */
public record RequestedValues(
        Set<String> parameters, Set<String> values, Set<String> waivers, AtomicBoolean onlyOpenApi, String prefix) {

    public static RequestedValues nothing() {
        return nothing("");
    }

    private static RequestedValues nothing(String prefix) {
        return new RequestedValues(
                new ConcurrentSkipListSet<>(),
                new ConcurrentSkipListSet<>(),
                new ConcurrentSkipListSet<>(),
                new AtomicBoolean(),
                prefix);
    }

    /** The same before anything was asked for. */
    RequestedValues nothingYet() {
        return nothing(prefix);
    }

    /** Remembers what another import asked for. */
    void add(RequestedValues other) {
        parameters.addAll(other.parameters);
        values.addAll(other.values);
        waivers.addAll(other.waivers);
        if (other.onlyOpenApi.get()) {
            onlyOpenApi.set(true);
        }
    }

    RequestedValues within(String logicalId) {
        return new RequestedValues(parameters, values, waivers, onlyOpenApi, prefix + logicalId + ".");
    }

    Map<String, String> values(Map<String, String> given) {
        return new Values(given);
    }

    private final class Values extends AbstractMap<String, String> {

        private final Map<String, String> given;

        Values(Map<String, String> given) {
            this.given = given;
        }

        @Override
        public @Nullable String get(Object key) {
            note(key);
            return given.get(key);
        }

        @Override
        public boolean containsKey(Object key) {
            note(key);
            return given.containsKey(key);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return given.entrySet();
        }

        private void note(Object key) {
            String name = key.toString();
            values.add(name.contains(":") ? name : prefix + name);
        }
    }
}
