package dev.gatehouse.mapping;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Percent;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonBinding;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A method request for a mapping template; each method returns a changed copy. */
public final class TemplateRequest {

    private final HttpRequest request;
    private final Map<String, String> pathParameters;
    private final Map<String, String> stageVariables;
    private final JsonObject context;

    private TemplateRequest(HttpRequest request, TemplateRequest like) {
        this(request, like.pathParameters, like.stageVariables, like.context);
    }

    private TemplateRequest(
            HttpRequest request, Map<String, String> path, Map<String, String> stage, JsonObject context) {
        this.request = request;
        this.pathParameters = path;
        this.stageVariables = stage;
        this.context = context;
    }

    /**
     * Starts from a request.
     *
     * @param request method, target, headers and body
     * @return that request, without variables
     */
    public static TemplateRequest of(HttpRequest request) {
        return new TemplateRequest(request, Map.of(), Map.of(), JsonObject.empty())
                .context("httpMethod", request.method())
                .context("path", request.path());
    }

    /**
     * {@return a GET request}
     *
     * @param target path and query
     */
    public static TemplateRequest get(String target) {
        return of("GET", target);
    }

    /**
     * {@return a POST request}
     *
     * @param target path and query
     */
    public static TemplateRequest post(String target) {
        return of("POST", target);
    }

    /**
     * {@return a request of that method, without a body}
     *
     * @param method like {@code POST}
     * @param target path and query
     */
    public static TemplateRequest of(String method, String target) {
        if (!ArgumentChecks.text(target, "the target", "get(\"/orders?x=1\")").startsWith("/")) {
            throw Misuse.of("a path must begin with a slash: \"" + target + "\"")
                    .toDo("write \"/" + target + "\".");
        }
        return of(new HttpRequest(
                ArgumentChecks.method(method, "of(\"GET\", \"/orders\")"),
                target,
                Headers.none(),
                Body.empty(),
                Peer.at("127.0.0.1")));
    }

    /**
     * {@return a copy with one more header}
     *
     * @param name of the header
     * @param value of the header
     */
    public TemplateRequest header(String name, String value) {
        return new TemplateRequest(request.withHeaders(request.headers().plus(name, value)), this);
    }

    /**
     * {@return a copy with one more query parameter}
     *
     * @param name decoded
     * @param value decoded
     */
    public TemplateRequest query(String name, String value) {
        String separator = request.target().contains("?") ? "&" : "?";
        String parameter = Percent.encode(name) + "=" + Percent.encode(value);
        return new TemplateRequest(request.withTarget(request.target() + separator + parameter), this);
    }

    /**
     * {@return a copy with this body}
     *
     * @param text in UTF-8
     */
    public TemplateRequest body(String text) {
        return new TemplateRequest(request.withBody(Body.of(text)), this);
    }

    /**
     * {@return a copy with the object as its JSON body}
     *
     * @param value an object, list or map
     * @throws IllegalArgumentException if Jackson can't write it
     */
    public TemplateRequest json(Object value) {
        return body(JsonBinding.standard().write(value));
    }

    /**
     * {@return a copy with this path parameter}
     *
     * @param name as in the path of the resource
     * @param value decoded
     */
    public TemplateRequest pathParameter(String name, String value) {
        return new TemplateRequest(request, with(pathParameters, name, value), stageVariables, context);
    }

    /**
     * {@return a copy with this stage variable}
     *
     * @param name of the variable
     * @param value of the variable
     */
    public TemplateRequest stageVariable(String name, String value) {
        return new TemplateRequest(request, pathParameters, with(stageVariables, name, value), context);
    }

    /**
     * {@return a copy with a value of {@code $context}, like {@code identity.sourceIp}}
     *
     * @param name without {@code $context.}
     * @param value of the variable
     */
    public TemplateRequest context(String name, String value) {
        if (ArgumentChecks.text(name, "the variable's name", "context(\"identity.sourceIp\", \"203.0.113.7\")")
                .startsWith("$")) {
            throw Misuse.of("\"" + name + "\" is a reference, not a name")
                    .toDo("leave \"$context.\" out, like identity.sourceIp.");
        }
        return new TemplateRequest(request, pathParameters, stageVariables, with(context, name, value));
    }

    MappingSource source() {
        var parameters = new Parameters(pathParameters, Query.parse(request.rawQuery()), request.headers());
        var message = new RequestMessage(request.path(), parameters, BodyText.of(request.body()));
        return MappingSource.of(message, stageVariables, Variables.of(context));
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return more;
    }

    private static JsonObject with(JsonObject tree, String name, String value) {
        Map<String, Json> members = new LinkedHashMap<>(tree.members());
        int dot = name.indexOf('.');
        if (dot < 0) {
            members.put(name, Json.of(value));
        } else {
            String head = name.substring(0, dot);
            JsonObject below = tree.member(head)
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .orElseGet(JsonObject::empty);
            members.put(head, with(below, name.substring(dot + 1), value));
        }
        return new JsonObject(members);
    }
}
