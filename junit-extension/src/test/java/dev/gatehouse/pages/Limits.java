package dev.gatehouse.pages;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The limits that a user may meet, read from the constants by which the code keeps them. */
record Limits(String what, String value) {

    private static final String INTERNAL = "internal.";

    static List<Limits> all() {
        return Stream.of(
                        bytes("body of a request", "server.WireLimits", "TEN_MEGABYTES"),
                        bytes(
                                "event of a synchronous invocation",
                                "environment.functions.LambdaErrors",
                                "REQUEST_LIMIT"),
                        bytes("output of an invocation", "environment.functions.LambdaErrors", "RESPONSE_LIMIT"),
                        bytes(
                                "event of an asynchronous invocation",
                                "environment.functions.LambdaErrors",
                                "ASYNC_REQUEST_LIMIT"),
                        bytes("mapping template", "mappingtemplate.VelocityTemplate", "MAX_BYTES"),
                        count(
                                "iterations of all loops of a mapping template",
                                "mappingtemplate.RenderingBounds",
                                "ROUNDS"),
                        count(
                                "characters in the output of a mapping template",
                                "mappingtemplate.RenderingBounds",
                                "CHARACTERS"),
                        bytes("message of a WebSocket API", "assembly.DeployedConnection", "LARGEST"),
                        bytes("message sent by `@connections`", "feature.connections.ConnectionCommands", "LARGEST"),
                        time("a WebSocket connection without messages", "feature.connections.Connections", "IDLE"),
                        time("a WebSocket connection", "feature.connections.Connections", "LIFE"),
                        time("lifetime of a cached response, default", "feature.caching.CachePolicy", "DEFAULT_TTL"),
                        time("lifetime of a cached response, maximum", "stage.CacheRules", "LONGEST"),
                        count("stage variables", "stage.StageVariableRules", "MOST"),
                        count(
                                "certificates in a chain for mutual TLS",
                                "feature.mutualtls.TrustCheck",
                                "LONGEST_CHAIN"),
                        time(
                                "clock difference that a signature may have",
                                "feature.access.iam.SignatureVerifier",
                                "SKEW"),
                        time("time-out of a function, maximum", "environment.functions.FunctionTarget", "LONGEST"),
                        bytes("template", "templateimport.read.Bounds", "TEMPLATE_BYTES"),
                        count(
                                "resources in a template",
                                "templateimport.resolve.check.TemplateStructure",
                                "MOST_RESOURCES"))
                .toList();
    }

    /** The value of a constant of the engine, whoever may see it. */
    static Object constant(String type, String field) {
        try {
            Field constant = Class.forName("dev.gatehouse." + type).getDeclaredField(field);
            constant.setAccessible(true);
            return constant.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the guide's reference reads " + type + "." + field + "; name here what has taken its place", e);
        }
    }

    private static Limits bytes(String what, String type, String field) {
        long bytes = ((Number) constant(INTERNAL + type, field)).longValue();
        String shown = bytes % (1024 * 1024) == 0
                ? bytes / (1024 * 1024) + " MB"
                : bytes % 1024 == 0 ? bytes / 1024 + " KB" : String.format("%,d bytes", bytes);
        return new Limits(what, shown);
    }

    private static Limits count(String what, String type, String field) {
        return new Limits(what, String.format("%,d", ((Number) constant(INTERNAL + type, field)).longValue()));
    }

    private static Limits time(String what, String type, String field) {
        Duration time = (Duration) constant(INTERNAL + type, field);
        String shown = time.toMinutes() >= 120 && time.toMinutesPart() == 0
                ? time.toHours() + " hours"
                : time.toSecondsPart() == 0 ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
        return new Limits(what, shown);
    }
}
