package dev.gatehouse.internal.feature.apikeys;

import java.time.LocalDate;
import java.util.OptionalLong;

/** The requests of one key in one plan; a new period begins with none. */
final class Counter {

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
