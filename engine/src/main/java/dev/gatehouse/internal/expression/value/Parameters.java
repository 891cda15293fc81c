package dev.gatehouse.internal.expression.value;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request, or the headers of a response, as mappings may see them.
 *
 * <p>Where one value is asked for and several were sent, the last counts (unit test_multi_headers_mapping,
 * test_multi_qs_mapping). Headers that AWS hides from mappings are to be left out by the caller.
 *
 * @param path path parameters by name
 */
public record Parameters(Map<String, String> path, Query query, Headers headers) {

    private static final Parameters NONE = new Parameters(Map.of(), Query.none(), Headers.none());

    public Parameters {
        path = Collections.unmodifiableMap(new LinkedHashMap<>(path));
    }

    public static Parameters none() {
        return NONE;
    }

    /** Headers only, as a response has them. */
    public static Parameters of(Headers headers) {
        return new Parameters(Map.of(), Query.none(), headers);
    }

    /** The values at a position in order; empty if there are none. */
    public List<String> all(Position position, String name) {
        return switch (position) {
            case PATH -> Optional.ofNullable(path.get(name)).map(List::of).orElseGet(List::of);
            case QUERYSTRING -> query.all(name);
            case HEADER -> headers.all(name);
        };
    }

    /** The last value at a position. */
    public Optional<String> last(Position position, String name) {
        return switch (position) {
            case PATH -> Optional.ofNullable(path.get(name));
            case QUERYSTRING -> query.last(name);
            case HEADER -> headers.last(name);
        };
    }

    /** The last value of the first position that has the name: path, then query string, then header. */
    public Optional<String> anywhere(String name) {
        return last(Position.PATH, name)
                .or(() -> last(Position.QUERYSTRING, name))
                .or(() -> last(Position.HEADER, name));
    }

    /** The last value of each query parameter. */
    public Map<String, String> lastOfEachQuery() {
        Map<String, String> last = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> last.put(parameter.name(), parameter.value()));
        return last;
    }

    /** The last value of each header, under the name as first sent. */
    public Map<String, String> lastOfEachHeader() {
        Map<String, String> last = new LinkedHashMap<>();
        headers.forEach(line -> last.keySet().stream()
                .filter(line::isNamed)
                .findFirst()
                .ifPresentOrElse(name -> last.put(name, line.value()), () -> last.put(line.name(), line.value())));
        return last;
    }
}
