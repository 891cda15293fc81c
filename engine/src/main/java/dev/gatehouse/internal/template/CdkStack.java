package dev.gatehouse.internal.template;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Account;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stack that the manifest of a {@code cdk.out} folder lists.
 *
 * @param environment like {@code aws://123456789012/eu-west-1}, or with unknown-account and unknown-region
 * @param dependencies ids of artifacts that are deployed before it
 */
record CdkStack(
        String id,
        Path template,
        String stackName,
        String environment,
        Map<String, String> parameters,
        List<String> dependencies) {

    private static final Pattern ENVIRONMENT = Pattern.compile("aws://(\\d{12}|[a-z-]+)/([a-z0-9-]+)");

    CdkStack {
        parameters = Map.copyOf(parameters);
        dependencies = List.copyOf(dependencies);
    }

    static CdkStack of(String id, Json artifact, Path directory) {
        Json properties = artifact.member("properties").orElse(JsonObject.empty());
        String name = text(properties, "stackName");
        Map<String, String> parameters = new LinkedHashMap<>();
        members(properties.member("parameters").orElse(JsonObject.empty()))
                .forEach((parameter, value) -> value.asString().ifPresent(text -> parameters.put(parameter, text)));
        List<String> dependencies = new ArrayList<>();
        if (artifact.member("dependencies").orElse(JsonObject.empty()) instanceof JsonArray all) {
            all.elements().forEach(each -> each.asString().ifPresent(dependencies::add));
        }
        return new CdkStack(
                id,
                inside(directory, text(properties, "templateFile")).orElse(directory),
                name.isEmpty() ? id : name,
                text(artifact, "environment"),
                parameters,
                dependencies);
    }

    static Optional<Path> inside(Path directory, String name) {
        try {
            return Optional.of(directory.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static Map<String, Json> members(Json json) {
        return json instanceof JsonObject object ? object.members() : Map.of();
    }

    static String text(Json json, String name) {
        return json.member(name).flatMap(Json::asString).orElse("");
    }

    String fileName() {
        return template.getFileName() == null ? "" : template.getFileName().toString();
    }

    /** Each stack after those that it depends on; a circle is cut anywhere. */
    static List<CdkStack> inOrder(List<CdkStack> stacks) {
        Map<String, CdkStack> byId = new LinkedHashMap<>();
        stacks.forEach(stack -> byId.put(stack.id(), stack));
        Set<CdkStack> ordered = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        stacks.forEach(stack -> stack.place(byId, seen, ordered));
        return List.copyOf(ordered);
    }

    private void place(Map<String, CdkStack> byId, Set<String> seen, Set<CdkStack> ordered) {
        if (!seen.add(id)) {
            return;
        }
        for (String dependency : dependencies) {
            CdkStack before = byId.get(dependency);
            if (before != null) {
                before.place(byId, seen, ordered);
            }
        }
        ordered.add(this);
    }

    /** What to resolve this stack with. */
    ImportRequest request(ImportRequest given, Set<String> declared, Map<String, String> exports) {
        Map<String, String> values = new LinkedHashMap<>(exports);
        values.putAll(given.options().values());
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(given.parameters());
        all.keySet().retainAll(declared);
        return given.withTemplate(fileName(), "")
                .withDirectory(Optional.ofNullable(template.getParent()))
                .withAccount(account(given.account()))
                .withOptions(
                        given.options().withParameters(all).withValues(values).withImportParameters(Map.of()));
    }

    private Account account(Account given) {
        Matcher named = ENVIRONMENT.matcher(environment);
        String account = named.matches() ? named.group(1) : "unknown";
        String region = named.matches() ? named.group(2) : "unknown";
        return new Account(
                account.startsWith("unknown") ? given.id() : account,
                region.startsWith("unknown") ? given.region() : region,
                given.partition(),
                stackName);
    }
}
