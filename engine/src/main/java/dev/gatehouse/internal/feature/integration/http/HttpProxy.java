package dev.gatehouse.internal.feature.integration.http;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.QueryParameter;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.feature.integration.backend.GatewayHeaders;
import dev.gatehouse.internal.feature.integration.mapping.AnswerHeaders;
import dev.gatehouse.internal.feature.integration.mapping.MappedIntegration;
import dev.gatehouse.internal.feature.integration.mapping.MappedParameters;
import dev.gatehouse.internal.feature.integration.mapping.MappedRequest;
import dev.gatehouse.internal.feature.integration.mapping.ProxyMapping;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.feature.integration.streaming.IntegrationStream;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Responder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Passes a call to an HTTP endpoint, and its answer back; only parameters are mapped.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html">HTTP
 *     integrations (read 2026-11-22)</a>
 */
public final class HttpProxy implements Responder<AuthorizedCall, HttpResponse> {

    private final MappedIntegration mappedIntegration;
    private final ProxyMapping mapping;
    private final HttpCaller caller;

    private HttpProxy(MappedIntegration mappedIntegration) {
        this.mappedIntegration = mappedIntegration;
        this.mapping = ProxyMapping.of(mappedIntegration);
        this.caller = new HttpCaller(
                mappedIntegration.integration(),
                Optional.of(IntegrationStream.idle(mappedIntegration.endpointType()))
                        .filter(idle -> mappedIntegration.integration().streaming()));
    }

    /** The responder for that integration. */
    public static Responder<AuthorizedCall, HttpResponse> responder(MappedIntegration mappedIntegration) {
        return new HttpProxy(mappedIntegration);
    }

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        var stream = IntegrationStream.begin(call, mappedIntegration.integration(), mappedIntegration.endpointType());
        return mapping.map(call)
                .then(mapped -> send(call, mapped))
                .then(answer -> passed(call, answer))
                .map(answer -> mappedIntegration.integration().streaming()
                        ? answer.withBody(stream.body(answer.body()))
                        : answer)
                .fold(call::serve, call::refuse);
    }

    private Result<HttpResponse> send(AuthorizedCall call, MappedRequest mapped) {
        MappedParameters set = mapped.parameters();
        Parameters visible = mappedIntegration.visible(call);
        var parameters = new MappedParameters(set.headers(), query(visible, set), set.path());
        Headers client =
                visible.headers().without("host").without("content-encoding").without("via");
        Headers headers = GatewayHeaders.ofProxy(call, client, set.headers());
        return caller.send(call, parameters, headers, mapped.payload().body());
    }

    // the client's and the mapped parameters of one name add up (test_http_proxy_integration_request_data_mappings)
    private static List<QueryParameter> query(Parameters visible, MappedParameters set) {
        List<QueryParameter> query = new ArrayList<>(visible.query().parameters());
        query.addAll(set.query());
        return query;
    }

    private Result<HttpResponse> passed(AuthorizedCall call, HttpResponse answer) {
        Headers headers =
                AnswerHeaders.HTTP_PROXY.shown(answer.headers()).withDefault("Content-Type", "application/json");
        return mapping.body(call, answer).map(body -> new HttpResponse(answer.status(), headers, body));
    }
}
