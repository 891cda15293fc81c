package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.Account;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Stacks that are deployed one after another and see each other's exports. */
public final class StackGroup {

    private final PhysicalNames names;
    private final Findings findings;
    private final Set<String> shared = new HashSet<>();
    private final Map<String, String> exports = new LinkedHashMap<>();

    /** A group of the stacks of these templates. */
    public StackGroup(Collection<MapNode> roots, Account account, Findings findings) {
        this.names = new PhysicalNames(account);
        this.findings = findings;
        Set<String> seen = new HashSet<>();
        roots.forEach(root -> resources(root).keySet().stream()
                .filter(logicalId -> !seen.add(logicalId))
                .forEach(shared::add));
    }

    /** The next stack; it can import what those before it export. */
    public ResolvedTemplate resolve(MapNode root, ImportRequest request) {
        boolean alone = resources(root).keySet().stream().noneMatch(shared::contains);
        String scope = alone ? "" : request.account().stackName() + ".";
        StackPlace place = StackPlace.first(names.of(request.account(), scope));
        ResolvedTemplate stack = Resolver.resolve(root, request, findings, place);
        stack.root().entries("Outputs").values().forEach(this::export);
        return stack.withNested();
    }

    /** What the stacks so far export, as values by {@code import:Name}. */
    public Map<String, String> exports() {
        return Map.copyOf(exports);
    }

    private void export(Node output) {
        output.get("Export")
                .flatMap(export -> export.get("Name"))
                .flatMap(Node::asText)
                .ifPresent(name -> output.text("Value").ifPresent(value -> exports.put("import:" + name, value)));
    }

    /** Resources that no API needs may have the same id in every stack. */
    private static Map<String, Node> resources(MapNode root) {
        Map<String, Node> resources = new LinkedHashMap<>(root.entries("Resources"));
        resources.values().removeIf(resource -> resource.says("Type", "AWS::CDK::Metadata"));
        return resources;
    }
}
