package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.model.Quota;
import dev.gatehouse.model.QuotaPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests each key made in each plan, by calendar period of the virtual clock. */
final class Usage {

    static final StateKey<Usage> KEY =
            StateKey.using(environment -> new Usage(environment.clock())).emptyInRehearsal();

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

    /** The requests of one key in one plan; a new period begins with none. */
    private static final class Counter {

        private LocalDate period = LocalDate.MIN;
        private long used;
        private long granted;

        synchronized boolean count(Allowance allowance) {
            enter(allowance);
            var left = left(allowance);
            if (left.isPresent() && left.getAsLong() <= 0) {
                return false;
            }
            used++;
            return true;
        }

        synchronized long used(Allowance allowance) {
            enter(allowance);
            return used;
        }

        synchronized OptionalLong remaining(Allowance allowance) {
            enter(allowance);
            return left(allowance);
        }

        synchronized void setRemaining(Allowance allowance, long requests) {
            enter(allowance);
            granted += requests - left(allowance).orElse(0);
        }

        private OptionalLong left(Allowance allowance) {
            return allowance.requests().isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.max(0, allowance.requests().getAsLong() + granted - used));
        }

        private void enter(Allowance allowance) {
            if (!allowance.period().equals(period)) {
                period = allowance.period();
                used = 0;
                granted = 0;
            }
        }
    }

    /**
     * What a quota allows in one calendar period.
     *
     * @param period first day of the period in UTC; weeks begin on Monday
     * @param requests absent for no limit
     */
    private record Allowance(LocalDate period, OptionalLong requests) {

        static final Allowance UNLIMITED = new Allowance(LocalDate.EPOCH, OptionalLong.empty());

        /** The allowance of the present; the offset counts only in the period in which the clock began. */
        static Allowance of(Quota quota, VirtualClock clock) {
            LocalDate present = begin(quota.period(), clock.now());
            boolean initial = present.equals(begin(quota.period(), clock.start()));
            return new Allowance(present, OptionalLong.of(initial ? quota.limit() - quota.offset() : quota.limit()));
        }

        private static LocalDate begin(QuotaPeriod period, Instant instant) {
            LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
            return switch (period) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }
    }
}
