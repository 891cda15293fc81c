package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.payload.PayloadBody;
import dev.gatehouse.internal.payload.RestRequestPayload;
import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.RestApi;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Hands a REST call to a function as payload format 1.0 and takes its answer as the method's.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">
 *     Lambda proxy integrations (read 2026-11-22)</a>
 */
public final class LambdaProxy implements Step<AdmittedCall, HttpResponse> {

    // mapping one of these fails every call, although mappings are ignored otherwise (recorded, RM aws[AWS_PROXY])
    private static final Set<String> UNMAPPABLE = Set.of(
            "content-length", "transfer-encoding", "authorization", "connection", "expect", "proxy-authenticate", "te");

    private final RestApi api;
    private final Integration integration;
    private final LambdaCaller caller;
    private final ProxyReply reply;

    private LambdaProxy(RestApi api, Integration integration) {
        this.api = api;
        this.integration = integration;
        this.caller = new LambdaCaller(integration);
        this.reply = new ProxyReply(api.definition().binaryMediaTypes());
    }

    /** The step for that integration; one that can't work refuses every call. */
    public static Step<AdmittedCall, HttpResponse> step(RestApi api, Integration integration) {
        if (!integration.httpMethod().equals("POST")) {
            return call -> call.refuse(broken(
                    integration, "the integration method must be POST, but is \"" + integration.httpMethod() + "\""));
        }
        return integration.requestParameters().keySet().stream()
                .filter(LambdaProxy::isUnmappable)
                .findFirst()
                .<Step<AdmittedCall, HttpResponse>>map(
                        name -> call -> call.refuse(broken(integration, name + " can't be mapped")))
                .orElseGet(() -> new LambdaProxy(api, integration));
    }

    @Override
    public Answer<HttpResponse> answer(AdmittedCall call) {
        var event = new RestRequestPayload(call, api.endpointType())
                .proxyEvent(body(call))
                .toText()
                .getBytes(StandardCharsets.UTF_8);
        return caller.invoke(call, event).fold(outcome -> reply.answer(call, outcome, integration), call::refuse);
    }

    private PayloadBody body(AdmittedCall call) {
        var body = call.request().body();
        String contentType = call.request().headers().first("content-type").orElse("");
        return MediaTypes.matches(api.definition().binaryMediaTypes(), MediaTypes.essence(contentType))
                ? PayloadBody.base64(body)
                : PayloadBody.text(body);
    }

    private static boolean isUnmappable(String target) {
        String prefix = "integration.request.header.";
        return target.startsWith(prefix)
                && UNMAPPABLE.contains(target.substring(prefix.length()).toLowerCase(Locale.ROOT));
    }

    private static Refusal broken(Integration integration, String reason) {
        return Refusal.of(GatewayResponseType.API_CONFIGURATION_ERROR, "integration", reason)
                .fromIntegration()
                .at(integration.location());
    }
}
