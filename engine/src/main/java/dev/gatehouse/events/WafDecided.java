package dev.gatehouse.events;

/**
 * The web ACL before a stage was asked.
 *
 * @param blocked whether the call was refused
 */
public record WafDecided(boolean blocked, String aclArn) implements Fact {

    @Override
    public GateName gate() {
        return GateName.WAF;
    }

    /** {@code WAF_ALLOW} or {@code WAF_BLOCK}, as logs show it. */
    public String code() {
        return blocked ? "WAF_BLOCK" : "WAF_ALLOW";
    }

    @Override
    public String story() {
        return "web ACL: " + code();
    }
}
