package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.AccessDecided;
import dev.gatehouse.events.AuthorizerDecided;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.model.RestApi;
import java.util.List;
import java.util.Optional;

/** Whether an API's resource policy allowed and denied. */
record ResourcePolicies(RestApi api) implements Aspect {

    @Override
    public List<Point> points() {
        return api.definition().resourcePolicy().isEmpty() ? List.of() : List.of(point("allowed"), point("denied"));
    }

    @Override
    public List<Point> exercised(Call call) {
        var exchange = call.exchange();
        Optional<AccessDecided> decided = exchange.last(AccessDecided.class);
        if (decided.isPresent()) {
            return List.of(point(
                    decided.get().resourcePolicy().equals(Optional.of(PolicyOutcome.ALLOW)) ? "allowed" : "denied"));
        }
        boolean early = Facts.refusedBy(exchange, GateName.ACCESS)
                        .filter(it -> it.status() == 403)
                        .isPresent()
                && exchange.last(AuthorizerDecided.class).isEmpty();
        return early ? List.of(point("denied")) : List.of();
    }

    private Point point(String outcome) {
        return new Point(CoverageKind.RESOURCE_POLICY, "resource policy", outcome, api.location());
    }
}
