package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.events.GateName;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.expression.StageVariableText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.RouteIntegration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passes an HTTP API's call to an HTTP endpoint, public or behind a VPC link, and its answer back.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-http.html">HTTP
 *     integrations of HTTP APIs (read 2026-11-22)</a>
 */
final class EndpointProxy implements Responder<AuthorizedCall, HttpResponse> {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "proxy-connection",
            "host",
            "content-length");

    private final RouteIntegration integration;
    private final List<MappingOperation> operations;

    EndpointProxy(RouteIntegration integration) {
        this.integration = integration;
        this.operations = MappingOperation.read(integration.requestParameters());
    }

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        MappingSource source = RouteSource.of(call);
        Optional<EndpointUri> endpoint = uri(call).flatMap(EndpointUri::parse);
        if (endpoint.isEmpty()) {
            return call.refuse(Refusal.of(
                            GatewayResponseType.API_CONFIGURATION_ERROR,
                            GateName.INTEGRATION,
                            integration.uri() + " is not an HTTP endpoint with the stage's variables")
                    .at(integration.location()));
        }
        HttpRequest request = request(call, endpoint.get(), source);
        var sent = new BackendRequest(
                endpoint.get().origin(),
                request,
                integration.timeout(),
                CertificateCheck.STRICT,
                call.scope().stopwatch());
        return new BackendAttempt(call, integration, endpoint.get().origin(), request)
                .answer(() -> call.environment().backends().send(sent))
                .map(EndpointProxy::passed);
    }

    private Optional<String> uri(AuthorizedCall call) {
        var text =
                StageVariableText.fill(integration.uri(), call.context().stage().variables());
        Map<String, String> path =
                call.context().route().map(RouteContext::pathParameters).orElse(Map.of());
        String filled = text.text();
        for (var parameter : path.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", Percent.encode(parameter.getValue(), "/"));
        }
        return text.missing().isEmpty() ? Optional.of(filled) : Optional.empty();
    }

    private HttpRequest request(AuthorizedCall call, EndpointUri endpoint, MappingSource source) {
        String method = integration.method().toUpperCase(Locale.ROOT);
        boolean any = method.isEmpty() || method.equals("ANY");
        Headers headers = HeaderOperations.apply(operations, headers(call), source)
                .withDefault("host", endpoint.authority())
                .plus("content-length", Integer.toString(call.request().body().length()));
        return new HttpRequest(
                any ? call.context().request().httpMethod() : method,
                PathOperations.apply(operations, source).orElseGet(() -> ownPath(call, endpoint))
                        + query(call, endpoint, source),
                headers,
                call.request().body(),
                Peer.at("127.0.0.1"));
    }

    // a private integration gets the client's path with the stage, the default route's endpoint the path below it
    private String ownPath(AuthorizedCall call, EndpointUri endpoint) {
        var request = call.context().request();
        if (integration.vpcLinkId().isPresent()) {
            String stage = call.context().stage().name();
            return (stage.equals("$default") ? "" : "/" + stage) + request.resourcePath();
        }
        boolean byDefault = call.context()
                .route()
                .filter(route -> route.routeKey().equals("$default"))
                .isPresent();
        String base = endpoint.path();
        if (!byDefault) {
            return base.isEmpty() ? "/" : base;
        }
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + request.resourcePath();
    }

    private String query(AuthorizedCall call, EndpointUri endpoint, MappingSource source) {
        String raw = Stream.of(endpoint.query(), call.request().rawQuery())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("&"));
        String mapped = QueryOperations.apply(operations, raw, source);
        return mapped.isEmpty() ? "" : "?" + mapped;
    }

    private Headers headers(AuthorizedCall call) {
        var context = call.context();
        String by = integration.vpcLinkId().isPresent() ? "" : "by=203.0.113.1;";
        Headers sent = call.request().headers();
        Headers client = new Headers(sent.lines().stream()
                .filter(line -> !HOP_BY_HOP.contains(line.name().toLowerCase(Locale.ROOT)))
                .filter(line -> !ForwardedHeader.absorbs(line.name()))
                .toList());
        return client.with("x-amzn-trace-id", context.ids().traceHeader())
                .plus("via", "HTTP/1.1 AmazonAPIGateway")
                .plus("forwarded", ForwardedHeader.value(sent, context, by));
    }

    private static HttpResponse passed(HttpResponse response) {
        List<Header> lines = response.headers().lines().stream()
                .filter(line -> !HOP_BY_HOP.contains(line.name().toLowerCase(Locale.ROOT)))
                .toList();
        return response.withHeaders(new Headers(lines));
    }

    /**
     * The URI of an HTTP integration, taken apart.
     *
     * @param origin scheme and authority; of a private integration the listener's or service's ARN
     */
    private record EndpointUri(String origin, String authority, String path, String query) {

        private static final Pattern HTTP =
                Pattern.compile("(https?)://([^/?#]+)([^?#]*)(?:\\?([^#]*))?", Pattern.CASE_INSENSITIVE);

        static Optional<EndpointUri> parse(String uri) {
            if (uri.startsWith("arn:")) {
                return Optional.of(new EndpointUri(uri, "private", "", ""));
            }
            Matcher http = HTTP.matcher(uri);
            if (!http.matches()) {
                return Optional.empty();
            }
            String query = http.group(4) == null ? "" : http.group(4);
            return Optional.of(new EndpointUri(
                    http.group(1).toLowerCase(java.util.Locale.ROOT) + "://" + http.group(2),
                    http.group(2),
                    http.group(3),
                    query));
        }
    }
}
