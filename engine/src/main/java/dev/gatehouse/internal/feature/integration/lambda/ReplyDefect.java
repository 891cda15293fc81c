package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells what is wrong with a reply that API Gateway calls malformed. */
final class ReplyDefect {

    private static final String OF_SECOND_FORMAT = "cookies";

    private ReplyDefect() {}

    /** The member that is wrong, and a hint; empty if the reply seems to be in order. */
    static String of(String output, Set<String> members) {
        Optional<Json> json = Json.tryParse(output);
        if (json.isEmpty()) {
            return "the function did not answer JSON";
        }
        return json.get() instanceof JsonObject reply
                ? ofMembers(reply, members)
                : "the function answered no object, and only payload format 2.0 makes a response of that";
    }

    private static String ofMembers(JsonObject reply, Set<String> members) {
        Set<String> unknown = new TreeSet<>(reply.members().keySet());
        unknown.removeAll(members);
        if (!unknown.isEmpty()) {
            return unknown.contains(OF_SECOND_FORMAT)
                    ? "\"" + OF_SECOND_FORMAT + "\" belongs to payload format 2.0 (APIGatewayV2HTTPResponse), but this"
                            + " integration uses 1.0"
                    : "\"" + unknown.iterator().next() + "\" is not a member of a response; known members are "
                            + String.join(", ", new TreeSet<>(members));
        }
        return status(reply)
                .or(() -> headers(reply, "headers", List.of()))
                .or(() -> headers(reply, "multiValueHeaders", List.of(JsonArray.class)))
                .or(() -> body(reply))
                .orElse("");
    }

    private static Optional<String> status(JsonObject reply) {
        return reply.member("statusCode")
                .filter(it -> !it.isNull() && !it.text().matches("[1-9]\\d\\d(\\.0*)?"))
                .map(it -> "\"statusCode\" is " + it.toText() + ", not a number from 100 to 999");
    }

    private static Optional<String> headers(JsonObject reply, String member, List<Class<?>> types) {
        Optional<Json> given = reply.member(member).filter(it -> !it.isNull());
        if (given.filter(it -> !(it instanceof JsonObject)).isPresent()) {
            return Optional.of("\"" + member + "\" is not an object");
        }
        return given.map(JsonObject.class::cast).flatMap(it -> it.members().entrySet().stream()
                .filter(header -> isWrong(header.getValue(), types))
                .findFirst()
                .map(header -> header(member, header, types)));
    }

    private static boolean isWrong(Json value, List<Class<?>> types) {
        return types.isEmpty()
                ? value instanceof JsonObject || value instanceof JsonArray
                : types.stream().noneMatch(it -> it.isInstance(value));
    }

    private static String header(String member, Map.Entry<String, Json> header, List<Class<?>> types) {
        return "\"" + member + "." + header.getKey() + "\" is "
                + header.getValue().toText() + (types.isEmpty() ? ", not a string" : ", not a list of strings");
    }

    private static Optional<String> body(JsonObject reply) {
        return reply.member("body")
                .filter(it -> it instanceof JsonObject || it instanceof JsonArray)
                .map(it -> "\"body\" is JSON itself and must be its text: write the object as a string");
    }
}
