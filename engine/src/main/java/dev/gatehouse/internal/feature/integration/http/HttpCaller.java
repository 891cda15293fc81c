package dev.gatehouse.internal.feature.integration.http;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.feature.integration.backend.BackendCall;
import dev.gatehouse.internal.feature.integration.backend.IntegrationUri;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.MappedParameters;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.model.Integration;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Calls the endpoint of an HTTP integration.
 *
 * <p>An integration through a VPC link is called at the address of its URI.
 *
 * @param idle how long the answer's body may be silent where it is wanted as it comes; absent where it is wanted whole
 */
record HttpCaller(Integration integration, Optional<Duration> idle) {

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "DELETE", "OPTIONS", "TRACE");

    /** Sends; Host and Content-Length are added. */
    Result<HttpResponse> send(AuthorizedCall call, MappedParameters parameters, Headers headers, Body body) {
        return new IntegrationUri(integration.uri(), integration.location())
                .in(call)
                .then(uri -> vpcLink(call, uri))
                .then(uri -> endpoint(uri, parameters))
                .then(endpoint -> send(call, endpoint, request(call, endpoint, headers, body)));
    }

    private Result<String> vpcLink(AuthorizedCall call, String uri) {
        return integration
                .vpcLinkId()
                .map(link -> new IntegrationUri(link, integration.location())
                        .in(call)
                        .map(known -> uri))
                .orElseGet(() -> Result.of(uri));
    }

    private Result<Endpoint> endpoint(String uri, MappedParameters parameters) {
        return Endpoint.of(uri, parameters)
                .map(Result::of)
                .orElseGet(() -> Result.refused(new IntegrationRefusals(integration.location())
                        .configuration(
                                "Invalid endpoint address: " + uri + " with path variables " + parameters.path())));
    }

    private HttpRequest request(AuthorizedCall call, Endpoint endpoint, Headers headers, Body body) {
        String method = method(call);
        Headers sized = BODILESS.contains(method) && body.isEmpty()
                ? headers
                : headers.plus("Content-Length", Integer.toString(body.length()));
        return new HttpRequest(
                method, endpoint.target(), sized.withDefault("Host", endpoint.authority()), body, Peer.at("127.0.0.1"));
    }

    private String method(AuthorizedCall call) {
        String method = integration.httpMethod().toUpperCase(Locale.ROOT);
        return method.equals("ANY") ? call.context().request().httpMethod() : method;
    }

    private Result<HttpResponse> send(AuthorizedCall call, Endpoint endpoint, HttpRequest request) {
        var sent = new BackendRequest(
                endpoint.origin(),
                request,
                integration.timeout(),
                integration.tlsVerificationSkipped() ? CertificateCheck.SKIPPED : CertificateCheck.STRICT,
                call.scope().stopwatch());
        return new BackendCall(call, integration, endpoint.origin(), request).answer(() -> call.environment()
                .backends()
                .send(idle.map(sent::streamed).orElse(sent)));
    }
}
