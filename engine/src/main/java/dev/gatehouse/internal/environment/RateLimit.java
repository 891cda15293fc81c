package dev.gatehouse.internal.environment;

import dev.gatehouse.model.Throttle;
import java.util.Locale;

/**
 * The size of a token bucket and how fast it fills.
 *
 * @param rate tokens a second; 0 for a bucket that never fills again
 * @param burst tokens that it holds; 0 for a bucket that lets nothing through
 */
public record RateLimit(double rate, int burst) {

    /** What an account has in most Regions. */
    public static final RateLimit ACCOUNT = new RateLimit(10_000, 5_000);

    /** What an account has in the Regions with lower quotas, like Cape Town and Milan. */
    public static final RateLimit SMALL_ACCOUNT = new RateLimit(2_500, 1_250);

    /** The limit as a template gives it; what it leaves out is the account's. */
    public static RateLimit of(Throttle throttle) {
        return new RateLimit(
                throttle.rateLimit().orElse(ACCOUNT.rate), throttle.burstLimit().orElse(ACCOUNT.burst));
    }

    /** As AWS's logs write it: {@code Limit: 5.00 Burst: 10}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Limit: %.2f Burst: %d", rate, burst);
    }
}
