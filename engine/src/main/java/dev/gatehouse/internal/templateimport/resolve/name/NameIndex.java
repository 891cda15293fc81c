package dev.gatehouse.internal.templateimport.resolve.name;

import dev.gatehouse.internal.templateimport.resolve.name.NamingTable.Naming;
import dev.gatehouse.model.Account;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of all stacks of one import, from resource to name and back. */
final class NameIndex {

    private static final Pattern ID = Pattern.compile("([aAxd])(\\d{1,2})");

    private final Map<String, NamedResource> byId = new LinkedHashMap<>();
    private final Map<String, NameOwner> owners = new HashMap<>();
    private final Set<String> withoutOwnership = new LinkedHashSet<>();
    private final FunctionNames functions = new FunctionNames();

    void register(NamedResource resource) {
        byId.put(resource.logicalId(), resource);
        if (resource.type().endsWith("::Function")) {
            functions.add(resource);
        }
        if (resource.type().equals("AWS::Lambda::Version")) {
            functions.addVersion(resource);
        }
        withoutOwnership.add(resource.logicalId());
    }

    Optional<NamedResource> find(String logicalId) {
        return Optional.ofNullable(byId.get(logicalId));
    }

    Map<String, String> logicalIds() {
        completeOwners();
        Map<String, String> ids = new LinkedHashMap<>();
        owners.forEach((name, owner) -> ids.put(name, owner.logicalId()));
        return ids;
    }

    Optional<NameOwner> ownerOf(String text) {
        completeOwners();
        return functions.ownerOf(text).or(() -> Optional.ofNullable(owners.get(text)));
    }

    private void completeOwners() {
        withoutOwnership.stream().map(byId::get).forEach(this::addOwnership);
        withoutOwnership.clear();
    }

    /** Stages have names that others have too, and a function's URL has its ARN, so a text never means one. */
    private void addOwnership(NamedResource resource) {
        Naming naming = NamingTable.standard().of(resource.type());
        for (String text : naming.own()) {
            owners.putIfAbsent(spelled(text, resource), owner(resource));
        }
        boolean ofAnother =
                resource.type().endsWith("::Stage") || resource.type().equals("AWS::Lambda::Url");
        if (!ofAnother) {
            owners.put(spelled(naming.ref(), resource), owner(resource));
        }
    }

    private static NameOwner owner(NamedResource resource) {
        return new NameOwner(resource.logicalId(), Optional.empty());
    }

    /** A text of the naming table with its placeholders filled in. */
    String spelled(String text, NamedResource resource) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        var spelled = new StringBuilder(text.length() + 40);
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
            int close = text.indexOf('}', open);
            int colon = text.indexOf(':', open);
            int end = colon >= 0 && colon < close ? colon : close;
            String salt = text.substring(end, close);
            spelled.append(text, done, open).append(value(text.substring(open + 1, end), salt, resource));
            done = close + 1;
        }
        return spelled.append(text, done, text.length()).toString();
    }

    private String value(String placeholder, String salt, NamedResource resource) {
        return switch (placeholder) {
            case "partition" -> resource.account().partition();
            case "region" -> resource.account().region();
            case "account" -> resource.account().id();
            case "suffix" -> PseudoParameters.urlSuffix(resource.account());
            case "stack" -> resource.account().stackName();
            case "id" -> resource.local();
            case "api" -> PhysicalNames.apiGatewayId(resource.logicalId() + salt);
            case "uuid" -> StableIds.uuid(resource.logicalId() + salt);
            case "name" -> resource.name();
            case "lower" -> resource.lowerCaseName();
            case "function" -> resource.functionArn();
            case "version" -> functions.versionOf(resource);
            default -> idOrProperty(placeholder, resource.logicalId() + salt, resource);
        };
    }

    private static String idOrProperty(String placeholder, String seed, NamedResource resource) {
        Matcher id = ID.matcher(placeholder);
        return id.matches()
                ? StableIds.of(seed, id.group(1).charAt(0), Integer.parseInt(id.group(2)))
                : resource.given(placeholder);
    }

    /** The functions of an import by the names and ARNs that texts use for them. */
    static final class FunctionNames {

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
                    version.logicalId(),
                    id -> Integer.toString(versions.merge(version.functionArn(), 1, Integer::sum)));
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
            Optional<String> qualifier =
                    colon < 0 ? Optional.empty() : Optional.of(nameAndQualifier.substring(colon + 1));
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
            return FunctionNames.arn(given.getOrDefault("FunctionName", local), account);
        }
    }
}
