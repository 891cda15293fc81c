package dev.gatehouse.internal.template;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Which parameters, values and waivers an import asked for, whether or not they were given: what may be given at all. */
public final class Asked {

    private final Set<String> parameters;
    private final Set<String> values;
    private final Set<String> waivers;
    private final AtomicBoolean plainOpenApi;
    private final String prefix;

    public Asked() {
        this(
                new ConcurrentSkipListSet<>(),
                new ConcurrentSkipListSet<>(),
                new ConcurrentSkipListSet<>(),
                new AtomicBoolean(),
                "");
    }

    private Asked(
            Set<String> parameters,
            Set<String> values,
            Set<String> waivers,
            AtomicBoolean plainOpenApi,
            String prefix) {
        this.parameters = parameters;
        this.values = values;
        this.waivers = waivers;
        this.plainOpenApi = plainOpenApi;
        this.prefix = prefix;
    }

    Asked within(String logicalId) {
        return new Asked(parameters, values, waivers, plainOpenApi, prefix + logicalId + ".");
    }

    /** Parameters that the template declares. */
    public Set<String> parameters() {
        return parameters;
    }

    /** Names of values, as a user gives them. */
    public Set<String> values() {
        return values;
    }

    /** Properties that can be waived. */
    public Set<String> waivers() {
        return waivers;
    }

    /** Whether it was a plain OpenAPI file, which asks for import parameters, a protocol and a stage. */
    public boolean isPlainOpenApi() {
        return plainOpenApi.get();
    }

    void plainOpenApi() {
        plainOpenApi.set(true);
    }

    Map<String, String> values(Map<String, String> given) {
        return new Values(given);
    }

    List<String> waived(List<String> given) {
        return new Waivers(given);
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

    private final class Waivers extends AbstractList<String> {

        private final List<String> given;

        Waivers(List<String> given) {
            this.given = given;
        }

        @Override
        public boolean contains(Object property) {
            waivers.add(property.toString());
            return given.contains(property);
        }

        @Override
        public String get(int index) {
            return given.get(index);
        }

        @Override
        public int size() {
            return given.size();
        }
    }
}
