package dev.gatehouse.events;

/**
 * The quota of an API key's usage plan was exhausted.
 *
 * @param key logical id of the key
 * @param plan logical id of the usage plan
 * @param limit requests per period
 * @param period DAY, WEEK or MONTH
 */
public record QuotaExhausted(String key, String plan, int limit, String period) implements Fact {

    @Override
    public GateName gate() {
        return GateName.API_KEYS;
    }

    @Override
    public String story() {
        return "API key " + key + " used up its quota of usage plan " + plan + " (Quota Limit: " + limit + " Period: "
                + period + ")";
    }
}
