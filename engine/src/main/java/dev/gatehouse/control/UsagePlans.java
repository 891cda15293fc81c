package dev.gatehouse.control;

import java.util.List;
import java.util.OptionalLong;

/** The API keys and usage plans of one test, to read and to change. */
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
     * @throws IllegalArgumentException if there is none; the message lists the known ones
     */
    ApiKeyControl key(String key);

    /**
     * {@return the usage of a plan by a key, both by logical id or name}
     *
     * @param plan logical id or name of the plan
     * @param key logical id or name of the key
     * @throws IllegalArgumentException if there is no such plan, or the key does not belong to the plan
     */
    PlanUsage usage(String plan, String key);

    /** The usage of one usage plan by one API key, in the current period of the quota. */
    interface PlanUsage {

        /**
         * The requests of the current period; they are counted even without a quota.
         *
         * @return how many requests there were
         */
        long used();

        /**
         * The requests that are left in the current period; empty if the plan has no quota.
         *
         * @return how many requests are left
         */
        OptionalLong remaining();

        /**
         * Sets the requests that are left in the current period, like an extension of the quota.
         *
         * @param requests how many are left
         * @throws IllegalArgumentException if the number is negative
         * @throws IllegalStateException if the plan has no quota
         */
        void remaining(long requests);
    }
}
