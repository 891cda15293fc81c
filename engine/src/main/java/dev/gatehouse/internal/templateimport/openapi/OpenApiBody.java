package dev.gatehouse.internal.templateimport.openapi;

import dev.gatehouse.internal.templateimport.Checks;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import dev.gatehouse.model.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An OpenAPI 3 or Swagger 2 text with its references followed.
 *
 * @param root the whole text
 * @param element what messages call it: the logical id of the API
 * @param importParameters like {@code basepath} to {@code prepend}
 */
public record OpenApiBody(
        MapNode root, String element, Map<String, String> importParameters, ImportRequest request, Findings findings) {

    /** The verbs that an API has methods for, and AWS's name for all others. */
    private static final List<String> OPERATIONS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", OpenApiBody.ANY);

    static final String ANY = "x-amazon-apigateway-any-method";

    public OpenApiBody {
        importParameters = Map.copyOf(importParameters);
    }

    Fields fields() {
        return new Fields(root, element, findings);
    }

    /** Whether this is Swagger 2, which keeps schemas, securities and media types elsewhere. */
    boolean isSwagger() {
        return root.get("swagger").isPresent();
    }

    /** The version of OpenAPI if it is one that API Gateway can't import: 3.1 or later. */
    Optional<String> unknownVersion() {
        return root.text("openapi")
                .filter(version -> request.checks() == Checks.ALL)
                .filter(version -> !version.matches("3(\\.0(\\..*)?)?"));
    }

    /** The path items by path; extensions beside them are none, and what begins with no slash is a finding. */
    Map<String, Fields> paths() {
        Map<String, Fields> paths = new LinkedHashMap<>(fields().fieldsByName("paths"));
        paths.keySet().removeIf(path -> path.startsWith("x-"));
        paths.entrySet().removeIf(entry -> {
            boolean isPath = entry.getKey().startsWith("/") || entry.getKey().equals("$default");
            if (!isPath) {
                entry.getValue()
                        .refused("\"" + entry.getKey() + "\" is not a path.", "write a path that begins with a slash.");
            }
            return !isPath;
        });
        return paths;
    }

    /** The servers; real definitions hold a single one without a list, which API Gateway overlooks. */
    List<Fields> servers() {
        return root.elements("servers").stream()
                .filter(MapNode.class::isInstance)
                .map(server -> new Fields(server, element + ".servers", findings))
                .toList();
    }

    /** At the top or, in OpenAPI 3, of a server. */
    private List<Fields> endpointConfigurations() {
        return Stream.concat(Stream.of(fields()), servers().stream())
                .flatMap(holder -> holder.fields("x-amazon-apigateway-endpoint-configuration").stream())
                .toList();
    }

    Optional<Boolean> executeApiEndpointDisabled() {
        return endpointConfigurations().stream()
                .flatMap(configuration -> configuration.flag("disableExecuteApiEndpoint").stream())
                .findFirst();
    }

    List<String> vpcEndpointIds() {
        return endpointConfigurations().stream()
                .flatMap(configuration -> configuration.texts("vpcEndpointIds").stream())
                .distinct()
                .toList();
    }

    /** The operation's own types under that name, else those of the whole text. */
    List<String> mediaTypes(String name, Fields operation) {
        List<String> own = operation.texts(name);
        List<String> types = own.isEmpty() ? fields().texts(name) : own;
        return types.isEmpty() ? List.of("application/json") : types;
    }

    /** The shared parts of that kind, like {@code schemas} of OpenAPI 3 and {@code definitions} of Swagger 2. */
    Map<String, Fields> shared(String openApi, String swagger) {
        Map<String, Fields> parts = new LinkedHashMap<>(fields().fieldsByName(swagger));
        parts.putAll(fields().fieldsOrNone("components").fieldsByName(openApi));
        return parts;
    }

    /** The members of a map that may be a reference to another. */
    Fields follow(Fields fields) {
        return new Fields(follow(fields.node()), fields.element(), findings);
    }

    /** What a node stands for: itself, or what its {@code $ref} points to. */
    Node follow(Node node) {
        return new OpenApiReferences(this).follow(node);
    }

    /** The operations of a path item by the upper-case method of the API. */
    Map<String, Fields> operations(Fields item) {
        Map<String, Fields> operations = new LinkedHashMap<>();
        for (String name : item.names()) {
            if (OPERATIONS.contains(name.toLowerCase(Locale.ROOT))) {
                item.fields(name).ifPresent(operation -> operations.put(method(name), operation));
            }
        }
        return operations;
    }

    /** What is put before each path by the import parameter {@code basepath}. */
    String prefix() {
        return new BasePath(this).prefix();
    }

    /** The API level text of that name. */
    Optional<String> text(String name) {
        return fields().text(name);
    }

    private static String method(String name) {
        return name.equalsIgnoreCase(ANY) ? "ANY" : name.toUpperCase(Locale.ROOT);
    }

    /**
     * The base path of an OpenAPI body and what becomes of it.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html">
     *     Set the OpenAPI basePath property</a>
     */
    private record BasePath(OpenApiBody body) {

        /** What is put before each path: nothing for {@code ignore}, else the base path or what is left of it. */
        String prefix() {
            String mode = body.importParameters().entrySet().stream()
                    .filter(parameter -> parameter.getKey().equalsIgnoreCase("basepath"))
                    .map(parameter -> parameter.getValue().toLowerCase(Locale.ROOT))
                    .findFirst()
                    .orElse("ignore");
            return switch (mode) {
                case "prepend" -> path();
                case "split" -> withoutFirstPart(path());
                default -> "";
            };
        }

        /** Like {@code /base}; empty for none. */
        private String path() {
            Optional<String> path = body.isSwagger() ? body.text("basePath") : ofServer();
            String text = path.orElse("").replaceAll("/+$", "");
            return text.isEmpty() || text.startsWith("/") ? text : "/" + text;
        }

        private Optional<String> ofServer() {
            List<Fields> servers = body.servers();
            if (servers.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Fields> variables = servers.get(0).fieldsByName("variables");
            return variables.containsKey("basePath")
                    ? variables.get("basePath").text("default")
                    : servers.get(0).text("url").map(url -> pathOf(url, variables));
        }

        private static String pathOf(String url, Map<String, Fields> variables) {
            String filled = url;
            for (Map.Entry<String, Fields> variable : variables.entrySet()) {
                filled = filled.replace(
                        "{" + variable.getKey() + "}", variable.getValue().text("default", ""));
            }
            int authority = filled.indexOf("://");
            int slash = filled.indexOf('/', authority < 0 ? 0 : authority + 3);
            return slash < 0 ? "" : filled.substring(slash);
        }

        private static String withoutFirstPart(String path) {
            int second = path.indexOf('/', 1);
            return second < 0 ? "" : path.substring(second);
        }
    }

    /** Follows {@code $ref}: within the text, and to local files beside it. */
    private record OpenApiReferences(OpenApiBody body) {

        /** Longer chains are taken for a cycle. */
        private static final int LONGEST_CHAIN = 50;

        /** What the node stands for; the node itself, with a finding, if its reference leads nowhere. */
        Node follow(Node node) {
            Node here = node;
            MapNode file = body.root();
            for (int step = 0; step < LONGEST_CHAIN; step++) {
                Optional<String> reference = here.text("$ref");
                if (reference.isEmpty()) {
                    return here;
                }
                Optional<MapNode> target = file(reference.get(), file, here.location());
                if (target.isEmpty()) {
                    return new MapNode(Map.of(), here.location());
                }
                Optional<Node> found = pointed(target.get(), reference.get());
                if (found.isEmpty()) {
                    return nowhere(reference.get(), here);
                }
                file = target.get();
                here = found.get();
            }
            return nowhere("an endless chain of references", node);
        }

        private Optional<MapNode> file(String reference, MapNode current, Location place) {
            String name = reference.contains("#") ? reference.substring(0, reference.indexOf('#')) : reference;
            if (name.isEmpty()) {
                return Optional.of(current);
            }
            return body.request()
                    .directory()
                    .map(directory -> directory.resolve(name))
                    .flatMap(path -> read(path, place));
        }

        private Optional<MapNode> read(Path path, Location place) {
            try {
                String text = body.request().files().read(path);
                return TemplateReader.read(path.toString(), text, body.findings());
            } catch (IOException e) {
                body.findings()
                        .error(
                                "FileNotFound",
                                path + " can't be read: " + e.getMessage() + ".",
                                place,
                                "put the file there.");
                return Optional.empty();
            }
        }

        private static Optional<Node> pointed(MapNode root, String reference) {
            Optional<Node> here = Optional.of(root);
            if (!reference.contains("#")) {
                return here;
            }
            for (String part : reference.substring(reference.indexOf('#') + 1).split("/")) {
                String name = part.replace("~1", "/").replace("~0", "~");
                here = name.isEmpty() ? here : here.flatMap(node -> node.get(name));
            }
            return here;
        }

        private Node nowhere(String reference, Node node) {
            body.findings()
                    .error(
                            "UnknownReference",
                            "there is nothing at $ref \"" + reference + "\".",
                            node.location().named(body.element()),
                            "correct the reference, or add what it names.");
            return new MapNode(Map.of(), node.location());
        }
    }
}
