package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.ApiKeyAccepted;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.QuotaExhausted;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.UsagePlan;
import java.util.ArrayList;
import java.util.List;

/** Whether the usage plans that open an API accepted a key, throttled one, and saw a quota used up. */
record UsagePlanUse(List<UsagePlan> plans) implements Aspect {

    UsagePlanUse {
        plans = List.copyOf(plans);
    }

    @Override
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (UsagePlan plan : plans) {
            points.add(point(plan, "accepted"));
            boolean throttles = plan.throttle().isPresent()
                    || plan.stages().stream()
                            .anyMatch(stage -> !stage.methodThrottles().isEmpty());
            if (throttles) {
                points.add(point(plan, "throttled"));
            }
            if (plan.quota().isPresent()) {
                points.add(point(plan, "used up"));
            }
        }
        return points;
    }

    @Override
    public List<Point> exercised(Call call) {
        List<Point> points = new ArrayList<>();
        for (UsagePlan plan : plans) {
            var exchange = call.exchange();
            exchange.last(ApiKeyAccepted.class)
                    .filter(it -> it.plan().equals(plan.logicalId()))
                    .ifPresent(it -> points.add(point(plan, "accepted")));
            exchange.last(QuotaExhausted.class)
                    .filter(it -> it.plan().equals(plan.logicalId()))
                    .ifPresent(it -> points.add(point(plan, "used up")));
            Facts.refusedBy(exchange, GateName.API_KEYS)
                    .filter(it -> it.type() == GatewayResponseType.THROTTLED && isOf(plan, it))
                    .ifPresent(it -> points.add(point(plan, "throttled")));
        }
        return points;
    }

    private static boolean isOf(UsagePlan plan, CallRefused refused) {
        return refused.location().equals(plan.location());
    }

    private static Point point(UsagePlan plan, String outcome) {
        return new Point(CoverageKind.USAGE_PLAN, plan.logicalId(), outcome, plan.location());
    }
}
