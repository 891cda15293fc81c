package dev.gatehouse.internal.mappingtemplate;

import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code $context} for one rendering: asks the variables when the template does; prints nothing as a whole. */
final class ContextMap extends AbstractMap<String, @Nullable Object> {

    /** The order recorded by test_sqs_amz_json_protocol. */
    private static final List<String> ORDER = List.of(
            "resourceId",
            "resourcePath",
            "httpMethod",
            "extendedRequestId",
            "requestTime",
            "path",
            "accountId",
            "protocol",
            "requestOverride",
            "stage",
            "domainPrefix",
            "requestTimeEpoch",
            "requestId",
            "identity",
            "domainName",
            "deploymentId",
            "responseOverride",
            "apiId");

    private final Variables variables;
    private final Map<String, @Nullable Object> known = new LinkedHashMap<>();

    ContextMap(Variables variables, Overrides overrides) {
        this.variables = variables;
        known.put("requestOverride", overrides.requestSection());
        known.put("responseOverride", overrides.responseSection());
    }

    @Override
    public @Nullable Object get(Object key) {
        String name = String.valueOf(key);
        if (!known.containsKey(name)) {
            variables.member(name).ifPresent(value -> known.put(name, shown(value)));
        }
        return known.get(name);
    }

    @Override
    public boolean containsKey(Object key) {
        return known.containsKey(String.valueOf(key))
                || variables.member(String.valueOf(key)).isPresent();
    }

    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        return known.put(key, value);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        inOrder().forEach(name -> all.put(name, get(name)));
        return all.entrySet();
    }

    @Override
    public String toString() {
        return "";
    }

    private Set<String> inOrder() {
        Set<String> present = new LinkedHashSet<>(variables.names());
        present.addAll(known.keySet());
        Set<String> ordered = new LinkedHashSet<>(ORDER);
        ordered.retainAll(present);
        ordered.addAll(new ArrayList<>(present));
        return ordered;
    }

    private static @Nullable Object shown(Json value) {
        if (!(value instanceof JsonObject object)) {
            return TemplateValues.of(value);
        }
        Map<String, @Nullable Object> members = new SilentMap();
        object.members().forEach((name, member) -> members.put(name, shown(member)));
        return members;
    }

    /** A map that prints nothing, as those of {@code $context} do. */
    private static final class SilentMap extends LinkedHashMap<String, @Nullable Object> {

        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            return "";
        }
    }
}
