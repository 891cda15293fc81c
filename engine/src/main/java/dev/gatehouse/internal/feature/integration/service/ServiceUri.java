package dev.gatehouse.internal.feature.integration.service;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URI of an AWS service integration, taken apart.
 *
 * @param subdomain in front of the service's host name; empty if there is none
 * @param service like {@code sqs}
 * @param rest behind {@code path/} or {@code action/}
 */
record ServiceUri(String region, String subdomain, String service, Style style, String rest) {

    private static final Pattern ARN =
            Pattern.compile("arn:[a-z-]+:apigateway:([^:]*):((?:[^:]+\\.)?)([^:.]+):(path|action)/(.*)");

    /** How a URI names what the service shall do. */
    enum Style {
        PATH,
        ACTION
    }

    /** Reads {@code arn:aws:apigateway:region:subdomain.service:path|action/rest}. */
    static Optional<ServiceUri> read(String uri) {
        Matcher arn = ARN.matcher(uri);
        if (!arn.matches()) {
            return Optional.empty();
        }
        String prefix = arn.group(2);
        return Optional.of(new ServiceUri(
                arn.group(1),
                prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1),
                arn.group(3),
                arn.group(4).equals("path") ? Style.PATH : Style.ACTION,
                arn.group(5)));
    }

    /** The host that AWS would call. */
    String host() {
        String china = region.startsWith("cn-") ? ".cn" : "";
        String name = subdomain.isEmpty() ? service : subdomain + "." + service;
        return name + "." + region + ".amazonaws.com" + china;
    }

    /** Up to the query; of an action its name. */
    String head() {
        int end = queryStart();
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** The query that the URI brings along, without its first separator; an action's begins with an ampersand, too. */
    String query() {
        int end = queryStart();
        return end < 0 ? "" : rest.substring(end + 1);
    }

    private int queryStart() {
        int question = rest.indexOf('?');
        int ampersand = style == Style.ACTION ? rest.indexOf('&') : -1;
        return question < 0 ? ampersand : ampersand < 0 ? question : Math.min(question, ampersand);
    }
}
