package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of AWS services, as integration URIs and signatures spell them. */
final class ServiceNames {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern HOST = Pattern.compile("(?:https?://)?([a-z0-9-]+)\\.(?:.*\\.)?amazonaws\\.com.*");
    private static final Pattern ARN = Pattern.compile("arn:[^:]*:([a-z0-9-]+):.*");

    /** What people call services, and AWS does not. */
    private static final Map<String, String> ALSO_CALLED = Map.of(
            "stepfunctions", "states",
            "step-functions", "states",
            "sfn", "states",
            "eventbridge", "events",
            "cloudwatch", "monitoring",
            "dynamo", "dynamodb",
            "cognito", "cognito-idp",
            "secrets-manager", "secretsmanager");

    private ServiceNames() {}

    /**
     * The name that a test means.
     *
     * @throws IllegalArgumentException if that is no name of a service
     */
    static String named(String service) {
        String name = ArgumentChecks.text(service, "the service's name", "services.get(\"sqs\")")
                .toLowerCase(Locale.ROOT);
        Optional<String> meant = Optional.ofNullable(ALSO_CALLED.get(name))
                .or(() -> first(HOST, name))
                .or(() -> first(ARN, name));
        if (meant.isPresent() || !NAME.matcher(name).matches()) {
            throw meant.map(it -> Misuse.of("AWS has no service named \"" + service + "\"")
                            .line("did you mean", it))
                    .orElseGet(() -> Misuse.of("AWS has no service named \"" + service + "\""))
                    .toDo("write the name that integration URIs use, like sqs, dynamodb, states or events.");
        }
        return name;
    }

    private static Optional<String> first(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
