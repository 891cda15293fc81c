package dev.gatehouse.internal.feature.integration.http;

import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.feature.integration.backend.IntegrationUri;
import dev.gatehouse.internal.feature.integration.backend.QueryText;
import dev.gatehouse.internal.feature.integration.mapping.MappedParameters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request goes.
 *
 * @param origin scheme, host and, where not the scheme's own, port
 * @param authority value of the Host header
 * @param path as sent, at least {@code /}
 * @param query as sent; empty if there is none
 */
record Endpoint(String origin, String authority, String path, String query) {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(https?)://([^/?#:@\\s{}]+|\\[[0-9a-fA-F:.]+])(?::(\\d{1,5}))?(/[^?#]*)?(?:\\?([^#]*))?");
    private static final String KEPT_IN_PATH = "/%!$&'()*+,;=:@";
    private static final String KEPT_IN_QUERY = "/%!$&'()*+,;=:@?|";
    private static final Pattern ILL_ESCAPED = Pattern.compile("%(?![0-9a-fA-F]{2})");

    /**
     * Reads a URI whose stage variables are filled in, and fills in its path variables.
     *
     * @return empty if AWS would find no valid address in it: another scheme, a port that it does not call, a path
     *     variable without a value
     */
    static Optional<Endpoint> of(String uri, MappedParameters parameters) {
        String[] parts = uri.split("\\?", 2);
        Map<String, String> values = parameters.path();
        String base = IntegrationUri.filled(parts[0], name -> value(values, name, KEPT_IN_PATH));
        String query = parts.length == 1 ? "" : IntegrationUri.filled(parts[1], name -> value(values, name, ""));
        Matcher address = ADDRESS.matcher(query.isEmpty() ? base : base + "?" + query);
        return address.matches() && !base.contains("{") && !query.contains("{")
                ? port(address).map(port -> read(address, port, parameters))
                : Optional.empty();
    }

    /** The request target. */
    String target() {
        return QueryText.target(path, query);
    }

    private static Endpoint read(Matcher address, String port, MappedParameters parameters) {
        String host = address.group(2);
        String path = address.group(4) == null ? "/" : legal(address.group(4), KEPT_IN_PATH);
        String query = address.group(5) == null ? "" : legal(address.group(5), KEPT_IN_QUERY);
        String authority = host + port;
        return new Endpoint(
                address.group(1).toLowerCase(Locale.ROOT) + "://" + authority.toLowerCase(Locale.ROOT),
                authority,
                path,
                QueryText.appended(query, parameters.query()));
    }

    // AWS calls 80, 443 and 1024 to 65535 (guide, "Set up HTTP integrations")
    private static Optional<String> port(Matcher address) {
        if (address.group(3) == null) {
            return Optional.of("");
        }
        int port = Integer.parseInt(address.group(3));
        boolean own = port == (address.group(1).equalsIgnoreCase("https") ? 443 : 80);
        if (own) {
            return Optional.of("");
        }
        return port == 80 || port == 443 || port >= 1024 && port <= 65_535 ? Optional.of(":" + port) : Optional.empty();
    }

    private static String value(Map<String, String> values, String name, String kept) {
        String value = values.get(name.endsWith("+") ? name.substring(0, name.length() - 1) : name);
        return value == null ? "{" + name + "}" : legal(value, kept);
    }

    /** Escapes what may not stand in a URI; escapes of path parameters stay as the client sent them. */
    private static String legal(String text, String kept) {
        return Percent.encode(ILL_ESCAPED.matcher(text).replaceAll("%25"), kept);
    }
}
