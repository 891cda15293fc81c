package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.spine.AuthorizerContext;
import dev.gatehouse.internal.spine.CallStage;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.RouteContext;
import java.util.List;
import java.util.Map;

/** An HTTP API's call as its functions see it in payload format 1.0; what is empty is null. */
public record HttpEvent1(CallStage call) {

    private static final Map<String, String> TITLE_CASE = Map.of(
            "content-length", "Content-Length",
            "content-type", "Content-Type",
            "host", "Host",
            "user-agent", "User-Agent",
            "x-amzn-trace-id", "X-Amzn-Trace-Id",
            "x-forwarded-for", "X-Forwarded-For",
            "x-forwarded-port", "X-Forwarded-Port",
            "x-forwarded-proto", "X-Forwarded-Proto");

    /** The event of an integration. */
    public JsonObject proxyEvent() {
        var headers = MultiValues.of(headers());
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        PayloadBody body = TextContent.of(call.request());
        return JsonObject.builder()
                .put("version", "1.0")
                .put("resource", route().path())
                .put("path", path())
                .put("httpMethod", context().request().httpMethod())
                .put("headers", headers.last())
                .put("multiValueHeaders", headers.all())
                .put("queryStringParameters", orNull(query.first()))
                .put("multiValueQueryStringParameters", orNull(query.all()))
                .put("requestContext", requestContext())
                .put("pathParameters", orNull(RestRequestPayload.strings(route().pathParameters())))
                .put(
                        "stageVariables",
                        orNull(RestRequestPayload.strings(context().stage().variables())))
                .putOrNull("body", body.text())
                .put("isBase64Encoded", Json.of(body.base64Encoded()))
                .build();
    }

    /**
     * The event of a Lambda authorizer; without body.
     *
     * @param identity values of the identity sources
     */
    public JsonObject authorizerEvent(String methodArn, List<String> identity) {
        var event = JsonObject.builder()
                .put("version", "1.0")
                .put("type", "REQUEST")
                .put("methodArn", methodArn);
        if (!identity.isEmpty()) {
            String joined = String.join(",", identity);
            event.put("identitySource", joined).put("authorizationToken", joined);
        }
        return event.put("resource", route().path())
                .put("path", path())
                .put("httpMethod", context().request().httpMethod())
                .put("headers", MultiValues.of(headers()).last())
                .put(
                        "queryStringParameters",
                        MultiValues.of(Query.parse(call.request().rawQuery())).first())
                .put("pathParameters", RestRequestPayload.strings(route().pathParameters()))
                .put(
                        "stageVariables",
                        RestRequestPayload.strings(context().stage().variables()))
                .put("requestContext", requestContext())
                .build();
    }

    /** The client's headers in lower case, a few in title case as recorded. */
    Headers headers() {
        return new Headers(HttpHeaders.of(call).lines().stream()
                .map(line -> new Header(TITLE_CASE.getOrDefault(line.name(), line.name()), line.value()))
                .toList());
    }

    private String path() {
        var request = context().request();
        return request.basePathMatched()
                .filter(base -> !base.equals("(none)"))
                .map(base -> "/" + base + request.resourcePath())
                .orElse(request.path());
    }

    private JsonObject requestContext() {
        var context = context();
        var request = context.request();
        return JsonObject.builder()
                .put("accountId", context.stage().account().id())
                .put("apiId", context.stage().apiId())
                .put("authorizer", authorizer())
                .put("domainName", request.domainName())
                .put("domainPrefix", request.domainPrefix())
                .put("extendedRequestId", context.ids().extendedRequestId())
                .put("httpMethod", request.httpMethod())
                .put("identity", IdentityPayload.of(context.identity()))
                .put("path", path())
                .put("protocol", request.protocol())
                .put("requestId", context.ids().requestId())
                .put("requestTime", context.requestTime())
                .put("requestTimeEpoch", context.receivedAt().toEpochMilli())
                .put("resourceId", Json.nullValue())
                .put("resourcePath", route().path())
                .put("stage", context.stage().name())
                .build();
    }

    private Json authorizer() {
        return context().authorizer().<Json>map(HttpEvent1::authorizer).orElseGet(() -> JsonObject.builder()
                .put("claims", Json.nullValue())
                .put("scopes", Json.nullValue())
                .build());
    }

    private static JsonObject authorizer(AuthorizerContext authorizer) {
        if (authorizer.kind() == AuthorizerContext.Kind.LAMBDA) {
            return AuthorizerPayload.of(authorizer);
        }
        return JsonObject.builder()
                .put("claims", Json.object(authorizer.values()))
                .put("scopes", authorizer.scopes().map(Json::strings).orElse(Json.nullValue()))
                .build();
    }

    private static Json orNull(JsonObject object) {
        return object.members().isEmpty() ? Json.nullValue() : object;
    }

    private Context context() {
        return call.context();
    }

    private RouteContext route() {
        return context().route().orElseThrow(() -> new IllegalStateException("the call is not matched to a route"));
    }
}
