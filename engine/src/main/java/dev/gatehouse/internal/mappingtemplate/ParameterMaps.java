package dev.gatehouse.internal.mappingtemplate;

import dev.gatehouse.internal.expression.value.Parameters;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The maps {@code path}, {@code querystring} and {@code header} of {@code $input.params()}.
 *
 * <p>Each is made when a template asks for it by its name, all of them when it asks for anything else. A template may change
 * them: they are its own.
 */
final class ParameterMaps extends AbstractMap<String, Map<String, String>> {

    private static final List<String> NAMES = List.of("path", "querystring", "header");

    private final Parameters parameters;
    private final Map<String, Map<String, String>> made = new LinkedHashMap<>();
    private boolean whole;

    ParameterMaps(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public @Nullable Map<String, String> get(Object name) {
        if (whole || !(name instanceof String text) || !NAMES.contains(text)) {
            return made.get(name);
        }
        return made.computeIfAbsent(text, this::make);
    }

    @Override
    public @Nullable Map<String, String> put(String name, Map<String, String> values) {
        return all().put(name, values);
    }

    @Override
    public Set<Entry<String, Map<String, String>>> entrySet() {
        return all().entrySet();
    }

    private Map<String, Map<String, String>> all() {
        if (!whole) {
            Map<String, Map<String, String>> before = new LinkedHashMap<>(made);
            made.clear();
            NAMES.forEach(name -> made.put(name, before.containsKey(name) ? before.get(name) : make(name)));
            whole = true;
        }
        return made;
    }

    private Map<String, String> make(String name) {
        return switch (name) {
            case "path" -> new LinkedHashMap<>(parameters.path());
            case "querystring" -> parameters.lastOfEachQuery();
            default -> new LinkedHashMap<>(parameters.lastOfEachHeader());
        };
    }
}
