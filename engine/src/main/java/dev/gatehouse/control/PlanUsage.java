package dev.gatehouse.control;

import java.util.OptionalLong;

/** What one API key uses of one usage plan, in the present period of its quota. */
public interface PlanUsage {

    /**
     * Requests that counted in the present period; counted without a quota too.
     *
     * @return how many requests have counted
     */
    long used();

    /**
     * Requests that are left in the present period; empty if the plan has no quota.
     *
     * @return how many requests may still come
     */
    OptionalLong remaining();

    /**
     * Grants or takes requests in the present period, as an extension of the quota does.
     *
     * @param requests how many are left in the period
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException if the plan has no quota
     */
    void remaining(long requests);
}
