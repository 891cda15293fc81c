package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.events.GateName;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.environment.ServiceRequest;
import dev.gatehouse.internal.expression.HttpMappingExpression;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.RouteIntegration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls an AWS service with parameters taken from the request, and passes its answer back. */
final class ServiceRoute implements Responder<AuthorizedCall, HttpResponse> {

    private final RouteIntegration integration;
    private final Optional<ServiceOperation> operation;
    private final Map<String, HttpMappingExpression> parameters = new LinkedHashMap<>();

    ServiceRoute(RouteIntegration integration, String subtype) {
        this.integration = integration;
        this.operation = ServiceOperation.of(subtype);
        integration.requestParameters().forEach((name, value) -> HttpMappingExpression.parse(value)
                .ifPresent(parsed -> parameters.put(name, parsed)));
    }

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        if (operation.isEmpty()) {
            return call.refuse(Refusal.of(
                            GatewayResponseType.API_CONFIGURATION_ERROR,
                            GateName.INTEGRATION,
                            "there is no service integration "
                                    + integration.subtype().orElse(""))
                    .at(integration.location()));
        }
        Map<String, String> values = values(call);
        List<String> missing = operation.get().missing(values);
        return missing.isEmpty()
                ? send(call, operation.get(), values)
                : call.refuse(Refusal.of(
                                GatewayResponseType.BAD_REQUEST_PARAMETERS,
                                GateName.INTEGRATION,
                                "the request has no value for " + missing)
                        .at(integration.location()));
    }

    private Map<String, String> values(AuthorizedCall call) {
        MappingSource source = RouteSource.of(call);
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, expression) -> expression.value(source).ifPresent(value -> values.put(name, value)));
        return values;
    }

    private Answer<HttpResponse> send(AuthorizedCall call, ServiceOperation to, Map<String, String> values) {
        String region =
                values.getOrDefault("Region", call.context().stage().account().region());
        HttpRequest request = request(to, region, values);
        var sent = new ServiceRequest(
                to.service(),
                region,
                to.action(),
                request,
                values,
                integration.timeout(),
                call.scope().stopwatch(),
                integration.credentials());
        return new BackendAttempt(call, integration, to.service(), request)
                .answer(() -> call.environment().services().send(sent))
                .map(ServiceRoute::passed);
    }

    private static HttpRequest request(ServiceOperation to, String region, Map<String, String> values) {
        Headers host = Headers.of("Host", to.service() + "." + region + ".amazonaws.com");
        if (to.target().isEmpty()) {
            String target = "/applications/" + encoded(values, "Application") + "/environments/"
                    + encoded(values, "Environment") + "/configurations/" + encoded(values, "Configuration")
                    + "?client_id=" + encoded(values, "ClientId")
                    + (values.containsKey("ClientConfigurationVersion")
                            ? "&client_configuration_version=" + encoded(values, "ClientConfigurationVersion")
                            : "");
            return new HttpRequest("GET", target, host, Body.empty(), Peer.at("127.0.0.1"));
        }
        Headers headers =
                host.plus("Content-Type", "application/x-amz-json-1.1").plus("X-Amz-Target", to.target());
        return new HttpRequest("POST", "/", headers, Body.of(to.body(values)), Peer.at("127.0.0.1"));
    }

    private static String encoded(Map<String, String> values, String name) {
        return Percent.encode(values.getOrDefault(name, ""));
    }

    private static HttpResponse passed(HttpResponse response) {
        String type = response.headers().first("content-type").orElse("application/json");
        return new HttpResponse(response.status(), Headers.of("content-type", type), response.body());
    }
}
