package dev.gatehouse.internal.templateimport.sam.definition;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An API definition, Swagger 2 or OpenAPI 3, while SAM edits it in place.
 *
 * <p>A path item and an operation may be a choice, {@code Fn::If}: then every edit is made in both branches.
 */
public final class ApiBody {

    public static final String ANY = "x-amazon-apigateway-any-method";
    public static final String INTEGRATION = "x-amazon-apigateway-integration";
    private static final String PATHS = "paths";
    private static final Set<String> NO_METHODS = Set.of("summary", "description", "parameters");

    private final Map<String, Node> paths;
    private MapNode rest;
    private boolean changed;

    public ApiBody(MapNode document) {
        this.rest = document;
        this.paths = new LinkedHashMap<>(document.entries(PATHS));
    }

    /** Changes one operation. */
    @FunctionalInterface
    public interface OperationEdit {
        /** The changed operation. */
        MapNode apply(String path, String method, MapNode operation);
    }

    /** The name a method has in a definition: lower case, and ANY by its extension. */
    public static String methodKey(String method) {
        String lower = method.toLowerCase(Locale.ROOT);
        return lower.equals("any") ? ANY : lower;
    }

    /** The definition with all edits. */
    public MapNode document() {
        if (changed) {
            Location location = rest.get(PATHS).map(Node::location).orElse(rest.location());
            rest = rest.with(PATHS, new MapNode(paths, location));
            changed = false;
        }
        return rest;
    }

    /** A member of the definition that is not its paths. */
    public Optional<Node> get(String name) {
        return rest.get(name);
    }

    public Location location() {
        return rest.location();
    }

    public Map<String, Node> paths() {
        return paths;
    }

    public ApiBody with(String name, Node value) {
        rest = rest.with(name, value);
        return this;
    }

    public ApiBody without(String name) {
        rest = rest.without(name);
        return this;
    }

    public ApiBody withPath(String path, Node item) {
        paths.put(path, item);
        changed = true;
        return this;
    }

    /** This definition after checking that each path holds a map, as SAM's Swagger editor does. */
    public ApiBody checked() {
        paths.forEach(ApiBody::item);
        return this;
    }

    public boolean hasIntegration(String path, String method) {
        return operations(path, method).stream().anyMatch(ApiBody::isIntegrated);
    }

    /** The operations of a path and method; several where {@code Fn::If} chooses between them. */
    public List<MapNode> operations(String path, String method) {
        return Optional.ofNullable(paths.get(path)).map(ApiBody::contents).orElse(List.of()).stream()
                .flatMap(item -> item.get(methodKey(method)).stream())
                .flatMap(operation -> contents(operation).stream())
                .toList();
    }

    /** Edits a path; a refused edit leaves it as it was. */
    public void attempt(String path, Runnable edit) {
        Optional<Node> before = Optional.ofNullable(paths.get(path));
        try {
            edit.run();
        } catch (SamRefusal refusal) {
            before.ifPresentOrElse(item -> paths.put(path, item), () -> paths.remove(path));
            throw refusal;
        }
    }

    /** Adds an empty operation where there is none. */
    public ApiBody withOperation(String path, String method, Location location) {
        String key = methodKey(method);
        return withPath(
                path,
                inBranches(
                        item(path, paths.getOrDefault(path, Draft.emptyMap(location))),
                        item -> item.entries().containsKey(key) ? item : item.with(key, Draft.emptyMap(location))));
    }

    /** Changes the operation if it has an integration. */
    public ApiBody edit(String path, String method, UnaryOperator<MapNode> edit) {
        MapNode item = item(path, paths.getOrDefault(path, Draft.emptyList(rest.location())));
        String key = methodKey(method);
        return withPath(path, inBranches(item, branch -> {
            MapNode operation =
                    operation(path, method, branch.entries().getOrDefault(key, Draft.emptyList(branch.location())));
            return isIntegrated(operation) ? branch.with(key, inIntegrated(operation, edit)) : branch;
        }));
    }

    /** Changes every operation that has an integration. */
    public ApiBody editAll(OperationEdit edit) {
        paths.replaceAll((path, node) -> inBranches(item(path, node), item -> edited(path, item, edit)));
        changed = true;
        return this;
    }

    /** Changes every path item. */
    public ApiBody editItems(OperationEdit edit) {
        paths.replaceAll((path, node) -> inBranches(item(path, node), item -> edit.apply(path, "", item)));
        changed = true;
        return this;
    }

    private static MapNode edited(String path, MapNode item, OperationEdit edit) {
        Map<String, Node> methods = new LinkedHashMap<>(item.entries());
        methods.replaceAll((method, node) -> {
            if (NO_METHODS.contains(method)) {
                return node;
            }
            MapNode operation = operation(path, method, node);
            return isIntegrated(operation)
                    ? inIntegrated(operation, branch -> edit.apply(path, methodKey(method), branch))
                    : operation;
        });
        return new MapNode(methods, item.location());
    }

    public static MapNode item(String path, Node node) {
        return SamRefusal.demandMap(
                node, "Value of '" + path + "' path must be a dictionary according to Swagger spec.");
    }

    public static MapNode operation(String path, String method, Node node) {
        return SamRefusal.demandMap(
                node, "Definition of method '" + method + "' for path '" + path + "' should be a map.");
    }

    public static boolean isIntegrated(Node operation) {
        return contents(operation).stream().anyMatch(branch -> Literal.isTruthy(branch.get(INTEGRATION)));
    }

    private static MapNode inIntegrated(MapNode operation, UnaryOperator<MapNode> edit) {
        return inBranches(operation, branch -> isIntegrated(branch) ? edit.apply(branch) : branch);
    }

    /** The map itself, or the maps that an {@code Fn::If} chooses between. */
    public static List<MapNode> contents(Node node) {
        List<MapNode> contents = new ArrayList<>();
        if (node instanceof MapNode map) {
            inBranches(map, branch -> {
                contents.add(branch);
                return branch;
            });
        }
        return contents;
    }

    /** Changes a map, or both maps that an {@code Fn::If} chooses between. */
    public static MapNode inBranches(MapNode node, UnaryOperator<MapNode> edit) {
        List<Node> choice = node.elements("Fn::If");
        if (choice.size() != 3 || node.entries().size() != 1) {
            return edit.apply(node);
        }
        List<Node> branches = new ArrayList<>();
        branches.add(choice.get(0));
        for (Node branch : choice.subList(1, 3)) {
            boolean counts = branch instanceof MapNode && !Intrinsics.isNoValue(branch);
            branches.add(counts ? inBranches((MapNode) branch, edit) : branch);
        }
        return node.with("Fn::If", new ListNode(branches, node.location()));
    }
}
