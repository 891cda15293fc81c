package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;

/** The user's own serializer for one type. */
record CustomSerializer(CustomPojoSerializer custom, Type type) implements PojoSerializer<Object> {

    @Override
    public Object fromJson(InputStream input) {
        return custom.fromJson(input, type);
    }

    @Override
    public Object fromJson(String input) {
        return custom.fromJson(input, type);
    }

    @Override
    public void toJson(Object value, OutputStream output) {
        custom.toJson(value, output, type);
    }
}
