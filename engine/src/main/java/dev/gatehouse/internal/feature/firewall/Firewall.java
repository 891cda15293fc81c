package dev.gatehouse.internal.feature.firewall;

import dev.gatehouse.control.WafRule;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.WafDecided;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageDefinition;
import java.util.Optional;

/**
 * Asks the web ACL that a test has put before a stage, before routes and callers are looked at.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html">
 *     AWS WAF (read 2026-11-22)</a>
 */
public record Firewall(String stageKey, String aclArn) implements Gate<ReceivedCall, ReceivedCall, HttpResponse> {

    private static final GateName NAME = GateName.WAF;

    /** The gate of a stage. */
    public static Gate<ReceivedCall, ReceivedCall, HttpResponse> gate(RestApi api, StageDefinition stage) {
        String key = api.logicalId() + "/" + stage.name();
        return new Firewall(key, "webacl/" + api.logicalId() + "-" + stage.name() + "/" + api.id());
    }

    @Override
    public Answer<HttpResponse> pass(ReceivedCall received, Responder<ReceivedCall, HttpResponse> next) {
        Optional<WafRule> rule = rule(received.state());
        if (rule.isEmpty()) {
            return next.answer(received);
        }
        WafRule.Action action = rule.get().decide(received.request());
        received.note(new WafDecided(action == WafRule.Action.BLOCK, arn(received)));
        return action == WafRule.Action.BLOCK
                ? received.refuse(Refusal.of(GatewayResponseType.WAF_FILTERED, NAME, "the test's web ACL blocks it"))
                : next.answer(received);
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return rule(call.state()).isPresent();
    }

    private Optional<WafRule> rule(State state) {
        return state.ifMade(WebAcls.KEY).flatMap(acls -> acls.find(stageKey));
    }

    private String arn(ReceivedCall received) {
        var account = received.context().stage().account();
        return "arn:" + account.partition() + ":wafv2:" + account.region() + ":" + account.id() + ":regional/" + aclArn;
    }
}
