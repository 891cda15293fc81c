package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.QueryParameter;
import dev.gatehouse.internal.expression.MappingExpression;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.ParameterName;
import dev.gatehouse.internal.expression.value.Position;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.UnresolvedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The request parameters of an integration, compiled. */
public final class ParameterMapping {

    private final List<Entry> entries;
    private final MappedHeaders rules;
    private final Optional<String> forbidden;
    private final Optional<String> defect;

    private ParameterMapping(List<Entry> entries, MappedHeaders rules, List<String> unreadable) {
        this.rules = rules;
        this.entries = List.copyOf(entries);
        this.forbidden = entries.stream()
                .filter(entry -> entry.name().position() == Position.HEADER)
                .map(entry -> entry.name().name())
                .filter(rules::forbid)
                .map(ParameterMapping::forbidden)
                .findFirst();
        this.defect = unreadable.stream().findFirst().or(() -> forbidden);
    }

    public static ParameterMapping of(Integration integration, MappedHeaders rules) {
        return of(integration.requestParameters(), rules);
    }

    static ParameterMapping of(Map<String, String> requestParameters, MappedHeaders rules) {
        List<Entry> entries = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        requestParameters.forEach((target, expression) -> {
            var name = ParameterName.parse("integration.request", target);
            var value = MappingExpression.parse(expression);
            var unresolved = UnresolvedValue.in(expression);
            if (unresolved.isPresent()) {
                unreadable.add(unresolved.get().refusal("the mapping of " + target, expression));
            } else if (name.isEmpty() || value.isEmpty()) {
                unreadable.add("no mapping can be read from \"" + target + ": " + expression + "\"");
            } else {
                entries.add(new Entry(name.get(), value.get()));
            }
        });
        return new ParameterMapping(entries, rules, unreadable);
    }

    /** Whether nothing is mapped. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Why every call fails. */
    public Optional<String> defect() {
        return defect;
    }

    /** A header that fails every call because it is mapped. */
    public Optional<String> forbidden() {
        return forbidden;
    }

    /**
     * The mapped parameters; what the source lacks is left out.
     *
     * @throws dev.gatehouse.internal.expression.value.MalformedBodyException as expressions do
     */
    public MappedParameters map(MappingSource source) {
        if (entries.isEmpty()) {
            return MappedParameters.NONE;
        }
        Headers headers = Headers.none();
        List<QueryParameter> query = new ArrayList<>();
        Map<String, String> path = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String name = entry.name().name();
            switch (entry.name().position()) {
                case HEADER -> {
                    Optional<String> value = entry.value().value(source);
                    headers = value.isPresent() ? headers.with(name, value.get()) : headers;
                }
                case QUERYSTRING ->
                    entry.value().values(source).forEach(value -> query.add(new QueryParameter(name, value)));
                case PATH -> entry.value().value(source).ifPresent(value -> path.put(name, value));
            }
        }
        return new MappedParameters(headers, query, path);
    }

    /** The headers that reach the backend, or why the call fails: a template may have set a forbidden one. */
    Result<Headers> permitted(Headers headers, IntegrationRefusals refusals) {
        if (headers.lines().isEmpty()) {
            return Result.of(headers);
        }
        List<Header> lines = new ArrayList<>();
        for (Header line : headers) {
            if (rules.forbid(line.name())) {
                return Result.refused(refusals.configuration(forbidden(line.name())));
            }
            if (!MappedHeaders.drop(line.name())) {
                lines.add(line);
            }
        }
        return Result.of(new Headers(lines));
    }

    private static String forbidden(String header) {
        return "AWS fails every call that maps the header " + header;
    }

    private record Entry(ParameterName name, MappingExpression value) {}
}
