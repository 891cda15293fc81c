package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.FunctionEvent;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.MappedIntegration;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.feature.integration.mapping.TenantMapping;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.payload.WebSocketEvent;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.model.Integration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Calls the function behind a WebSocket route with the event of the connection, message or end. */
public final class LambdaRoute implements Responder<AuthorizedCall, HttpResponse> {

    private final LambdaAddress address;
    private final LambdaCaller caller;
    private final IntegrationRefusals refusals;
    private final TenantMapping tenants;

    private LambdaRoute(MappedIntegration mapped, LambdaPermit permit) {
        Integration integration = mapped.integration();
        this.tenants = TenantMapping.of(mapped);
        this.address = new LambdaAddress(integration);
        this.caller = new LambdaCaller(integration, permit);
        this.refusals = new IntegrationRefusals(integration.location());
    }

    /** The responder for that integration. */
    public static Responder<AuthorizedCall, HttpResponse> responder(MappedIntegration mapped, LambdaPermit permit) {
        return new LambdaRoute(mapped, permit);
    }

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        var event = FunctionEvent.of(new WebSocketEvent(call).proxyEvent());
        return address.in(call)
                .then(arn -> tenants.in(call)
                        .then(tenant -> caller.invoke(call, arn, new LambdaCaller.Payload(event, tenant))))
                .then(reply -> answered(call, reply))
                .fold(call::serve, call::refuse);
    }

    private Result<HttpResponse> answered(AuthorizedCall call, LambdaReply reply) {
        Optional<FunctionError> error = reply.outcome().error();
        Optional<HttpResponse> response = error.isPresent()
                ? Optional.empty()
                : Json.tryParse(reply.text())
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .flatMap(LambdaRoute::read);
        call.note(new IntegrationAnswered(
                response.map(it -> OptionalInt.of(it.status())).orElseGet(OptionalInt::empty),
                OptionalInt.of(200),
                reply.latency(),
                error.map(FunctionError::errorMessage),
                Optional.of(reply.requestId())));
        return response.map(Result::of)
                .orElseGet(() -> Result.refused(
                        refusals.badGateway(error.map(why -> "the function failed: " + why.errorMessage())
                                .orElseGet(() -> "the function's answer is malformed: " + reply.text()))));
    }

    private static Optional<HttpResponse> read(JsonObject reply) {
        String status = reply.member("statusCode").map(Json::text).orElse("200");
        if (!status.matches("[1-5]\\d\\d")) {
            return Optional.empty();
        }
        Headers headers = Headers.none();
        if (reply.member("headers").orElse(Json.nullValue()) instanceof JsonObject members) {
            for (Map.Entry<String, Json> header : members.members().entrySet()) {
                headers = headers.plus(header.getKey(), header.getValue().text());
            }
        }
        Json body = reply.member("body").orElse(Json.nullValue());
        return Optional.of(
                new HttpResponse(Integer.parseInt(status), headers, Body.of(body.isNull() ? "" : body.text())));
    }
}
