package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.expression.HttpMappingExpression;
import dev.gatehouse.internal.expression.MappingExpression;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The places where each kind of authorizer may look for who calls. */
enum IdentitySourceRule {
    /** TOKEN and Cognito of REST APIs: one header. */
    HEADER("method\\.request\\.header\\.NAME", "one header, like method.request.header.Authorization"),
    /** REQUEST of REST APIs. */
    REST_REQUEST(
            "method\\.request\\.(header|querystring|multivalueheader|multivaluequerystring)\\.NAME"
                    + "|(stageVariables|context)\\.NAME",
            "method.request.header.N, method.request.querystring.N, stageVariables.N or context.N"),
    /** REQUEST of HTTP APIs. */
    HTTP_REQUEST(
            "\\$request\\.(header|querystring)\\.NAME|\\$(context|stageVariables)\\.NAME",
            "$request.header.N, $request.querystring.N, $context.N or $stageVariables.N"),
    /** JWT: one place of the token. */
    JWT("\\$request\\.(header|querystring)\\.NAME", "one place, like $request.header.Authorization"),
    /** REQUEST of WebSocket APIs. */
    WEBSOCKET(
            "route\\.request\\.(header|querystring)\\.NAME|(stageVariables|context)\\.NAME",
            "route.request.header.N, route.request.querystring.N, stageVariables.N or context.N");

    private static final String NAME = "[A-Za-z0-9!#$%&'*+.^_`|~:\\[\\]@/-]+";

    private final Pattern form;
    private final String allowed;

    IdentitySourceRule(String form, String allowed) {
        this.form = Pattern.compile(form.replace("NAME", NAME));
        this.allowed = allowed;
    }

    /** The sources of a list, or of a text with commas; each that this kind can't have is a finding. */
    List<String> read(Fields fields, String name) {
        List<String> sources = fields.decidingTexts(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::trim)
                .filter(source -> !source.isEmpty())
                .toList();
        sources.stream().filter(source -> !fits(source)).forEach(source -> refuse(source, fields, name));
        if (isOne() && sources.size() > 1) {
            refuse(String.join(",", sources), fields, name);
        }
        return sources.stream().filter(this::fits).toList();
    }

    /** Whether there is exactly one source. */
    boolean isOne() {
        return this == HEADER || this == JWT;
    }

    private boolean fits(String source) {
        Optional<UnresolvedValue> unresolved = UnresolvedValue.in(source);
        return unresolved.isPresent() || form.matcher(source).matches() && isUnderstood(source);
    }

    private static boolean isUnderstood(String source) {
        return source.startsWith("$")
                ? HttpMappingExpression.parse(source).isPresent()
                : MappingExpression.parse(source).isPresent();
    }

    private void refuse(String source, Fields fields, String name) {
        String text = this == HEADER
                ? "Invalid token source expression: " + source
                        + ". The source must be a method request header, matching method.request.header.[a-zA-Z0-9._-]+"
                : "Invalid mapping expression specified: " + source;
        fields.refusedByAws(name, text, Placeholders.remedy(source, "write " + allowed + "."));
    }
}
