package dev.gatehouse.junit.clients;

import dev.gatehouse.client.BodyCodec;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Converts what no converter of the user's takes: JSON by a codec, a String unchanged. */
final class JsonConverters extends Converter.Factory {

    private final BodyCodec codec;

    JsonConverters(BodyCodec codec) {
        this.codec = codec;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        return body -> {
            String text = body.string();
            return type == String.class ? text : read(text, type);
        };
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] ofParameter, Annotation[] ofMethod, Retrofit retrofit) {
        return value -> new JsonBody(value instanceof String text ? text : written(value));
    }

    private Object read(String text, Type type) throws IOException {
        try {
            return codec.read(text, type);
        } catch (Exception e) {
            throw new IOException(
                    "can't read the body as " + type.getTypeName() + ": " + e.getMessage() + "\n  body: " + text, e);
        }
    }

    private String written(Object value) throws IOException {
        try {
            return codec.write(value);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("can't write " + value.getClass().getName() + " as JSON", e);
        }
    }

    private static final class JsonBody extends RequestBody {

        private final String text;

        JsonBody(String text) {
            this.text = text;
        }

        @Override
        public @Nullable MediaType contentType() {
            return MediaType.parse("application/json");
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.writeString(text, StandardCharsets.UTF_8);
        }
    }
}
