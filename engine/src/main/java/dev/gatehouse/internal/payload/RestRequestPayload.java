package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Query;
import dev.gatehouse.internal.json.JsonText;
import dev.gatehouse.internal.pipeline.CallStage;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.Identity;
import dev.gatehouse.internal.pipeline.context.RequestContext;
import dev.gatehouse.internal.pipeline.context.RouteContext;
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

    /** The event of an AWS_PROXY integration, JSON; what is empty is null. */
    public String proxyEvent(PayloadBody body) {
        var headers = MultiValues.of(RestHeaders.of(call, endpoint));
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        var event = EventText.begin(call);
        method(event);
        headers.putLast(event, "headers");
        headers.putAll(event, "multiValueHeaders");
        if (query.isEmpty()) {
            event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
        } else {
            query.putLast(event, "queryStringParameters");
            query.putAll(event, "multiValueQueryStringParameters");
        }
        putOrNull(event, "pathParameters", route().pathParameters());
        putOrNull(event, "stageVariables", context().stage().variables());
        putRequestContext(event, context().identity());
        body.putInto(event);
        return event.text();
    }

    /**
     * The event of a REQUEST authorizer, JSON; what is empty is an empty object.
     *
     * @param identity the caller as far as the authorizer may know it
     */
    public String authorizerEvent(String methodArn, Identity identity) {
        var headers = MultiValues.of(RestHeaders.of(call, endpoint));
        var query = MultiValues.of(Query.parse(call.request().rawQuery()));
        var event = EventText.begin(call).put("type", "REQUEST").put("methodArn", methodArn);
        method(event);
        headers.putLast(event, "headers");
        headers.putAll(event, "multiValueHeaders");
        query.putLast(event, "queryStringParameters");
        query.putAll(event, "multiValueQueryStringParameters");
        event.put("pathParameters", route().pathParameters())
                .put("stageVariables", context().stage().variables());
        putRequestContext(event, identity);
        return event.text();
    }

    private void method(JsonText event) {
        event.put("resource", route().path())
                .put("path", path(context().request()))
                .put("httpMethod", context().request().httpMethod());
    }

    // behind a custom domain the event shows what the client sent: a mapping path, and a stage that no mapping names
    private static String path(RequestContext request) {
        return request.basePathMatched().isPresent() ? request.path() : request.resourcePath();
    }

    private void putRequestContext(JsonText event, Identity identity) {
        var request = context().request();
        var stage = context().stage();
        event.begin("requestContext")
                .put("resourceId", route().resourceId())
                .putIfPresent("authorizer", context().authorizer().map(AuthorizerPayload::of))
                .put("resourcePath", route().path())
                .put("httpMethod", request.httpMethod())
                .put("extendedRequestId", context().ids().extendedRequestId())
                .put("requestTime", context().requestTime())
                .put("path", request.path())
                .put("accountId", stage.account().id())
                .put("protocol", request.protocol())
                .put("stage", stage.name())
                .put("domainPrefix", request.domainPrefix())
                .put("requestTimeEpoch", context().receivedAt().toEpochMilli())
                .put("requestId", context().ids().requestId());
        IdentityPayload.put(identity, event.begin("identity"));
        event.end()
                .put("domainName", request.domainName())
                .put("deploymentId", stage.deploymentId())
                .put("apiId", stage.apiId())
                .end();
    }

    private Context context() {
        return call.context();
    }

    private RouteContext route() {
        return context().route().orElseThrow(() -> new IllegalStateException("the call is not matched to a method"));
    }

    static void putOrNull(JsonText event, String name, Map<String, String> values) {
        if (values.isEmpty()) {
            event.putNull(name);
        } else {
            event.put(name, values);
        }
    }
}
