package dev.gatehouse.internal.expression.jsonpath;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.mapper.MappingException;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.logging.SilentLogging;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A compiled JSONPath with the semantics of Jayway's library, which AWS uses; for several threads.
 *
 * <p>A definite path that leads nowhere finds nothing; an indefinite one ({@code ..}, {@code [*]}, filters) always
 * finds a list, which may be empty.
 */
public final class JsonPathQuery {

    private static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new JsonModelProvider())
            .mappingProvider(new JsonModelMapping())
            .build();

    static {
        // the library logs each evaluation, for which it asks SLF4J
        SilentLogging.begin();
    }

    private final JsonPath path;

    private JsonPathQuery(JsonPath path) {
        this.path = path;
    }

    /**
     * Compiles a path; a leading {@code $.} may be missing.
     *
     * @throws IllegalArgumentException if it is no JSONPath; the message says why
     */
    public static JsonPathQuery compile(String path) {
        try {
            return new JsonPathQuery(JsonPath.compile(path));
        } catch (RuntimeException e) {
            // the library's parser fails in many ways, index errors among them
            throw new IllegalArgumentException("not a JSONPath: " + path + " (" + e.getMessage() + ")", e);
        }
    }

    /** What the path finds; empty if it leads nowhere, a JSON null if that is what is there. */
    public Optional<Json> read(Json json) {
        try {
            Object found = path.read(json, CONFIGURATION);
            return Optional.of(Json.fromJava(found));
        } catch (RuntimeException e) {
            // a path that leads nowhere, or one that the library compiles but cannot evaluate
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return path.getPath();
    }

    /** Gives filters that look at a whole list or map its plain Java form. */
    private static final class JsonModelMapping implements MappingProvider {

        @Override
        public <T extends @Nullable Object> @Nullable T map(
                @Nullable Object source, Class<T> targetType, Configuration configuration) {
            return targetType.cast(Json.fromJava(source).toJava());
        }

        @Override
        public <T extends @Nullable Object> T map(
                @Nullable Object source, TypeRef<T> targetType, Configuration configuration) {
            throw new MappingException("typed references are not used here");
        }
    }
}
