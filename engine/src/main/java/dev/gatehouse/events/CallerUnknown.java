package dev.gatehouse.events;

/**
 * It could not be made out who calls.
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
        return "authorizer " + authorizer + " could not make out the caller: " + error;
    }
}
