package dev.gatehouse.internal.template.resolve.name;

import dev.gatehouse.model.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The functions of an import by the names and ARNs that texts use for them. */
final class FunctionNames {

    private static final String MARK = ":function:";

    private final Map<String, NameOwner> byName = new HashMap<>();
    private final Map<String, NameOwner> byArn = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> versionByLogicalId = new HashMap<>();

    void add(NamedResource function) {
        var owner = new NameOwner(function.logicalId(), Optional.empty());
        byName.put(nameOf(function.name()), owner);
        byArn.put(arn(function.name(), function.account()), owner);
    }

    /** Versions count from 1 in the order of the template. */
    void addVersion(NamedResource version) {
        versionByLogicalId.computeIfAbsent(
                version.logicalId(), id -> Integer.toString(versions.merge(version.functionArn(), 1, Integer::sum)));
    }

    String versionOf(NamedResource version) {
        return versionByLogicalId.getOrDefault(version.logicalId(), "1");
    }

    /** The ARN of the function that a name, partial ARN or ARN means, without qualifier. */
    static String arn(String nameOrArn, Account account) {
        int mark = nameOrArn.indexOf(MARK);
        if (nameOrArn.startsWith("arn:") && mark > 0) {
            return nameOrArn.substring(0, mark) + MARK + nameOf(nameOrArn);
        }
        return "arn:" + account.partition() + ":lambda:" + account.region() + ":" + account.id() + MARK
                + nameOf(nameOrArn);
    }

    Optional<NameOwner> ownerOf(String text) {
        int mark = text.indexOf(MARK);
        if (mark < 0) {
            return text.indexOf('/') < 0 ? owner(byName, "", text) : Optional.empty();
        }
        int arn = text.lastIndexOf("arn:", mark);
        if (arn < 0) {
            return Optional.empty();
        }
        String rest = text.substring(mark + MARK.length());
        int slash = rest.indexOf('/');
        String prefix = text.substring(arn, mark + MARK.length());
        return owner(byArn, prefix, slash < 0 ? rest : rest.substring(0, slash));
    }

    private static Optional<NameOwner> owner(Map<String, NameOwner> known, String prefix, String nameAndQualifier) {
        int colon = nameAndQualifier.indexOf(':');
        String name = colon < 0 ? nameAndQualifier : nameAndQualifier.substring(0, colon);
        Optional<String> qualifier = colon < 0 ? Optional.empty() : Optional.of(nameAndQualifier.substring(colon + 1));
        return Optional.ofNullable(known.get(prefix + name)).map(function -> function.qualifiedBy(qualifier));
    }

    /** {@code Fn} of {@code Fn:live}, of {@code 123456789012:function:Fn} and of any ARN of it. */
    private static String nameOf(String nameOrArn) {
        int mark = nameOrArn.indexOf(MARK);
        String rest = mark < 0 ? withoutWord(nameOrArn) : nameOrArn.substring(mark + MARK.length());
        int colon = rest.indexOf(':');
        return colon < 0 ? rest : rest.substring(0, colon);
    }

    private static String withoutWord(String partialArn) {
        return partialArn.startsWith("function:") ? partialArn.substring("function:".length()) : partialArn;
    }
}
