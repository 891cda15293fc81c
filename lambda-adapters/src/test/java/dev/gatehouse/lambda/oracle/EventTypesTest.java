package dev.gatehouse.lambda.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypesTest {

    private static final String RECORDED_S3 = "{\"Records\":[{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\","
            + "\"awsRegion\":\"us-east-1\",\"eventTime\":\"1970-01-01T00:00:00.000Z\",\"eventName\":\"ObjectCreated:Put\","
            + "\"userIdentity\":{\"principalId\":\"AIDAJDPLRKLG7UEXAMPLE\"},\"requestParameters\":{\"sourceIPAddress\":"
            + "\"127.0.0.1\"},\"responseElements\":{\"x-amz-request-id\":\"C3D13FE58DE4C810\",\"x-amz-id-2\":\"F\"},"
            + "\"s3\":{\"s3SchemaVersion\":\"1.0\",\"configurationId\":\"rule\",\"bucket\":{\"name\":\"b\",\"ownerIdentity\":"
            + "{\"principalId\":\"A3NL1KOZZKExample\"},\"arn\":\"arn:aws:s3:::b\"},\"object\":{\"key\":\"Happy+Face.jpg\","
            + "\"size\":1024,\"eTag\":\"d4\",\"versionId\":\"0\",\"sequencer\":\"0055\"}}}]}";

    static Stream<String> eventTypes() {
        return Stream.of(EventSamples.class.getDeclaredMethods())
                .filter(it -> !Modifier.isAbstract(it.getReturnType().getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .map(Method::getName);
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void a_full_event_comes_back_as_on_aws(String method) throws Exception {
        Class<?> type = Stream.of(EventSamples.class.getDeclaredMethods())
                .filter(it -> it.getName().equals(method))
                .map(Method::getReturnType)
                .findFirst()
                .orElseThrow();
        byte[] event = json(type);

        String ours = ours(method, event);

        assertThat(ours).isEqualTo(aws(method, event)).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void an_empty_event_comes_back_as_on_aws(String method) {
        byte[] event = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(ours(method, event)).isEqualTo(aws(method, event));
    }

    @Test
    void a_recorded_s3_event_comes_back_as_on_aws() {
        byte[] event = RECORDED_S3.getBytes(StandardCharsets.UTF_8);

        assertThat(ours("S3Event", event)).isEqualTo(aws("S3Event", event)).contains("1970-01-01T00:00:00.000Z");
    }

    @Test
    void a_date_of_a_plain_object_is_written_as_if_no_other_function_had_run() {
        String pets = MethodSamples.class.getName() + "::pet";
        byte[] event = "{\"born\":\"2026-01-01T00:00:00Z\"}".getBytes(StandardCharsets.UTF_8);

        ours("APIGatewayProxyRequestEvent", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(new OurRuntime().apply(pets, event), StandardCharsets.UTF_8))
                .isEqualTo(new String(Apart.awsRuntime().apply(pets, event), StandardCharsets.UTF_8));
    }

    private static String ours(String method, byte[] event) {
        byte[] output = new OurRuntime().apply(EventSamples.class.getName() + "::" + method, event);
        return new String(output, StandardCharsets.UTF_8);
    }

    private static String aws(String method, byte[] event) {
        byte[] output = Oracle.AWS.apply(EventSamples.class.getName() + "::" + method, event);
        return new String(output, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static byte[] json(Class<?> type) {
        var bytes = new ByteArrayOutputStream();
        var known = LambdaEventSerializers.isLambdaSupportedEvent(type.getName());
        PojoSerializer<Object> serializer = known
                ? LambdaEventSerializers.serializerFor((Class<Object>) type, type.getClassLoader())
                : JacksonFactory.getInstance().getSerializer((Class<Object>) type);
        serializer.toJson(EventFiller.filled(type), bytes);
        return bytes.toByteArray();
    }

    private static final class Oracle {
        static final BiFunction<String, byte[], byte[]> AWS = Apart.awsRuntime();
    }
}
