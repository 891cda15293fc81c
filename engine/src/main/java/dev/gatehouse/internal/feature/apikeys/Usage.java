package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.model.Quota;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests each key made in each plan, by calendar period of the virtual clock. */
final class Usage {

    static final Slot<Usage> SLOT =
            Slot.using(environment -> new Usage(environment.clock())).emptyInRehearsal();

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final VirtualClock clock;

    Usage(VirtualClock clock) {
        this.clock = clock;
    }

    /** Counts one request unless the quota is used up. */
    boolean count(Membership member) {
        return counter(member.usageOwner()).count(allowance(member));
    }

    long used(Membership member) {
        return counter(member.usageOwner()).used(allowance(member));
    }

    OptionalLong remaining(Membership member) {
        return counter(member.usageOwner()).remaining(allowance(member));
    }

    void setRemaining(Membership member, long requests) {
        counter(member.usageOwner()).setRemaining(allowance(member), requests);
    }

    private Counter counter(String owner) {
        return counters.computeIfAbsent(owner, key -> new Counter());
    }

    private Allowance allowance(Membership member) {
        Optional<Quota> quota = member.plan().quota();
        return quota.map(present -> Allowance.of(present, clock)).orElse(Allowance.UNLIMITED);
    }
}
