package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.control.PlanUsage;
import dev.gatehouse.internal.environment.Life;
import java.util.OptionalLong;

/** What one key of one test uses of one plan. */
record LivePlanUsage(Membership member, Usage usage, Life life) implements PlanUsage {

    @Override
    public long used() {
        return usage.used(member);
    }

    @Override
    public OptionalLong remaining() {
        return usage.remaining(member);
    }

    @Override
    public void remaining(long requests) {
        life.demand();
        if (requests < 0) {
            throw new IllegalArgumentException("a key can't have " + requests + " requests left");
        }
        if (member.plan().quota().isEmpty()) {
            throw new IllegalStateException(
                    "usage plan " + member.plan().logicalId() + " has no quota, so there is nothing to extend");
        }
        usage.setRemaining(member, requests);
    }
}
