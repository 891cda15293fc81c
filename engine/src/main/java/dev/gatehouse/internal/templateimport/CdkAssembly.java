package dev.gatehouse.internal.templateimport;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import dev.gatehouse.internal.templateimport.resolve.ResolvedTemplate;
import dev.gatehouse.internal.templateimport.resolve.StackGroup;
import dev.gatehouse.internal.templateimport.resolve.value.ParameterFindings;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Template;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Imports what {@code cdk synth} wrote: all stacks of a {@code cdk.out} folder, as one template.
 *
 * <p>A stack may import what another one exports. Where logical ids of several stacks are the same, they get the
 * stack's name before them, like {@code Dev.OrdersApi}.
 */
public final class CdkAssembly {

    private static final String MANIFEST = "manifest.json";
    private static final int DEEPEST = 4;

    private CdkAssembly() {}

    /** Whether that folder is one that {@code cdk synth} wrote. */
    public static boolean isAssembly(Path directory) {
        return isAssembly(directory, new TextFiles());
    }

    private static boolean isAssembly(Path directory, TextFiles files) {
        return files.isFile(directory.resolve(MANIFEST));
    }

    /**
     * Imports all stacks; every failure is a finding, never an exception.
     *
     * @param given what else is given; file name and text are not looked at
     */
    public static ImportResult load(Path directory, ImportRequest given) {
        return RememberedImports.OF_THIS_JVM.load(
                given, Optional.of(directory), request -> imported(directory, request));
    }

    private static ImportResult imported(Path directory, ImportRequest given) {
        var findings = new Findings();
        var files = new AssemblyFiles(given.files(), findings);
        List<CdkStack> stacks = new ArrayList<>();
        files.stacks(directory, stacks, 0);
        Map<CdkStack, MapNode> read = new LinkedHashMap<>();
        for (CdkStack stack : CdkStack.inOrder(stacks)) {
            files.text(stack.template())
                    .flatMap(text -> TemplateReader.read(stack.fileName(), text, findings))
                    .ifPresent(root -> read.put(stack, root));
        }
        if (read.isEmpty()) {
            findings.error(
                    "NoStack",
                    "there is no stack in " + directory,
                    Location.unknown(),
                    "run cdk synth, and name cdk.out.");
            return new ImportResult(Optional.empty(), findings.all());
        }
        checkParameters(read.values(), given, findings);
        Optional<Template> template = imported(read, given, directory, findings);
        return new ImportResult(template.filter(built -> !findings.hasErrors()), findings.all());
    }

    private static Optional<Template> imported(
            Map<CdkStack, MapNode> read, ImportRequest given, Path directory, Findings findings) {
        var group = new StackGroup(read.values(), given.account(), findings);
        List<ResolvedTemplate> stacks = new ArrayList<>();
        read.forEach((stack, root) -> {
            ImportRequest request = stack.request(given, parameters(root), group.exports());
            stacks.add(group.resolve(root, request));
        });
        ResolvedTemplate whole = stacks.get(0).alone();
        for (ResolvedTemplate stack : stacks) {
            whole = whole.with(stack);
        }
        return TemplateImport.isMalformed(findings)
                ? Optional.empty()
                : Optional.of(TemplateImport.deployed(whole, request(given, directory), findings));
    }

    private static Set<String> parameters(MapNode root) {
        return root.entries("Parameters").keySet();
    }

    private static void checkParameters(Collection<MapNode> roots, ImportRequest given, Findings findings) {
        Set<String> known = new TreeSet<>();
        roots.forEach(root -> known.addAll(parameters(root)));
        new ParameterFindings(findings, Location.unknown()).notInTemplate(given.parametersFor(known), known);
    }

    private static ImportRequest request(ImportRequest given, Path directory) {
        return given.withTemplate(given.fileName(), "").withDirectory(Optional.of(directory));
    }

    /** The files of a {@code cdk.out} folder. */
    private record AssemblyFiles(TextFiles files, Findings findings) {

        /** Adds the stacks of that folder and of those within. */
        void stacks(Path directory, List<CdkStack> into, int depth) {
            Optional<Json> manifest = text(directory.resolve(MANIFEST)).flatMap(Json::tryParse);
            Map<String, Json> artifacts = manifest.flatMap(json -> json.member("artifacts"))
                    .map(CdkStack::members)
                    .orElse(Map.of());
            artifacts.forEach((id, artifact) -> {
                String type = CdkStack.text(artifact, "type");
                if (type.equals("aws:cloudformation:stack")) {
                    into.add(CdkStack.of(id, artifact, directory));
                } else if (type.equals("cdk:cloud-assembly")) {
                    Optional<String> folder = artifact.member("properties")
                            .flatMap(properties -> properties.member("directoryName"))
                            .flatMap(Json::asString);
                    folder.flatMap(name -> CdkStack.inside(directory, name))
                            .filter(inner -> isAssembly(inner, files))
                            .filter(inner -> depth < DEEPEST)
                            .ifPresent(inner -> stacks(inner, into, depth + 1));
                }
            });
        }

        Optional<String> text(Path file) {
            try {
                return Optional.of(files.read(file));
            } catch (IOException e) {
                findings.error(
                        "FileNotFound",
                        file + " can't be read",
                        new Location(file.toString(), 0, 0, ""),
                        "run cdk synth again.");
                return Optional.empty();
            }
        }
    }

    /**
     * A stack that the manifest of a {@code cdk.out} folder lists.
     *
     * @param environment like {@code aws://123456789012/eu-west-1}, or with unknown-account and unknown-region
     * @param dependencies ids of artifacts that are deployed before it
     */
    private record CdkStack(
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
                    .withOptions(given.options()
                            .withParameters(all)
                            .withValues(values)
                            .withImportParameters(Map.of()));
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
}
