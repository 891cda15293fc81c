package dev.gatehouse.events;

/**
 * The caller could not be identified.
 *
 * @param authorizer name of the authorizer in the template
 * @param error as {@code $context.authorizer.error} shows it
 */
public record CallerUnknown(String authorizer, String error) implements Fact {

    @Override
    public GateName gate() {
        return GateName.ACCESS;
    }

    @Override
    public String story() {
        return "authorizer " + authorizer + " could not determine the caller: " + error;
    }
}
