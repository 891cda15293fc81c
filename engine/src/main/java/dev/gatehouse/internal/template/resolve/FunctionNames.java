package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.model.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The functions of a template by the names and ARNs that texts use for them. */
final class FunctionNames {

    private static final String MARK = ":function:";

    private final String prefix;
    private final Map<String, NameOwner> byName = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> versionByLogicalId = new HashMap<>();

    FunctionNames(Account account) {
        prefix = "arn:" + account.partition() + ":lambda:" + account.region() + ":" + account.id() + MARK;
    }

    void add(String name, NameOwner function) {
        byName.put(nameOf(name), function);
    }

    /** Versions count from 1 in the order of the template. */
    void addVersion(String function, String logicalId) {
        versionByLogicalId.computeIfAbsent(
                logicalId, id -> Integer.toString(versions.merge(nameOf(function), 1, Integer::sum)));
    }

    String versionOf(String logicalId) {
        return versionByLogicalId.getOrDefault(logicalId, "1");
    }

    /** The ARN of the function that a name, partial ARN or ARN means, without qualifier. */
    String arn(String nameOrArn) {
        int mark = nameOrArn.indexOf(MARK);
        if (nameOrArn.startsWith("arn:") && mark > 0) {
            return nameOrArn.substring(0, mark) + MARK + nameOf(nameOrArn);
        }
        return prefix + nameOf(nameOrArn);
    }

    Optional<NameOwner> ownerOf(String text) {
        int mark = text.indexOf(MARK);
        if (mark < 0) {
            return text.indexOf('/') < 0 ? owner(text) : Optional.empty();
        }
        int arn = text.lastIndexOf("arn:", mark);
        if (arn < 0 || !text.startsWith(prefix, arn)) {
            return Optional.empty();
        }
        String rest = text.substring(mark + MARK.length());
        int slash = rest.indexOf('/');
        return owner(slash < 0 ? rest : rest.substring(0, slash));
    }

    private Optional<NameOwner> owner(String nameAndQualifier) {
        int colon = nameAndQualifier.indexOf(':');
        String name = colon < 0 ? nameAndQualifier : nameAndQualifier.substring(0, colon);
        Optional<String> qualifier = colon < 0 ? Optional.empty() : Optional.of(nameAndQualifier.substring(colon + 1));
        return Optional.ofNullable(byName.get(name)).map(function -> function.qualifiedBy(qualifier));
    }

    /** {@code Fn} of {@code Fn:live}, of {@code 123456789012:function:Fn} and of any ARN of it. */
    private static String nameOf(String nameOrArn) {
        int mark = nameOrArn.indexOf(MARK);
        String rest = mark < 0
                ? nameOrArn.startsWith("function:") ? nameOrArn.substring("function:".length()) : nameOrArn
                : nameOrArn.substring(mark + MARK.length());
        int colon = rest.indexOf(':');
        return colon < 0 ? rest : rest.substring(0, colon);
    }
}
