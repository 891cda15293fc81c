package dev.gatehouse.internal.template.resolve.name;

import dev.gatehouse.internal.template.resolve.name.NamingTable.Naming;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of all stacks of one import, from resource to name and back. */
final class NameIndex {

    private static final Pattern OWN = Pattern.compile("\\{(name|lower|id|api|uuid|function|[aAxd]\\d)");
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
        naming.attributes().forEach((attribute, text) -> {
            if (OWN.matcher(text).find()) {
                owners.putIfAbsent(spelled(text, resource), owner(resource));
            }
        });
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
        String seed = resource.logicalId() + salt;
        return switch (placeholder) {
            case "partition" -> resource.account().partition();
            case "region" -> resource.account().region();
            case "account" -> resource.account().id();
            case "suffix" -> PseudoParameters.urlSuffix(resource.account());
            case "stack" -> resource.account().stackName();
            case "id" -> resource.local();
            case "api" -> PhysicalNames.apiGatewayId(seed);
            case "uuid" -> StableIds.uuid(seed);
            case "name" -> resource.name();
            case "lower" -> resource.lowerCaseName();
            case "function" -> resource.functionArn();
            case "version" -> functions.versionOf(resource);
            default -> idOrProperty(placeholder, seed, resource);
        };
    }

    private static String idOrProperty(String placeholder, String seed, NamedResource resource) {
        Matcher id = ID.matcher(placeholder);
        return id.matches()
                ? StableIds.of(seed, id.group(1).charAt(0), Integer.parseInt(id.group(2)))
                : resource.given(placeholder);
    }
}
