package dev.gatehouse.events;

/**
 * The configured CORS headers were put on the answer.
 *
 * @param origin what the page's browser sent
 * @param allowed the entry of the configuration that allows it, like {@code https://*}
 */
public record CorsApplied(String origin, String allowed) implements Fact {

    @Override
    public GateName gate() {
        return GateName.CORS;
    }

    @Override
    public String story() {
        return "origin " + origin + " is allowed by " + allowed;
    }
}
