package dev.gatehouse.control;

import java.util.List;

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
}
