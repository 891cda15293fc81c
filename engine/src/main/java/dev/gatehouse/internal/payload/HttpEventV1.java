package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonText;
import dev.gatehouse.internal.pipeline.CallStage;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import java.util.List;

/** An HTTP API's call as its functions see it in payload format 1.0; what is empty is null. */
public record HttpEventV1(CallStage call) {

    /** The event of an integration, JSON. */
    public String proxyEvent() {
        var headers = MultiValues.of(headers());
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        var event = EventText.begin(call).put("version", "1.0");
        method(event);
        headers.putLast(event, "headers");
        headers.putAll(event, "multiValueHeaders");
        if (query.isEmpty()) {
            event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
        } else {
            query.putLast(event, "queryStringParameters");
            query.putAll(event, "multiValueQueryStringParameters");
        }
        putRequestContext(event);
        RestRequestPayload.putOrNull(event, "pathParameters", route().pathParameters());
        RestRequestPayload.putOrNull(event, "stageVariables", context().stage().variables());
        TextContent.of(call.request()).putInto(event);
        return event.text();
    }

    /**
     * The event of a Lambda authorizer, JSON; without body.
     *
     * @param identity values of the identity sources
     */
    public String authorizerEvent(String methodArn, List<String> identity) {
        var event = EventText.begin(call)
                .put("version", "1.0")
                .put("type", "REQUEST")
                .put("methodArn", methodArn);
        if (!identity.isEmpty()) {
            String joined = String.join(",", identity);
            event.put("identitySource", joined).put("authorizationToken", joined);
        }
        method(event);
        MultiValues.of(headers()).putLast(event, "headers");
        MultiValues.of(Query.parse(call.request().rawQuery())).putLast(event, "queryStringParameters");
        event.put("pathParameters", route().pathParameters())
                .put("stageVariables", context().stage().variables());
        putRequestContext(event);
        return event.text();
    }

    private void method(JsonText event) {
        event.put("resource", route().path())
                .put("path", path())
                .put("httpMethod", context().request().httpMethod());
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

    private void putRequestContext(JsonText event) {
        var context = context();
        var request = context.request();
        event.begin("requestContext")
                .put("accountId", context.stage().account().id())
                .put("apiId", context.stage().apiId())
                .putIfPresent("authorizer", context.authorizer().map(HttpEventV1::authorizer))
                .put("domainName", request.domainName())
                .put("domainPrefix", request.domainPrefix())
                .put("extendedRequestId", context.ids().extendedRequestId())
                .put("httpMethod", request.httpMethod());
        IdentityPayload.putOfHttpApi(context.identity(), event.begin("identity"));
        event.end()
                .put("path", HttpPath.shown(path()).orElseGet(request::path))
                .put("protocol", request.protocol())
                .put("requestId", context.ids().extendedRequestId())
                .put("requestTime", context.requestTime())
                .put("requestTimeEpoch", context.receivedAt().toEpochMilli())
                .put("resourceId", route().routeKey())
                .put("resourcePath", route().path())
                .put("stage", context.stage().name())
                .end();
    }

    private static JsonObject authorizer(AuthorizerContext authorizer) {
        if (authorizer.kind() == AuthorizerContext.Kind.LAMBDA) {
            return AuthorizerPayload.of(authorizer);
        }
        return JsonObject.builder()
                .put("claims", authorizer.values())
                .put("scopes", authorizer.scopes().map(Json::strings).orElse(Json.nullValue()))
                .build();
    }

    private Context context() {
        return call.context();
    }

    private RouteContext route() {
        return context().route().orElseThrow(() -> new IllegalStateException("the call is not matched to a route"));
    }
}
