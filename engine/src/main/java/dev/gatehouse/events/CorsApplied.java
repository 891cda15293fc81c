package dev.gatehouse.events;

/**
 * The configured CORS headers were added to the response.
 *
 * @param origin the origin that the browser sent
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
