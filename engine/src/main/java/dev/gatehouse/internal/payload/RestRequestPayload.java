package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonObjectBuilder;
import dev.gatehouse.internal.spine.CallStage;
import dev.gatehouse.internal.spine.context.Context;
import dev.gatehouse.internal.spine.context.Identity;
import dev.gatehouse.internal.spine.context.RequestContext;
import dev.gatehouse.internal.spine.context.RouteContext;
import dev.gatehouse.model.EndpointType;
import java.util.Map;

/**
 * A REST API's call as its functions see it: payload format 1.0.
 *
 * @param call a call that is matched to a method
 * @param endpoint how the client reached the API; an edge-optimized one adds CloudFront's headers
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">
 *     Lambda proxy integrations (read 2026-11-22)</a>
 */
public record RestRequestPayload(CallStage call, EndpointType endpoint) {

    /** The event of an AWS_PROXY integration; what is empty is null. */
    public JsonObject proxyEvent(PayloadBody body) {
        var headers = MultiValues.of(RestHeaders.of(call, endpoint));
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        var event = JsonObject.builder();
        method(event)
                .put("headers", headers.last())
                .put("multiValueHeaders", headers.all())
                .put("queryStringParameters", orNull(query.last()))
                .put("multiValueQueryStringParameters", orNull(query.all()))
                .put("pathParameters", orNull(strings(route().pathParameters())))
                .put("stageVariables", orNull(strings(context().stage().variables())))
                .put("requestContext", requestContext(context().identity()));
        body.putInto(event);
        return event.build();
    }

    /**
     * The event of a REQUEST authorizer; what is empty is an empty object.
     *
     * @param identity the caller as far as the authorizer may know it
     */
    public JsonObject authorizerEvent(String methodArn, Identity identity) {
        var headers = MultiValues.of(RestHeaders.of(call, endpoint));
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        var event = JsonObject.builder().put("type", "REQUEST").put("methodArn", methodArn);
        return method(event)
                .put("headers", headers.last())
                .put("multiValueHeaders", headers.all())
                .put("queryStringParameters", query.last())
                .put("multiValueQueryStringParameters", query.all())
                .put("pathParameters", strings(route().pathParameters()))
                .put("stageVariables", strings(context().stage().variables()))
                .put("requestContext", requestContext(identity))
                .build();
    }

    private JsonObjectBuilder method(JsonObjectBuilder event) {
        return event.put("resource", route().path())
                .put("path", path(context().request()))
                .put("httpMethod", context().request().httpMethod());
    }

    // behind a custom domain the event shows what the client sent: a mapping path, and a stage that no mapping names
    private static String path(RequestContext request) {
        return request.basePathMatched().isPresent() ? request.path() : request.resourcePath();
    }

    private JsonObject requestContext(Identity identity) {
        var request = context().request();
        var stage = context().stage();
        var members = JsonObject.builder().put("resourceId", route().resourceId());
        members.putIfPresent("authorizer", context().authorizer().map(AuthorizerPayload::of));
        return members.put("resourcePath", route().path())
                .put("httpMethod", request.httpMethod())
                .put("extendedRequestId", context().ids().extendedRequestId())
                .put("requestTime", context().requestTime())
                .put("path", request.path())
                .put("accountId", stage.account().id())
                .put("protocol", request.protocol())
                .put("stage", stage.name())
                .put("domainPrefix", request.domainPrefix())
                .put("requestTimeEpoch", context().receivedAt().toEpochMilli())
                .put("requestId", context().ids().requestId())
                .put("identity", IdentityPayload.of(identity))
                .put("domainName", request.domainName())
                .put("deploymentId", stage.deploymentId())
                .put("apiId", stage.apiId())
                .build();
    }

    private Context context() {
        return call.context();
    }

    private RouteContext route() {
        return context().route().orElseThrow(() -> new IllegalStateException("the call is not matched to a method"));
    }

    static JsonObject strings(Map<String, String> values) {
        var members = JsonObject.builder();
        values.forEach(members::put);
        return members.build();
    }

    private static Json orNull(JsonObject object) {
        return object.members().isEmpty() ? Json.nullValue() : object;
    }
}
