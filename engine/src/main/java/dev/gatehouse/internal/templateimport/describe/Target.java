package dev.gatehouse.internal.templateimport.describe;

import dev.gatehouse.internal.json.Json;
import java.util.Optional;

/** Describes where an integration leads: to a function of the template, or to a URI. */
record Target(LogicalTexts texts, String uri, String method) {

    private static final String CALLER = "arn:aws:iam::*:user/*";

    /** Puts {@code lambda} and {@code qualifier}, or {@code uri} and {@code httpMethod}; nothing for a mock. */
    void describe(Members members, boolean mock) {
        Optional<LogicalTexts.LambdaTarget> lambda = texts.lambda(uri);
        lambda.ifPresent(target -> members.text("lambda", target.logicalId()).text("qualifier", target.qualifier()));
        if (lambda.isEmpty() && !mock) {
            members.text("uri", texts.of(uri)).text("httpMethod", method);
        }
    }

    /** Puts whether the gateway takes a role, or the caller's own. */
    static void credentials(Members members, Optional<String> credentials) {
        credentials
                .filter(arn -> !arn.isEmpty())
                .ifPresent(arn -> members.json("credentials", arn.equals(CALLER) ? Json.of("CALLER") : Json.of(true)));
    }
}
