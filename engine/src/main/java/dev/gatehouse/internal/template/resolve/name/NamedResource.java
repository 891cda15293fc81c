package dev.gatehouse.internal.template.resolve.name;

import dev.gatehouse.model.Account;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A resource by what its names are made of.
 *
 * @param account of its stack
 * @param scope of its stack
 * @param local its logical id in its own template
 * @param given properties that name it
 */
record NamedResource(Account account, String scope, String local, String type, Map<String, String> given) {

    NamedResource {
        given = Map.copyOf(new LinkedHashMap<>(given));
    }

    /** Its logical id among all stacks. */
    String logicalId() {
        return scope + local;
    }

    NamedResource typed(String other) {
        return other.equals(type) ? this : new NamedResource(account, scope, local, other, given);
    }

    String name() {
        String given = given(NamingTable.standard().of(type).property());
        return given.isEmpty() ? account.stackName() + "-" + local : given;
    }

    String lowerCaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String given(String property) {
        return given.getOrDefault(property, "");
    }

    /** The ARN of the function that this is an alias, version or the like of. */
    String functionArn() {
        return NameIndex.FunctionNames.arn(given.getOrDefault("FunctionName", local), account);
    }
}
