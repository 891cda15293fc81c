package dev.gatehouse.events;

/**
 * The web ACL of a stage decided about the call.
 *
 * @param blocked whether the call was refused
 * @param aclArn ARN of the web ACL that the stage names
 */
public record WafDecided(boolean blocked, String aclArn) implements Fact {

    @Override
    public GateName gate() {
        return GateName.WAF;
    }

    /**
     * {@code WAF_ALLOW} or {@code WAF_BLOCK}, as logs show it.
     *
     * @return one of the two codes
     */
    public String code() {
        return blocked ? "WAF_BLOCK" : "WAF_ALLOW";
    }

    @Override
    public String story() {
        return "web ACL: " + code();
    }
}
