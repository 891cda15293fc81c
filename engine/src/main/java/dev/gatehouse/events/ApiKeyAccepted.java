package dev.gatehouse.events;

import java.util.OptionalLong;

/**
 * The API key of a call was accepted.
 *
 * @param key logical id of the key
 * @param plan logical id of the usage plan that opened the stage
 * @param remaining what is left of the plan's quota after this call; absent without a quota
 */
public record ApiKeyAccepted(String key, String plan, OptionalLong remaining) implements Fact {

    @Override
    public GateName gate() {
        return GateName.API_KEYS;
    }

    @Override
    public String story() {
        return "API key " + key + " accepted by usage plan " + plan
                + (remaining.isPresent() ? ", " + remaining.getAsLong() + " requests left of its quota" : "");
    }
}
