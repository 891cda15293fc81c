package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
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
     * What a test names as an origin: no path, no query, no pattern.
     *
     * @throws IllegalArgumentException if it is more than an origin, or none
     */
    static String named(String origin) {
        String normal = of(ArgumentChecks.text(origin, "the origin", "https://pay.example.com"));
        String given = origin.strip();
        int slash = given.indexOf('/', given.indexOf("://") + 3);
        int end = slash >= 0 ? slash : Math.max(given.indexOf('?'), given.indexOf('#'));
        boolean isArn = normal.equals(origin) && given.startsWith("arn:");
        if (!isArn && end >= 0 && !given.substring(end).equals("/")) {
            String path = given.substring(end).replaceFirst("[?#].*", "");
            throw Misuse.of("\"" + given + "\" is more than an origin")
                    .toDo("write backends.get(\"" + normal + "\")"
                            + (path.isEmpty() ? "." : ".on(\"GET\", \"" + path + "\") for one path of it."));
        }
        if (!isArn && normal.chars().anyMatch(c -> "*{}$<>\"|\\^`,".indexOf(c) >= 0)) {
            throw Misuse.of("\"" + given + "\" is a pattern, not one origin")
                    .toDo("name each origin separately, like https://pay.example.com.");
        }
        return normal;
    }

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
            throw Misuse.of("\"" + address + "\" is not an origin")
                    .toDo(
                            "write scheme and host, and a port that is not the scheme's own, like https://pay.example.com.");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String host = parts.group(2).toLowerCase(Locale.ROOT);
        String port = parts.group(3);
        boolean own = port == null || port.equals(scheme.equals("https") ? "443" : "80");
        return scheme + "://" + host + (own ? "" : ":" + port);
    }
}
