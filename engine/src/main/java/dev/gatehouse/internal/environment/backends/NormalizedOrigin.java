package dev.gatehouse.internal.environment.backends;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Origins in one way of writing: lower case, without the scheme's own port. */
final class NormalizedOrigin {

    private static final Pattern ORIGIN =
            Pattern.compile("(?i)(https?)://([^/?#:@\\s]+|\\[[0-9a-f:.]+])(?::(\\d{1,5}))?(?:[/?#].*)?");

    private static final Pattern PRIVATE = Pattern.compile("arn:[^:]+:(elasticloadbalancing|servicediscovery):.+");

    private NormalizedOrigin() {}

    /**
     * The origin of an address; the ARN of a listener or of a Cloud Map service, which a VPC link reaches, is its own.
     *
     * @throws IllegalArgumentException if it is neither an http or https address nor such an ARN
     */
    static String of(String address) {
        if (PRIVATE.matcher(address).matches()) {
            return address;
        }
        Matcher parts = ORIGIN.matcher(address.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "not an origin: \"" + address + "\"\n  expected:    like https://pay.example.com");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String host = parts.group(2).toLowerCase(Locale.ROOT);
        String port = parts.group(3);
        boolean own = port == null || port.equals(scheme.equals("https") ? "443" : "80");
        return scheme + "://" + host + (own ? "" : ":" + port);
    }
}
