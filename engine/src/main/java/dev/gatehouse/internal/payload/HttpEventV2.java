package dev.gatehouse.internal.payload;

import dev.gatehouse.http.ClientCertificate;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonText;
import dev.gatehouse.internal.pipeline.CallStage;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.Identity.CognitoIdentity;
import dev.gatehouse.internal.pipeline.context.Identity.SignedIdentity;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP API's call as its functions see it in payload format 2.0; what is empty is absent.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     Lambda integrations of HTTP APIs (read 2026-11-22)</a>
 */
public record HttpEventV2(CallStage call) {

    /** The event of an integration, JSON. */
    public String proxyEvent() {
        var event = EventText.begin(call).put("version", "2.0");
        putCall(event);
        TextContent.body(call.request()).putUnlessEmpty(event);
        return event.text();
    }

    /**
     * The event of a Lambda authorizer, JSON; without body.
     *
     * @param identity values of the identity sources
     */
    public String authorizerEvent(String routeArn, List<String> identity) {
        var event = EventText.begin(call)
                .put("version", "2.0")
                .put("type", "REQUEST")
                .put("routeArn", routeArn);
        if (!identity.isEmpty()) {
            event.put("identitySource", identity);
        }
        putCall(event);
        return event.text();
    }

    private void putCall(JsonText event) {
        event.put("routeKey", route().routeKey());
        putRequest(event);
        putRequestContext(event);
        putUnlessEmpty(event, "pathParameters", route().pathParameters());
        putUnlessEmpty(event, "stageVariables", context().stage().variables());
    }

    private void putRequest(JsonText event) {
        event.put("rawPath", context().request().path());
        event.put("rawQueryString", call.request().rawQuery());
        Headers headers = HttpHeaders.of(call);
        if (headers.has("cookie")) {
            putCookies(event, headers.all("cookie"));
        }
        MultiValues.of(headers.without("cookie")).putJoined(event, "headers");
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        if (!query.isEmpty()) {
            query.putJoined(event, "queryStringParameters");
        }
    }

    private static void putCookies(JsonText event, List<String> lines) {
        List<String> cookies = lines.stream()
                .flatMap(line -> Arrays.stream(line.split(";\\s*", -1)))
                .filter(cookie -> !cookie.isBlank())
                .toList();
        if (!cookies.isEmpty()) {
            event.put("cookies", cookies);
        }
    }

    private void putRequestContext(JsonText event) {
        var context = context();
        event.begin("requestContext")
                .put("accountId", context.stage().account().id())
                .put("apiId", context.stage().apiId())
                .putIfPresent(
                        "authentication", context.identity().clientCertificate().map(HttpEventV2::authentication))
                .putIfPresent("authorizer", HttpAuthorizerPayload.of(context))
                .put("domainName", context.request().domainName())
                .put("domainPrefix", context.request().domainPrefix());
        putHttp(event);
        event.put("requestId", context.ids().requestId())
                .put("routeKey", route().routeKey())
                .put("stage", context.stage().name())
                .put("time", context.requestTime())
                .put("timeEpoch", context.receivedAt().toEpochMilli())
                .end();
    }

    private void putHttp(JsonText event) {
        var request = context().request();
        event.begin("http")
                .put("method", request.httpMethod())
                .put("path", request.path())
                .put("protocol", request.protocol())
                .put("sourceIp", context().identity().sourceIp())
                .put("userAgent", context().identity().userAgent().orElse(""))
                .end();
    }

    private static JsonObject authentication(ClientCertificate certificate) {
        return JsonObject.builder()
                .put("clientCert", IdentityPayload.certificate(certificate))
                .build();
    }

    private static void putUnlessEmpty(JsonText event, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            event.put(name, values);
        }
    }

    private Context context() {
        return call.context();
    }

    private RouteContext route() {
        return context().route().orElseThrow(() -> new IllegalStateException("the call is not matched to a route"));
    }

    /** The member {@code requestContext.authorizer} of payload format 2.0: {@code jwt}, {@code lambda} or {@code iam}. */
    private static final class HttpAuthorizerPayload {

        private HttpAuthorizerPayload() {}

        static Optional<JsonObject> of(Context context) {
            return context.authorizer()
                    .map(HttpAuthorizerPayload::of)
                    .or(() -> context.identity().iam().map(HttpAuthorizerPayload::iam));
        }

        private static JsonObject of(AuthorizerContext authorizer) {
            if (authorizer.kind() == AuthorizerContext.Kind.LAMBDA) {
                return JsonObject.builder().put("lambda", authorizer.values()).build();
            }
            Json scopes = authorizer.scopes().map(Json::strings).orElse(Json.nullValue());
            var jwt = JsonObject.builder().put("claims", authorizer.values()).put("scopes", scopes);
            return JsonObject.builder().put("jwt", jwt.build()).build();
        }

        private static JsonObject iam(SignedIdentity iam) {
            var members = JsonObject.builder()
                    .put("accessKey", iam.accessKey())
                    .put("accountId", iam.accountId())
                    .put("callerId", iam.caller())
                    .put(
                            "cognitoIdentity",
                            iam.cognito()
                                    .<Json>map(HttpAuthorizerPayload::cognito)
                                    .orElse(Json.nullValue()))
                    .putOrNull("principalOrgId", iam.principalOrgId())
                    .put("userArn", iam.userArn())
                    .put("userId", iam.user());
            return JsonObject.builder().put("iam", members.build()).build();
        }

        private static JsonObject cognito(CognitoIdentity cognito) {
            return JsonObject.builder()
                    .put("amr", IdentityPayload.amr(cognito))
                    .put("identityId", cognito.identityId())
                    .put("identityPoolId", cognito.identityPoolId())
                    .build();
        }
    }
}
