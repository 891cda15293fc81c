package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The base path of an OpenAPI body and what becomes of it.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html">
 *     Set the OpenAPI basePath property</a>
 */
record BasePath(OpenApiBody body) {

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
