package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.model.Quota;
import dev.gatehouse.model.QuotaPeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalLong;

/**
 * What a quota allows in one calendar period.
 *
 * @param period first day of the period in UTC; weeks begin on Monday
 * @param requests absent for no limit
 */
record Allowance(LocalDate period, OptionalLong requests) {

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
