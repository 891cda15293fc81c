package dev.gatehouse.lambda.internal.hook.connection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host name of AWS.
 *
 * @param service like {@code dynamodb}
 * @param region empty for a service without regions
 */
public record AwsHost(String service, String region) {

    private static final List<String> DOMAINS =
            List.of(".amazonaws.com", ".amazonaws.com.cn", ".api.aws", ".api.amazonwebservices.com.cn");
    private static final Pattern REGIONAL =
            Pattern.compile("(?:.*\\.)?([a-z0-9-]+?)(?:-fips)?\\.([a-z]{2}(?:-[a-z]+)+-\\d)");
    /** Services that answer at other names than integrations give them. */
    private static final Map<String, String> NAMES =
            Map.of("ddb", "dynamodb", "email", "ses", "monitoring", "cloudwatch");

    /** Reads a host name; empty if it is not one of AWS. */
    public static Optional<AwsHost> parse(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return DOMAINS.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(domain -> of(name.substring(0, name.length() - domain.length())));
    }

    private static AwsHost of(String labels) {
        Matcher regional = REGIONAL.matcher(labels.replace(".dualstack.", "."));
        if (regional.matches()) {
            return new AwsHost(named(regional.group(1)), regional.group(2));
        }
        return new AwsHost(named(labels.substring(labels.lastIndexOf('.') + 1)), "");
    }

    private static String named(String label) {
        return NAMES.getOrDefault(label, label);
    }
}
