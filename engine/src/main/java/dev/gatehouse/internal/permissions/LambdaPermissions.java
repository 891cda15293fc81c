package dev.gatehouse.internal.permissions;

import dev.gatehouse.model.Account;
import dev.gatehouse.model.Enforcement;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.LambdaPermission;
import dev.gatehouse.model.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The statements by which functions let API Gateway invoke them.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html">ARNs (read
 *     2026-11-22)</a>
 */
public final class LambdaPermissions {

    private final Enforcement mode;
    private final Account account;
    private final Map<String, String> logicalIds;

    /** The logical ids of the functions of each name. */
    private final Map<String, Set<String>> functions = new HashMap<>();

    /** The statements of each function, by what they call it. */
    private final Map<String, List<LambdaPermission>> granted = new HashMap<>();

    /**
     * Permissions of a template.
     *
     * @param logicalIds which resource a physical name means
     */
    public LambdaPermissions(
            Enforcement mode,
            Account account,
            List<FunctionDefinition> functions,
            List<LambdaPermission> granted,
            Map<String, String> logicalIds) {
        this.mode = mode;
        this.account = account;
        this.logicalIds = Map.copyOf(logicalIds);
        for (FunctionDefinition function : functions) {
            this.functions
                    .computeIfAbsent(function.name(), name -> new HashSet<>())
                    .add(function.logicalId());
        }
        for (LambdaPermission statement : granted) {
            this.granted
                    .computeIfAbsent(nameAndQualifier(statement.function()), name -> new ArrayList<>())
                    .add(statement);
        }
    }

    public static LambdaPermissions of(Template template, Enforcement mode) {
        return new LambdaPermissions(
                mode, template.account(), template.functions(), template.permissions(), template.logicalIds());
    }

    Account account() {
        return account;
    }

    /** Whether a call may invoke the function: always, unless permissions are enforced. */
    public boolean letPass(String functionArn, Supplier<String> sourceArn) {
        return mode != Enforcement.ENFORCED || allows(functionArn, sourceArn.get());
    }

    /**
     * Whether a statement lets API Gateway invoke that function for that source.
     *
     * @param functionArn with the qualifier that is invoked, or a name
     * @param sourceArn like {@code arn:aws:execute-api:region:account:api/stage/GET/pets}; a method or route is named by
     *     its path as written, {@code /pets/{id}}, which {@code pets/*} covers as well
     */
    public boolean allows(String functionArn, String sourceArn) {
        return names(functionArn).stream()
                .flatMap(name -> granted.getOrDefault(name, List.of()).stream())
                .anyMatch(statement -> isGateway(statement.principal())
                        && statement.sourceAccount().map(account.id()::equals).orElse(true)
                        && statement
                                .sourceArn()
                                .map(pattern -> covers(pattern, sourceArn))
                                .orElse(true));
    }

    /**
     * Whether an authorizer may invoke its function: always, unless permissions are enforced.
     *
     * @param apiArn like {@code arn:aws:execute-api:region:account:api}
     * @param authorizer the name by which the API's methods and routes refer to it
     */
    public boolean letPassAuthorizer(String functionArn, String apiArn, String authorizer) {
        return mode != Enforcement.ENFORCED || allowsAuthorizer(functionArn, apiArn, authorizer);
    }

    /** Whether a statement lets that authorizer invoke its function: one that names its id, or leaves it open. */
    boolean allowsAuthorizer(String functionArn, String apiArn, String authorizer) {
        return Stream.concat(
                        logicalIds.entrySet().stream()
                                .filter(known -> known.getValue().equals(authorizer))
                                .map(Map.Entry::getKey),
                        Stream.of(authorizer))
                .anyMatch(id -> allows(functionArn, apiArn + "/authorizers/" + id));
    }

    /** Whether the function is one of the template's. */
    boolean defines(String functionArn) {
        String name = nameAndQualifier(functionArn);
        int colon = name.indexOf(':');
        String plain = colon < 0 ? name : name.substring(0, colon);
        return functions.containsKey(plain);
    }

    /** What a statement may call the function: its name, or its logical id, with the qualifier. */
    private Set<String> names(String functionArn) {
        String name = nameAndQualifier(functionArn);
        int colon = name.indexOf(':');
        String plain = colon < 0 ? name : name.substring(0, colon);
        String qualifier = colon < 0 ? "" : name.substring(colon);
        Set<String> names = new HashSet<>(Set.of(name));
        functions.getOrDefault(plain, Set.of()).forEach(logicalId -> names.add(logicalId + qualifier));
        return names;
    }

    private static String nameAndQualifier(String arnOrName) {
        int name = arnOrName.indexOf(":function:");
        return name < 0 ? arnOrName : arnOrName.substring(name + ":function:".length());
    }

    private static boolean isGateway(String principal) {
        return principal.equals("apigateway.amazonaws.com") || principal.equals("*");
    }

    /** Whether a text fits a pattern in which a star stands for any text and a question mark for one character. */
    private static boolean covers(String pattern, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resumed = 0;
        while (in < text.length()) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (wanted == '*') {
                star = at++;
                resumed = in;
            } else if (at < pattern.length() && (wanted == '?' || wanted == text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resumed;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
