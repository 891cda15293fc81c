package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.spine.CallStage;
import dev.gatehouse.internal.spine.context.AuthorizerContext;
import dev.gatehouse.internal.spine.context.Context;
import dev.gatehouse.internal.spine.context.RouteContext;
import java.util.List;

/** An HTTP API's call as its functions see it in payload format 1.0; what is empty is null. */
public record HttpEvent1(CallStage call) {

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
                .put("queryStringParameters", orNull(query.last()))
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
                        MultiValues.of(Query.parse(call.request().rawQuery())).last())
                .put("pathParameters", RestRequestPayload.strings(route().pathParameters()))
                .put(
                        "stageVariables",
                        RestRequestPayload.strings(context().stage().variables()))
                .put("requestContext", requestContext())
                .build();
    }

    /** Headers with their names in title case, as they come to clients of HTTP/1.1. */
    Headers headers() {
        return new Headers(HttpHeaders.of(call).lines().stream()
                .map(line -> new Header(titleCase(line.name()), line.value()))
                .toList());
    }

    private static String titleCase(String name) {
        var title = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == '-') {
                title.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return title.toString();
    }

    /** The path as the client sent it, escapes and stage included. */
    private String path() {
        var request = context().request();
        return request.basePathMatched()
                .filter(base -> !base.equals("(none)"))
                .map(base -> "/" + base + request.resourcePath())
                .orElseGet(() -> HttpPath.withoutDoubleSlashes(call.request().path()));
    }

    private JsonObject requestContext() {
        var context = context();
        var request = context.request();
        return JsonObject.builder()
                .put("accountId", context.stage().account().id())
                .put("apiId", context.stage().apiId())
                .putIfPresent("authorizer", context.authorizer().map(HttpEvent1::authorizer))
                .put("domainName", request.domainName())
                .put("domainPrefix", request.domainPrefix())
                .put("extendedRequestId", context.ids().extendedRequestId())
                .put("httpMethod", request.httpMethod())
                .put("identity", IdentityPayload.ofHttpApi(context.identity()))
                .put("path", HttpPath.shown(path()).orElseGet(request::path))
                .put("protocol", request.protocol())
                .put("requestId", context.ids().extendedRequestId())
                .put("requestTime", context.requestTime())
                .put("requestTimeEpoch", context.receivedAt().toEpochMilli())
                .put("resourceId", route().routeKey())
                .put("resourcePath", route().path())
                .put("stage", context.stage().name())
                .build();
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
