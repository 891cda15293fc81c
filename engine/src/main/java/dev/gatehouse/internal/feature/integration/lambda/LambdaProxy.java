package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.environment.FunctionEvent;
import dev.gatehouse.internal.feature.integration.mapping.BinaryTypes;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.MappedHeaders;
import dev.gatehouse.internal.feature.integration.mapping.MappedIntegration;
import dev.gatehouse.internal.feature.integration.mapping.ParameterMapping;
import dev.gatehouse.internal.feature.integration.mapping.TenantMapping;
import dev.gatehouse.internal.feature.integration.streaming.IntegrationStream;
import dev.gatehouse.internal.payload.PayloadBody;
import dev.gatehouse.internal.payload.RestRequestPayload;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.Integration;

/**
 * Hands a REST call to a function as payload format 1.0 and takes its answer as the method's.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">
 *     Lambda proxy integrations (read 2026-11-22)</a>
 */
public final class LambdaProxy implements Responder<AuthorizedCall, HttpResponse> {

    private final EndpointType endpoint;
    private final Integration integration;
    private final BinaryTypes binaryTypes;
    private final LambdaAddress address;
    private final LambdaCaller caller;
    private final ProxyReply reply;
    private final TenantMapping tenants;

    private LambdaProxy(RestMethod method, Integration integration, LambdaPermit permit) {
        this.tenants = TenantMapping.of(MappedIntegration.of(method, integration));
        this.endpoint = method.api().endpointType();
        this.integration = integration;
        this.binaryTypes = new BinaryTypes(method.definition().binaryMediaTypes());
        this.address = new LambdaAddress(integration);
        this.caller = new LambdaCaller(integration, permit);
        this.reply = new ProxyReply(binaryTypes, new IntegrationRefusals(integration.location()));
    }

    /** The responder for that integration; one that can't work refuses every call. */
    public static Responder<AuthorizedCall, HttpResponse> responder(
            RestMethod method, Integration integration, LambdaPermit permit) {
        var refusals = new IntegrationRefusals(integration.location());
        if (!integration.httpMethod().equals("POST")) {
            var refusal = refusals.configuration(
                    "the integration method must be POST, but is \"" + integration.httpMethod() + "\"");
            return call -> call.refuse(refusal);
        }
        // mappings are ignored, except that some fail every call (recorded, test_apigateway_header_remapping_aws)
        return ParameterMapping.of(integration, MappedHeaders.AWS)
                .forbidden()
                .<Responder<AuthorizedCall, HttpResponse>>map(
                        defect -> call -> call.refuse(refusals.configuration(defect)))
                .orElseGet(() -> new LambdaProxy(method, integration, permit));
    }

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        var stream = IntegrationStream.begin(call, integration, endpoint);
        var event = FunctionEvent.of(new RestRequestPayload(call, endpoint).proxyEvent(body(call)));
        return address.in(call)
                .then(arn -> tenants.in(call)
                        .then(tenant -> caller.invoke(call, arn, new LambdaCaller.Payload(event, tenant))))
                .then(outcome -> integration.streaming()
                        ? reply.streamed(call, outcome).map(answer -> answer.withBody(stream.body(answer.body())))
                        : reply.response(call, outcome))
                .fold(call::serve, call::refuse);
    }

    private PayloadBody body(AuthorizedCall call) {
        var body = call.request().body();
        boolean binary = call.request()
                .headers()
                .last("content-type")
                .map(MediaType::of)
                .filter(binaryTypes::cover)
                .isPresent();
        return binary ? PayloadBody.base64(body) : PayloadBody.text(body);
    }
}
