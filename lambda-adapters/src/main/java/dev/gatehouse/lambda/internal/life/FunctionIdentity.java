package dev.gatehouse.lambda.internal.life;

import dev.gatehouse.function.Invocation;
import dev.gatehouse.model.FunctionDefinition;
import java.util.Map;
import java.util.Optional;

/**
 * What Lambda tells a function about itself.
 *
 * @param name the function's name
 * @param memoryMegabytes 128 where the template says nothing
 * @param aliases name to version
 */
public record FunctionIdentity(String name, int memoryMegabytes, Map<String, String> aliases) {

    private static final int LEAST_MEMORY = 128;
    private static final String LATEST = "$LATEST";

    public FunctionIdentity {
        aliases = Map.copyOf(aliases);
    }

    /** The identity of a template's function. */
    private static FunctionIdentity of(FunctionDefinition definition) {
        int memory = definition.memoryMegabytes();
        return new FunctionIdentity(
                definition.name().isEmpty() ? definition.logicalId() : definition.name(),
                memory > 0 ? memory : LEAST_MEMORY,
                definition.aliases());
    }

    /** The identity of the function that is invoked, which a template need not describe. */
    public static FunctionIdentity of(Invocation invocation) {
        return invocation
                .definition()
                .map(FunctionIdentity::of)
                .orElseGet(() -> new FunctionIdentity(invocation.function(), LEAST_MEMORY, Map.of()));
    }

    /** Where its log would go. */
    public String logGroup() {
        return "/aws/lambda/" + name;
    }

    /** The version that an alias or version number leads to. */
    public String versionOf(String qualifier) {
        return qualifier.isEmpty() ? LATEST : aliases.getOrDefault(qualifier, numberOrLatest(qualifier));
    }

    /** The region of the invoked ARN; us-east-1 if the function was invoked by name. */
    public static String regionOf(Invocation invocation) {
        String[] parts = invocation.functionArn().split(":", -1);
        boolean isArn = parts.length > 6 && parts[0].equals("arn");
        return Optional.of(isArn ? parts[3] : "").filter(it -> !it.isEmpty()).orElse("us-east-1");
    }

    private static String numberOrLatest(String qualifier) {
        return qualifier.chars().allMatch(Character::isDigit) ? qualifier : LATEST;
    }
}
