package dev.gatehouse.tables;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings a table and a description to one form, so that only what means something differs.
 *
 * <p>Left out: empty values, what equals AWS's default, and remarks. Numbers and booleans compare as text,
 * enumerations without regard to case, identity sources as lists.
 */
final class TableForm {

    private static final Set<String> REMARKS = Set.of("note", "external");
    private static final Set<String> AS_WRITTEN = Set.of("integration", "auth");
    private static final Map<String, Set<String>> DEFAULTS = Map.ofEntries(
            Map.entry("passthroughBehavior", Set.of("WHEN_NO_MATCH")),
            Map.entry("connectionType", Set.of("INTERNET")),
            Map.entry("payloadFormatVersion", Set.of("1.0")),
            Map.entry("apiKeySource", Set.of("HEADER")),
            Map.entry("apiKeySelectionExpression", Set.of("$request.header.x-api-key")),
            Map.entry("disableExecuteApiEndpoint", Set.of("false")),
            Map.entry("disableSchemaValidation", Set.of("false")),
            Map.entry("failOnWarnings", Set.of("false")),
            Map.entry("allowCredentials", Set.of("false")),
            Map.entry("responseTransferMode", Set.of("BUFFERED")));

    private TableForm() {}

    /** The part of a table that a description has too. */
    static Json of(JsonObject table) {
        var apis = table.member("apis").map(TableForm::apis).orElse(new JsonArray(List.of()));
        var form = new TreeMap<String, Json>();
        form.put("apis", apis);
        for (String member : List.of("usagePlans", "apiKeys", "domains", "removedByCondition")) {
            table.member(member)
                    .flatMap(value -> plain(member, value))
                    .map(TableForm::withoutOrder)
                    .ifPresent(value -> form.put(member, value));
        }
        return new JsonObject(form);
    }

    /** Neither plans and keys nor the stages that they name have an order. */
    private static Json withoutOrder(Json json) {
        if (json instanceof JsonArray) {
            return sorted(
                    new JsonArray(elements(json).map(TableForm::withoutOrder).toList()));
        }
        if (json instanceof JsonObject object) {
            var form = new TreeMap<String, Json>();
            object.members().forEach((name, value) -> form.put(name, withoutOrder(value)));
            return new JsonObject(form);
        }
        return json;
    }

    private static Json apis(Json apis) {
        return sorted(new JsonArray(elements(apis)
                .map(api -> api(api, api.member("protocol").map(Json::text).orElse("")))
                .toList()));
    }

    private static Json api(Json api, String protocol) {
        var form = new TreeMap<String, Json>();
        members(api).forEach((name, value) -> {
            switch (name) {
                case "routes" -> form.put(name, routes(value, protocol));
                case "authorizers" -> authorizers(value).ifPresent(json -> form.put(name, json));
                case "binaryMediaTypes" -> form.put(name, mediaTypes(value));
                case "models" -> models(value).ifPresent(json -> form.put(name, json));
                case "definition" -> form.put(name, Json.of(definition(value.text())));
                case "resourcePolicy" -> form.put(name, policy(value));
                default -> plain(name, value).ifPresent(json -> form.put(name, json));
            }
        });
        if (form.getOrDefault("definition", Json.of("")).text().startsWith("file:")) {
            form.remove("name");
        }
        return new JsonObject(form);
    }

    /** Statements in any order; a single one may stand alone. */
    private static Json policy(Json policy) {
        var form = new TreeMap<>(members(policy));
        Json statements = form.getOrDefault("Statement", Json.nullValue());
        if (!statements.isNull()) {
            form.put(
                    "Statement",
                    sorted(canonical(
                            statements instanceof JsonArray ? statements : new JsonArray(List.of(statements)))));
        }
        return canonical(new JsonObject(form));
    }

    private static Json canonical(Json json) {
        if (json instanceof JsonArray) {
            return new JsonArray(elements(json).map(TableForm::canonical).toList());
        }
        if (json instanceof JsonObject object) {
            var form = new TreeMap<String, Json>();
            object.members().forEach((name, value) -> form.put(name, canonical(value)));
            return new JsonObject(form);
        }
        return json;
    }

    private static Json routes(Json routes, String protocol) {
        return sorted(new JsonArray(
                elements(routes).map(route -> route(route, protocol)).toList()));
    }

    private static Json route(Json route, String protocol) {
        var form = new TreeMap<>(members(plain("route", route).orElse(JsonObject.empty())));
        AS_WRITTEN.forEach(name -> form.putIfAbsent(name, Json.nullValue()));
        Optional.ofNullable(form.get("requestParameters"))
                .ifPresent(declared -> form.put(
                        "requestParameters",
                        withoutPathVariables(
                                declared, form.getOrDefault("path", Json.of("")).text())));
        if (form.getOrDefault("requestParameters", Json.nullValue()).equals(JsonObject.empty())) {
            form.remove("requestParameters");
        }
        if (protocol.equals("HTTP")) {
            String method = form.getOrDefault("method", Json.of("")).text();
            String path = form.getOrDefault("path", Json.of("")).text();
            String key = path.endsWith("$default") ? "$default" : method + " " + path;
            form.putIfAbsent("routeKey", Json.of(key));
            form.remove("method");
            form.remove("path");
        }
        integration(form, protocol);
        return new JsonObject(form);
    }

    /** Variables of the path are there, declared or not. */
    private static Json withoutPathVariables(Json declared, String path) {
        var form = new TreeMap<>(members(declared));
        Matcher variable = Pattern.compile("\\{([^}+]+)\\+?}").matcher(path);
        while (variable.find()) {
            form.remove("method.request.path." + variable.group(1));
        }
        return new JsonObject(form);
    }

    private static void integration(Map<String, Json> route, String protocol) {
        var integration = new TreeMap<>(members(route.getOrDefault("integration", Json.nullValue())));
        if (integration.isEmpty()) {
            return;
        }
        String longest = protocol.equals("HTTP") ? "30000" : "29000";
        if (integration.getOrDefault("timeoutInMillis", Json.of("")).text().equals(longest)) {
            integration.remove("timeoutInMillis");
        }
        if (!protocol.equals("HTTP")) {
            integration.remove("payloadFormatVersion");
        }
        route.put("integration", new JsonObject(integration));
    }

    private static Optional<Json> authorizers(Json authorizers) {
        var form = new TreeMap<String, Json>();
        members(authorizers).forEach((key, authorizer) -> {
            var one = new TreeMap<>(members(plain("authorizer", authorizer).orElse(JsonObject.empty())));
            if (one.getOrDefault("name", Json.of(key)).text().equals(key)) {
                one.remove("name");
            }
            Optional.ofNullable(one.get("identitySource")).ifPresent(source -> one.put("identitySource", list(source)));
            form.put(key, new JsonObject(one));
        });
        return form.isEmpty() ? Optional.empty() : Optional.of(new JsonObject(form));
    }

    /** A list, or a text with commas, as a list. */
    private static Json list(Json source) {
        return Json.strings((source instanceof JsonArray ? elements(source).map(Json::text) : Stream.of(source.text()))
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::trim)
                .toList());
    }

    /** Without the models that AWS names itself, which stand for schemas that are written in place. */
    private static Optional<Json> models(Json models) {
        List<String> named = elements(models)
                .map(Json::text)
                .filter(name -> !name.matches("MODEL[0-9a-f]{8}"))
                .sorted()
                .toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(Json.strings(named));
    }

    private static Json mediaTypes(Json types) {
        var distinct = new LinkedHashSet<String>();
        elements(types).map(type -> type.text().replace("~1", "/")).sorted().forEach(distinct::add);
        return Json.strings(List.copyOf(distinct));
    }

    private static String definition(String text) {
        return text.startsWith("file:")
                ? "file:" + text.substring(text.lastIndexOf('/') + 1).replace("file:", "")
                : text;
    }

    /** The value without what is empty or default; absent if nothing is left. */
    private static Optional<Json> plain(String name, Json value) {
        if (value.isNull() || REMARKS.contains(name)) {
            return Optional.empty();
        }
        if (value instanceof JsonObject object) {
            var form = new TreeMap<String, Json>();
            object.members().forEach((member, inner) -> {
                if (!isDropped(name, inner)) {
                    plain(member, inner).ifPresent(json -> form.put(keyOf(name, member), json));
                }
            });
            boolean keep = !form.isEmpty() || isKept(name);
            return keep ? Optional.of(new JsonObject(form)) : Optional.empty();
        }
        if (value instanceof JsonArray array) {
            List<Json> inner = array.elements().stream()
                    .filter(element -> !element.isNull())
                    .map(element -> plain(name, element).orElse(JsonObject.empty()))
                    .toList();
            Json list = new JsonArray(inner);
            return inner.isEmpty() ? Optional.empty() : Optional.of(name.equals("mappings") ? sorted(list) : list);
        }
        String text = scalar(name, value);
        boolean empty = text.isEmpty() && !name.equals("basePath");
        return empty || DEFAULTS.getOrDefault(name, Set.of()).contains(text)
                ? Optional.empty()
                : Optional.of(Json.of(text));
    }

    /** AWS drops mapping values that are no strings. */
    private static boolean isDropped(String name, Json value) {
        return name.equals("responseParameters") && (value instanceof JsonNumber || value instanceof JsonBoolean);
    }

    /** An answer without any member still answers. */
    private static boolean isKept(String name) {
        return name.startsWith("/") || name.equals("$default");
    }

    private static String keyOf(String parent, String member) {
        return parent.equals("canary") ? Character.toLowerCase(member.charAt(0)) + member.substring(1) : member;
    }

    private static String scalar(String name, Json value) {
        String text = value.text();
        return switch (name) {
            case "passthroughBehavior", "contentHandling", "loggingLevel" -> text.toUpperCase(Locale.ROOT);
            case "failOnWarnings" -> text.toLowerCase(Locale.ROOT);
            case "basePath" -> text.replaceAll("^/+|/+$", "");
            case "payloadFormatVersion" -> text;
            default -> value instanceof JsonNumber ? text.replaceAll("\\.0$", "") : text;
        };
    }

    private static Json sorted(Json array) {
        return array instanceof JsonArray list
                ? new JsonArray(list.elements().stream()
                        .sorted(Comparator.comparing(TableForm::key).thenComparing(Json::toText))
                        .toList())
                : array;
    }

    private static String key(Json json) {
        return Stream.of("logicalId", "path", "routeKey", "method")
                .map(member -> json.member(member).map(Json::text).orElse(""))
                .collect(Collectors.joining(" "));
    }

    private static Stream<Json> elements(Json json) {
        return json instanceof JsonArray array ? array.elements().stream() : Stream.empty();
    }

    private static Map<String, Json> members(Json json) {
        return json instanceof JsonObject object ? object.members() : Map.of();
    }
}
