package dev.gatehouse.internal.feature.integration.service;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.ServiceRequest;
import dev.gatehouse.internal.feature.integration.backend.BackendCall;
import dev.gatehouse.internal.feature.integration.backend.IntegrationUri;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationAnswer;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.MappedHeaders;
import dev.gatehouse.internal.feature.integration.mapping.MappedIntegration;
import dev.gatehouse.internal.feature.integration.mapping.MappedRequest;
import dev.gatehouse.internal.feature.integration.mapping.RequestMapping;
import dev.gatehouse.internal.feature.integration.mapping.ResponseMapping;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.model.Integration;
import java.util.Map;
import java.util.Optional;

/**
 * Calls an AWS service with what is mapped, and maps its answer.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html">Integration: uri (read
 *     2026-11-22)</a>
 */
public final class ServiceIntegration implements Responder<AuthorizedCall, HttpResponse> {

    private final Integration integration;
    private final RequestMapping request;
    private final ResponseMapping response;

    private ServiceIntegration(MappedIntegration mappedIntegration) {
        this.integration = mappedIntegration.integration();
        this.request = RequestMapping.of(mappedIntegration, MappedHeaders.AWS);
        this.response = ResponseMapping.of(mappedIntegration);
    }

    /** The responder for that integration. */
    public static Responder<AuthorizedCall, HttpResponse> responder(MappedIntegration mappedIntegration) {
        return new ServiceIntegration(mappedIntegration);
    }

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        return request.map(call)
                .then(mapped -> uri(call)
                        .then(uri -> credentials(call).then(role -> send(mapped, uri, role)))
                        .then(answer -> response.map(mapped.mapped(), IntegrationAnswer.byStatus(answer))))
                .map(answer -> answer.withHeaders(answer.headers()
                        .plus("X-Amzn-Trace-Id", call.context().ids().traceHeader())))
                .fold(call::serve, call::refuse);
    }

    private Result<ServiceUri> uri(AuthorizedCall call) {
        return new IntegrationUri(integration.uri(), integration.location())
                .in(call)
                .then(uri -> ServiceUri.read(uri)
                        .map(Result::of)
                        .orElseGet(() -> Result.refused(new IntegrationRefusals(integration.location())
                                .configuration("Invalid endpoint address: " + uri))));
    }

    // arn:aws:iam::*:user/* passes the caller on (guide, "Basic tasks of an API integration request")
    private Result<Optional<String>> credentials(AuthorizedCall call) {
        if (integration.credentials().isEmpty()) {
            return Result.of(Optional.empty());
        }
        return new IntegrationUri(integration.credentials().get(), integration.location())
                .in(call)
                .map(role -> role.endsWith(":iam::*:user/*")
                        ? call.context().identity().iam().map(caller -> caller.userArn())
                        : Optional.of(role));
    }

    private Result<HttpResponse> send(MappedRequest mapped, ServiceUri uri, Optional<String> role) {
        var missing =
                IntegrationUri.unfilled(uri.rest(), mapped.parameters().path().keySet());
        return missing.isEmpty()
                ? call(mapped, uri, role)
                : Result.refused(new IntegrationRefusals(integration.location())
                        .configuration("Invalid endpoint address: nothing is mapped to the path variables " + missing
                                + " of " + integration.uri()));
    }

    private Result<HttpResponse> call(MappedRequest mapped, ServiceUri uri, Optional<String> role) {
        AuthorizedCall call = mapped.mapped().call();
        var sent = new ServiceRequest(
                uri.service(),
                uri.region(),
                uri.style() == ServiceUri.Style.ACTION ? uri.head() : "",
                new ServiceMessage(uri, integration, mapped).request(),
                Map.of(),
                integration.timeout(),
                call.scope().stopwatch(),
                role);
        return new BackendCall(call, integration, uri.service(), sent.request())
                .answer(() -> call.environment().services().send(sent));
    }
}
