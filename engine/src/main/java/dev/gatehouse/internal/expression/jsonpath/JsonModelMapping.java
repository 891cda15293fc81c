package dev.gatehouse.internal.expression.jsonpath;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.mapper.MappingException;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import dev.gatehouse.internal.json.Json;
import org.jspecify.annotations.Nullable;

/** Gives filters that look at a whole list or map its plain Java form. */
final class JsonModelMapping implements MappingProvider {

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
