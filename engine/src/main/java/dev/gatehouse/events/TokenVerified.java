package dev.gatehouse.events;

/** A token was found good. */
public record TokenVerified(String authorizer, String issuer, String subject) implements Fact {

    @Override
    public String gate() {
        return "access";
    }

    @Override
    public String story() {
        return "authorizer " + authorizer + " accepted a token of " + subject + " by " + issuer;
    }
}
