package dev.gatehouse.internal.feature.integration.http;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.integration.backend.GatewayHeaders;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationAnswer;
import dev.gatehouse.internal.feature.integration.mapping.MappedHeaders;
import dev.gatehouse.internal.feature.integration.mapping.MappedIntegration;
import dev.gatehouse.internal.feature.integration.mapping.RequestMapping;
import dev.gatehouse.internal.feature.integration.mapping.ResponseMapping;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Responder;
import java.util.Optional;

/**
 * Calls an HTTP endpoint with what is mapped, and maps its answer; redirects are answers like others.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html">HTTP
 *     integrations (read 2026-11-22)</a>
 */
public final class HttpIntegration implements Responder<AuthorizedCall, HttpResponse> {

    private final RequestMapping request;
    private final ResponseMapping response;
    private final HttpCaller caller;

    private HttpIntegration(MappedIntegration mappedIntegration) {
        this.request = RequestMapping.of(mappedIntegration, MappedHeaders.HTTP);
        this.response = ResponseMapping.of(mappedIntegration);
        this.caller = new HttpCaller(mappedIntegration.integration(), Optional.empty());
    }

    /** The responder for that integration. */
    public static Responder<AuthorizedCall, HttpResponse> responder(MappedIntegration mappedIntegration) {
        return new HttpIntegration(mappedIntegration);
    }

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        return request.map(call)
                .then(mapped -> caller.send(
                                call,
                                mapped.parameters(),
                                GatewayHeaders.of(mapped),
                                mapped.payload().body())
                        .then(answer -> response.map(mapped.mapped(), IntegrationAnswer.byStatus(answer))))
                .map(answer -> answer.withHeaders(answer.headers()
                        .plus("X-Amzn-Trace-Id", call.context().ids().traceHeader())))
                .fold(call::serve, call::refuse);
    }
}
