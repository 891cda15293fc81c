package dev.gatehouse.control;

import java.util.List;
import java.util.OptionalLong;

/** The API keys and usage plans of one test: what was used, what is left, and both changed. */
public interface UsagePlans {

    /**
     * Logical ids of the plans, in the template's order.
     *
     * @return the ids, as {@link #usage} takes them
     */
    List<String> plans();

    /**
     * Logical ids of the keys, in the template's order.
     *
     * @return the ids, as {@link #key} takes them
     */
    List<String> keys();

    /**
     * {@return a key by its logical id or name}
     *
     * @param key logical id or name of the key
     * @throws IllegalArgumentException if there is none; the message lists those that there are
     */
    ApiKeyControl key(String key);

    /**
     * {@return what a key uses of a plan, both by logical id or name}
     *
     * @param plan logical id or name of the plan
     * @param key logical id or name of the key
     * @throws IllegalArgumentException if there is no such plan, or the key is not one of the plan's
     */
    PlanUsage usage(String plan, String key);

    /** What one API key uses of one usage plan, in the present period of its quota. */
    interface PlanUsage {

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
}
