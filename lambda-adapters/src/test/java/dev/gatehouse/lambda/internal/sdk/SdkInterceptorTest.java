package dev.gatehouse.lambda.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.function.AwsCall;
import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.LiveAwsCalls;
import dev.gatehouse.lambda.internal.hook.connection.CallRefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptorChain;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PostToConnectionRequest;

/**
 * The order in which versions of the SDK run interceptors.
 *
 * <p>First those of all services, then the service's own, which sets its endpoint, then those listed for the service. Up to
 * 2.46 the service's own puts its endpoint over that of the first list; from 2.47 on it leaves an endpoint that somebody set.
 */
class SdkInterceptorTest {

    private static final String HOST = "abcdefghij.execute-api.eu-west-1.amazonaws.com";
    private static final ExecutionInterceptor OURS = new SdkInterceptor();
    private static final ExecutionInterceptor RESETS_THE_HOST = new ExecutionInterceptor() {
        @Override
        public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
            return context.httpRequest().toBuilder()
                    .protocol("https")
                    .host(HOST)
                    .port(443)
                    .build();
        }
    };

    private final Gateway gateway = new Gateway();
    private final ExecutionAttributes attributes = new ExecutionAttributes();

    @BeforeEach
    void live() {
        LiveAwsCalls.add(gateway);
    }

    @AfterEach
    void end() {
        LiveAwsCalls.remove(gateway);
    }

    @ParameterizedTest
    @ValueSource(strings = {"global/handlers", "services/dynamodb", "services/apigatewaymanagementapi"})
    void the_sdk_is_told_of_the_interceptor(String place) throws IOException {
        String name = "/software/amazon/awssdk/" + place + "/execution.interceptors";

        try (var file = getClass().getResourceAsStream(name)) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines(SdkInterceptor.class.getName());
        }
    }

    @Test
    void up_to_2_46_the_list_of_the_service_has_the_last_word() throws Exception {
        SdkHttpRequest sent = sentThrough(OURS, RESETS_THE_HOST, OURS);

        assertThat(sent.protocol()).isEqualTo("http");
        assertThat(sent.host()).isEqualTo("127.0.0.1");
        assertThat(sent.headers().get(SdkLoopbackServer.TOKEN)).hasSize(1);
        assertThat(answerTo(sent)).isEqualTo("POST " + HOST + "/prod/@connections/L0SM9cOFvHcCIhw%3D");
    }

    @Test
    void from_2_47_on_the_second_time_changes_nothing() throws Exception {
        SdkHttpRequest sent = sentThrough(OURS, OURS);

        assertThat(sent.host()).isEqualTo("127.0.0.1");
        assertThat(sent.headers().get(SdkLoopbackServer.TOKEN)).hasSize(1);
        assertThat(answerTo(sent)).isEqualTo("POST " + HOST + "/prod/@connections/L0SM9cOFvHcCIhw%3D");
    }

    @Test
    void one_list_alone_is_enough_from_2_47_on() throws Exception {
        assertThat(answerTo(sentThrough(OURS))).startsWith("POST " + HOST);
    }

    @Test
    void a_version_that_overwrites_both_does_not_get_out() {
        var chain = new ExecutionInterceptorChain(List.of(OURS, RESETS_THE_HOST));

        assertThatThrownBy(() -> chain.beforeTransmission(modified(chain), attributes))
                .isInstanceOf(CallRefusedException.class)
                .hasMessageContaining("but this version of the AWS SDK sends it to " + HOST);
    }

    @Test
    void a_call_counts_once_and_ends_once() {
        var chain = new ExecutionInterceptorChain(List.of(OURS, RESETS_THE_HOST, OURS));
        InterceptorContext context = modified(chain);

        assertThat(gateway.underway).hasValue(1);
        chain.afterExecution(context, attributes);

        assertThat(gateway.underway).hasValue(0);
    }

    @Test
    void an_answered_call_can_not_be_answered_again() throws Exception {
        var chain = new ExecutionInterceptorChain(List.of(OURS));
        InterceptorContext context = modified(chain);
        chain.afterExecution(context, attributes);

        assertThat(answer(context.httpRequest()).statusCode()).isEqualTo(403);
    }

    private SdkHttpRequest sentThrough(ExecutionInterceptor... interceptors) {
        var chain = new ExecutionInterceptorChain(List.of(interceptors));
        InterceptorContext context = modified(chain);
        chain.beforeTransmission(context, attributes);
        return context.httpRequest();
    }

    private InterceptorContext modified(ExecutionInterceptorChain chain) {
        SdkRequest push = PostToConnectionRequest.builder().build();
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .protocol("https")
                .host(HOST)
                .encodedPath("/prod/@connections/L0SM9cOFvHcCIhw%3D")
                .build();
        var context = InterceptorContext.builder().request(push).build();
        chain.beforeExecution(context, attributes);
        return chain.modifyHttpRequestAndHttpContent(context.copy(it -> it.httpRequest(request)), attributes);
    }

    private static String answerTo(SdkHttpRequest sent) throws Exception {
        return answer(sent).body();
    }

    private static java.net.http.HttpResponse<String> answer(SdkHttpRequest sent) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sent.port() + sent.encodedPath()))
                .method(sent.method().name(), HttpRequest.BodyPublishers.noBody())
                .header(
                        SdkLoopbackServer.TOKEN,
                        sent.firstMatchingHeader(SdkLoopbackServer.TOKEN).orElse(""))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Tells what it was asked. */
    private static final class Gateway implements AwsCalls {
        private final AtomicInteger underway = new AtomicInteger();

        @Override
        public boolean owns(AwsCall call) {
            return call.request().host().equals(HOST);
        }

        @Override
        public boolean holds(AwsCall call) {
            return false;
        }

        @Override
        public Begun begin() {
            underway.incrementAndGet();
            return underway::decrementAndGet;
        }

        @Override
        public boolean allows(AwsCall call) {
            return false;
        }

        @Override
        public List<String> origins() {
            return List.of();
        }

        @Override
        public Optional<String> missing(AwsCall call) {
            return Optional.empty();
        }

        @Override
        public HttpResponse answer(AwsCall call) {
            var request = call.request();
            return new HttpResponse(
                    200, Headers.none(), Body.of(request.method() + " " + request.host() + request.target()));
        }
    }
}
