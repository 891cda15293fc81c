package dev.gatehouse.internal.expression.value;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, or the headers of a response, as mappings may see them.
 *
 * <p>Where one value is asked for and several were sent, the last counts (unit test_multi_headers_mapping,
 * test_multi_qs_mapping). Headers that AWS hides from mappings are to be left out by the caller.
 */
public final class Parameters {

    private static final Parameters NONE = new Parameters(Map.of(), Query.none(), Headers.none());

    private final Map<String, String> path;
    private final Supplier<Query> query;
    private final Supplier<Headers> headers;
    private final Supplier<Map<String, String>> lastOfEachHeader = new MadeOnce<>(this::lastHeaders);

    public Parameters(Map<String, String> path, Query query, Headers headers) {
        this(path, () -> query, () -> headers);
    }

    private Parameters(Map<String, String> path, Supplier<Query> query, Supplier<Headers> headers) {
        this.path = path.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(path));
        this.query = query;
        this.headers = headers;
    }

    /** Query and headers are made when something first asks for them, which most calls never do. */
    public static Parameters made(Map<String, String> path, Supplier<Query> query, Supplier<Headers> headers) {
        return new Parameters(path, new MadeOnce<>(query), new MadeOnce<>(headers));
    }

    public Map<String, String> path() {
        return path;
    }

    public Query query() {
        return query.get();
    }

    public Headers headers() {
        return headers.get();
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
            case QUERYSTRING -> query().all(name);
            case HEADER -> headers().all(name);
        };
    }

    /** The last value at a position. */
    public Optional<String> last(Position position, String name) {
        return switch (position) {
            case PATH -> Optional.ofNullable(path.get(name));
            case QUERYSTRING -> query().last(name);
            case HEADER -> headers().last(name);
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
        query().parameters().forEach(parameter -> last.put(parameter.name(), parameter.value()));
        return last;
    }

    /** The last value of each header, under the name as first sent. */
    public Map<String, String> lastOfEachHeader() {
        return lastOfEachHeader.get();
    }

    private Map<String, String> lastHeaders() {
        Map<String, String> last = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Header line : headers()) {
            String before = names.putIfAbsent(line.name().toLowerCase(Locale.ROOT), line.name());
            last.put(before == null ? line.name() : before, line.value());
        }
        return Collections.unmodifiableMap(last);
    }

    /** A value that is made when it is first asked for. */
    private static final class MadeOnce<T> implements Supplier<T> {

        private final Supplier<T> maker;
        private volatile @Nullable T made;

        MadeOnce(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            T known = made;
            if (known == null) {
                known = maker.get();
                made = known;
            }
            return known;
        }
    }
}
