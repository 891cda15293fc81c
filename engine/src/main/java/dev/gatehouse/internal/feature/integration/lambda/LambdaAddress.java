package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.internal.feature.integration.backend.IntegrationUri;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.MappedParameters;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.model.Integration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from an integration's URI which function it means; where no variable decides, once. */
final class LambdaAddress {

    private static final Pattern PATH = Pattern.compile(
            ".*:lambda:path/[^/]+/functions/(.+?)/(invocations|response-streaming-invocations)(\\?.*)?");
    private static final Pattern ACTION = Pattern.compile(".*:lambda:action/Invoke(?:[&?](.*))?");
    private static final Pattern NAME = Pattern.compile("(?:^|&)FunctionName=([^&]+)");

    private final IntegrationUri uri;
    private final Optional<Result<String>> always;

    LambdaAddress(Integration integration) {
        this.uri = new IntegrationUri(integration.uri(), integration.location());
        this.always = uri.isFixed() ? read(uri.text(), Optional.empty()).map(Result::of) : Optional.empty();
    }

    /** Whether a URI leads to a function at all, before its variables are known. */
    static boolean isFunction(String uri) {
        return uri.contains(":lambda:path/") && uri.contains("/functions/") && uri.contains("invocations")
                || uri.contains(":lambda:${")
                || ACTION.matcher(uri).matches();
    }

    /** ARN or name of the function. */
    Result<String> in(AuthorizedCall call) {
        return in(call, Optional.empty());
    }

    /** ARN or name of the function; an action takes its name from the mapped query, too. */
    Result<String> in(AuthorizedCall call, MappedParameters mapped) {
        return in(call, Optional.of(mapped));
    }

    private Result<String> in(AuthorizedCall call, Optional<MappedParameters> mapped) {
        return always.orElseGet(() -> uri.in(call).then(text -> read(text, mapped)
                .map(Result::of)
                .orElseGet(() -> Result.refused(new IntegrationRefusals(uri.location())
                        .configuration("the URI " + text + " names no function")))));
    }

    private static Optional<String> read(String uri, Optional<MappedParameters> mapped) {
        String filled = mapped.map(parameters ->
                        IntegrationUri.filled(uri, name -> parameters.path().getOrDefault(name, "")))
                .orElse(uri);
        Matcher path = PATH.matcher(filled);
        if (path.matches()) {
            return Optional.of(path.group(1));
        }
        Matcher action = ACTION.matcher(filled);
        if (!action.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(action.group(1))
                .map(NAME::matcher)
                .filter(Matcher::find)
                .map(name -> name.group(1))
                .or(() -> mapped.flatMap(LambdaAddress::named));
    }

    private static Optional<String> named(MappedParameters parameters) {
        return parameters.query().stream()
                .filter(parameter -> parameter.name().equals("FunctionName"))
                .map(parameter -> parameter.value())
                .findFirst();
    }
}
