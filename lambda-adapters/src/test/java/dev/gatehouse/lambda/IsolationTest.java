package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IsolationTest {

    private final HandlerFunctionProvider provider =
            new HandlerFunctionProvider(HandlerOptions.standard().withIsolation(Isolation.CLASS_LOADER));

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void each_function_has_static_fields_of_its_own() {
        var one = code(provider, definition(Counting.class));
        var other = code(provider, definition(Counting.class));

        call(one, "\"a\"");

        assertThat(call(one, "\"a\"").text()).isEqualTo("2");
        assertThat(call(other, "\"a\"").text()).isEqualTo("1");
        assertThat(Counting.CALLS).hasValue(0);
    }

    @Test
    void a_static_initializer_reads_the_variables_of_its_own_function() {
        var one = code(provider, definition(Keeping.class).environment(Map.of("ISOLATED", "one")));
        var other = code(provider, definition(Keeping.class).environment(Map.of("ISOLATED", "two")));

        assertThat(call(one, "\"a\"").text()).isEqualTo("\"one\"");
        assertThat(call(other, "\"a\"").text()).isEqualTo("\"two\"");
    }

    @Test
    void events_of_aws_are_read_as_before() {
        var code = code(provider, definition(Queue.class));

        assertThat(call(code, "{\"Records\":[{\"body\":\"b\"}]}").text()).isEqualTo("\"b\"");
    }

    @Test
    void dates_of_events_are_the_same_class_for_functions_with_a_loader_of_their_own_and_others() {
        var shared = new HandlerFunctionProvider();
        String event =
                "{\"Records\":[{\"eventTime\":\"1970-01-01T00:00:00.000Z\",\"s3\":{\"bucket\":{\"name\":\"b\"}}}]}";

        var isolated = call(code(provider, definition(Stored.class)), event);
        var other = call(code(shared, definition(Stored.class)), event);

        assertThat(List.of(isolated.text(), other.text()))
                .allSatisfy(it -> assertThat(it).contains("\"eventTime\":\"1970-01-01T00:00:00.000Z\""));
        shared.close();
    }

    public static class Stored implements RequestHandler<S3Event, S3Event> {
        @Override
        public S3Event handleRequest(S3Event event, Context context) {
            assertThat(event.getRecords().get(0).getEventTime().getYear()).isEqualTo(1970);
            return event;
        }
    }

    public static class Counting implements RequestHandler<String, Integer> {
        static final AtomicInteger CALLS = new AtomicInteger();

        @Override
        public Integer handleRequest(String event, Context context) {
            return CALLS.incrementAndGet();
        }
    }

    public static class Keeping implements RequestHandler<String, String> {
        private static final String KEPT = System.getenv("ISOLATED");

        @Override
        public String handleRequest(String event, Context context) {
            return KEPT;
        }
    }

    public static class Queue implements RequestHandler<SQSEvent, String> {
        @Override
        public String handleRequest(SQSEvent event, Context context) {
            return event.getRecords().get(0).getBody();
        }
    }
}
