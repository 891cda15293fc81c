package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.expression.HttpMappingExpression;
import dev.gatehouse.internal.expression.MappingExpression;
import dev.gatehouse.internal.regex.UserPattern;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.AuthorizerKind;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UnresolvedValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads an authorizer, of a resource or of OpenAPI's extension.
 *
 * <p>What AWS would refuse, and what can't be understood wholly, is a finding: it decides who may call.
 */
public record AuthorizerReader(Fields fields, ApiKind api, MemberNames names, String name, Inherited inherited) {

    private static final int LONGEST_SECONDS = 3600;
    private static final String REGION = "[a-z]{2}(-[a-z]+)+-\\d+";
    private static final Pattern FUNCTION_URI = Pattern.compile("arn:aws[\\w-]*:apigateway:" + REGION
            + ":lambda:path/+2015-03-31/functions/(arn:aws[\\w-]*:lambda:" + REGION
            + ":\\d{12}:function:[^/{}\\s]+|.*\\$\\{stageVariables\\.[\\w.-]+}[^{}\\s]*)/invocations");
    private static final Pattern USER_POOL =
            Pattern.compile("arn:aws[\\w-]*:cognito-idp:" + REGION + ":\\d{12}:userpool/[\\w-]+_[0-9a-zA-Z]+");

    /**
     * What an authorizer takes from around it where it doesn't say it itself.
     *
     * @param sources identity sources, like the header that a security scheme names
     * @param issuer of tokens
     * @param place where they are written, or should be
     */
    public record Inherited(List<String> sources, Optional<String> issuer, Location place) {

        static Inherited nothing(Fields fields) {
            return new Inherited(List.of(), Optional.empty(), fields.location());
        }
    }

    /** A reader of a resource's properties. */
    public static AuthorizerReader ofResource(Fields properties, ApiKind api) {
        return new AuthorizerReader(
                properties,
                api,
                api == ApiKind.REST ? MemberNames.REST_RESOURCE : MemberNames.AUTHORIZER_RESOURCE,
                properties.text("Name", ""),
                Inherited.nothing(properties));
    }

    /** A reader of the extension of a security scheme of that name. */
    public static AuthorizerReader ofExtension(Fields extension, ApiKind api, String name, Inherited inherited) {
        return new AuthorizerReader(extension, api, MemberNames.EXTENSION, name, inherited);
    }

    /** The authorizer; empty with a finding if the type is none of this API's. */
    public Optional<Authorizer> read() {
        String type = fields.decidingWord(names.of("type"), "");
        if (fields.text(names.of("type")).flatMap(UnresolvedValue::in).isPresent()) {
            return Optional.empty();
        }
        if (!api.authorizerTypes().contains(type)) {
            refused(
                    "type",
                    fields.element() + "." + names.of("type") + " is \"" + fields.text(names.of("type"), "") + "\".",
                    "write one of " + String.join(", ", api.authorizerTypes()) + ": " + api
                            + " APIs have no other authorizers.");
            return Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case "TOKEN" -> lambda(AuthorizerKind.TOKEN);
                    case "REQUEST" -> lambda(AuthorizerKind.REQUEST);
                    case "JWT" -> jwt();
                    default -> cognito();
                });
    }

    private Authorizer lambda(AuthorizerKind kind) {
        List<String> sources = sources(source(kind));
        Optional<Duration> ttl = ttl();
        if (kind == AuthorizerKind.REQUEST) {
            cachedBySomething(sources, ttl);
        }
        format();
        var builder = LambdaAuthorizer.builder()
                .name(name)
                .kind(kind)
                .uri(uri())
                .identitySources(sources)
                .payloadFormatVersion(text("authorizerPayloadFormatVersion"))
                .simpleResponses(fields.isTrue(names.of("enableSimpleResponses")))
                .location(fields.location());
        validationExpression().ifPresent(builder::identityValidationExpression);
        fields.text(names.of("authorizerCredentials")).ifPresent(builder::credentials);
        ttl.ifPresent(builder::resultTtl);
        return builder.build();
    }

    private IdentitySourceRule source(AuthorizerKind kind) {
        return switch (api) {
            case REST -> kind == AuthorizerKind.TOKEN ? IdentitySourceRule.HEADER : IdentitySourceRule.REST_REQUEST;
            case HTTP -> IdentitySourceRule.HTTP_REQUEST;
            case WEBSOCKET -> IdentitySourceRule.WEBSOCKET;
        };
    }

    /** The extension's own sources, or the inherited ones; where exactly one is needed, one there must be. */
    private List<String> sources(IdentitySourceRule kind) {
        List<String> own = kind.read(fields, names.of("identitySource"));
        boolean written = fields.has(names.of("identitySource"));
        List<String> sources = own.isEmpty() ? inherited.sources() : own;
        if (kind.isOne() && sources.isEmpty() && !(written && fields.findings().hasErrors())) {
            fields.findings()
                    .error(
                            "BadRequestException",
                            "this authorizer needs exactly one identity source, the place of the token.",
                            inherited.place(),
                            addition("identitySource"));
        }
        return sources;
    }

    private String uri() {
        String uri = text("authorizerUri");
        if (uri.isEmpty()) {
            refused("authorizerUri", "a Lambda authorizer needs the URI of its function.", addition("authorizerUri"));
        } else if (UnresolvedValue.in(uri).isEmpty()
                && !FUNCTION_URI.matcher(uri).matches()) {
            fields.refusedByAws(
                    names.of("authorizerUri"),
                    "Invalid Authorizer URI: " + uri + ". Authorizer URI should be a valid API Gateway ARN that"
                            + " represents a Lambda function invocation.",
                    Placeholders.remedy(
                            uri,
                            "write arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations"
                                    + " with a real region and the function's ARN."));
        }
        return uri;
    }

    /** REST APIs keep results unless told otherwise, HTTP APIs only by sources that there are. */
    private void cachedBySomething(List<String> sources, Optional<Duration> ttl) {
        boolean keeps = api == ApiKind.REST && ttl.map(time -> !time.isZero()).orElse(true);
        boolean unread =
                fields.has(names.of("identitySource")) && fields.findings().hasErrors();
        if (keeps && sources.isEmpty() && !unread) {
            refused(
                    "identitySource",
                    "a REQUEST authorizer whose results are cached needs an identity source.",
                    "add " + fields.element() + "." + names.of("identitySource") + ", or write "
                            + names.of("authorizerResultTtlInSeconds") + ": 0.");
        }
    }

    private void format() {
        String member = "authorizerPayloadFormatVersion";
        boolean absent = !fields.has(names.of(member));
        if (api == ApiKind.HTTP && absent && names != MemberNames.EXTENSION) {
            refused(
                    member,
                    "AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizer.",
                    addition(member));
        }
        if (!absent && !List.of("1.0", "2.0").contains(text(member))) {
            refused(
                    member,
                    fields.element() + "." + names.of(member) + " is \"" + text(member) + "\".",
                    "write '1.0' or '2.0'.");
        }
        if (fields.isTrue(names.of("enableSimpleResponses")) && text(member).equals("1.0")) {
            refused("enableSimpleResponses", "only format 2.0 has simple responses.", "write '2.0', or remove it.");
        }
    }

    private Authorizer cognito() {
        String member = "providerARNs";
        List<String> pools = fields.decidingTexts(names.of(member));
        if (!fields.has(names.of(member))
                || pools.isEmpty() && !fields.findings().hasErrors()) {
            refused(member, "a Cognito authorizer needs a user pool.", addition(member));
        }
        pools.stream()
                .filter(pool -> UnresolvedValue.in(pool).isEmpty())
                .filter(pool -> !USER_POOL.matcher(pool).matches())
                .forEach(pool -> refused(
                        member,
                        "\"" + pool + "\" is not the ARN of a user pool.",
                        Placeholders.remedy(pool, "write arn:aws:cognito-idp:REGION:ACCOUNT:userpool/POOL_ID.")));
        return new CognitoAuthorizer(
                name,
                pools,
                String.join(",", sources(IdentitySourceRule.HEADER)),
                validationExpression(),
                ttl(),
                fields.location());
    }

    private Authorizer jwt() {
        Fields configuration = fields.fieldsOrNone(names.of("jwtConfiguration"));
        String issuer = configuration
                .decidingText(names.of("issuer"))
                .or(inherited::issuer)
                .orElse("");
        List<String> audience = configuration.decidingTexts(names.of("audience"));
        if (issuer.isEmpty()) {
            refused("jwtConfiguration", "a JWT authorizer needs an issuer.", addition("jwtConfiguration"));
        } else if (!issuer.startsWith("https://") && UnresolvedValue.in(issuer).isEmpty()) {
            refused(
                    "jwtConfiguration",
                    "the issuer \"" + issuer + "\" is not an address that begins with https://.",
                    Placeholders.remedy(issuer, "write the issuer's https address."));
        }
        if (audience.isEmpty()) {
            refused("jwtConfiguration", "a JWT authorizer needs an audience.", addition("jwtConfiguration"));
        }
        return new JwtAuthorizer(
                name, String.join(",", sources(IdentitySourceRule.JWT)), issuer, audience, fields.location());
    }

    /** The regular expression that tokens must match; empty where it is absent or, with a finding, none. */
    private Optional<String> validationExpression() {
        String member = names.of("identityValidationExpression");
        Optional<String> text = fields.decidingText(member);
        Optional<String> problem = text.flatMap(AuthorizerReader::problem);
        problem.ifPresent(why -> refused(
                "identityValidationExpression",
                fields.element() + "." + member + " is not a regular expression: " + why,
                "correct the expression; it is one of java.util.regex."));
        return problem.isPresent() ? Optional.empty() : text;
    }

    private static Optional<String> problem(String regex) {
        try {
            UserPattern.compile(regex);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription() + (e.getIndex() < 0 ? "" : " at " + e.getIndex()));
        }
    }

    /** How long results are kept, 0 to 3600 seconds; empty where it is absent or, with a finding, longer. */
    private Optional<Duration> ttl() {
        String member = names.of("authorizerResultTtlInSeconds");
        Optional<Integer> seconds = fields.decimal(member).map(Double::intValue);
        if (seconds.filter(value -> value < 0 || value > LONGEST_SECONDS).isPresent()) {
            refused(
                    "authorizerResultTtlInSeconds",
                    fields.element() + "." + member + " is " + seconds.get() + ".",
                    "write 0 to 3600 seconds.");
            return Optional.empty();
        }
        return seconds.map(Duration::ofSeconds);
    }

    private String text(String member) {
        return fields.text(names.of(member), "");
    }

    private String addition(String member) {
        return "add " + fields.element() + "." + names.of(member) + ".";
    }

    private void refused(String member, String text, String remedy) {
        fields.refused(names.of(member), text, remedy);
    }

    /** The places where each kind of authorizer may look for who calls. */
    private enum IdentitySourceRule {
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
}
