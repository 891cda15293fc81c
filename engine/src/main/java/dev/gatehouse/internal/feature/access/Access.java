package dev.gatehouse.internal.feature.access;

import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.caller.Anonymous;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.iam.LiveIamIdentities;
import dev.gatehouse.internal.feature.access.iam.ManagementPermission;
import dev.gatehouse.internal.feature.access.iam.RouteSignatureCheck;
import dev.gatehouse.internal.feature.access.iam.SignatureCheck;
import dev.gatehouse.internal.feature.access.lambda.LambdaAuthorizers;
import dev.gatehouse.internal.feature.access.token.LiveJwtIssuers;
import dev.gatehouse.internal.feature.access.token.LiveUserPools;
import dev.gatehouse.internal.feature.access.token.TokenAuthorizers;
import dev.gatehouse.internal.feature.access.token.TokenDemand;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.HttpRoute;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gates that let callers in. */
public final class Access {

    private Access() {}

    /** The gate of a REST method: its authorizer and the API's resource policy. */
    public static <R> Gate<RoutedCall, AuthorizedCall, R> gate(RestMethod method, AccessRegistry registry) {
        ResourcePolicyGuard guard = ResourcePolicyGuard.of(method, registry.account());
        var type = method.method().authorization().type();
        return switch (type) {
            case NONE ->
                guard.isOpen()
                        ? new NoAuthorization<>(Optional.of(guard))
                        : gate(guard, new Anonymous(), PolicyCombination.POLICY_ALONE);
            case CUSTOM -> gate(guard, lambda(method, registry), PolicyCombination.LAMBDA);
            case AWS_IAM ->
                gate(
                        guard,
                        new SignatureCheck(CallArn::ofRequest, method.method().location()),
                        PolicyCombination.IAM);
            case COGNITO_USER_POOLS, JWT -> gate(guard, cognito(method, registry), PolicyCombination.TOKEN);
        };
    }

    /** The gate before an API that private custom domains lead to; no gate without such. */
    public static Gate<ReceivedCall, ReceivedCall, HttpResponse> domainGate(List<DomainName> domains) {
        List<DomainName> closed = domains.stream()
                .filter(domain -> domain.privateDomain().isPresent())
                .toList();
        return closed.isEmpty() ? Gate.open() : new PrivateDomainGate(closed);
    }

    /** The gate of an HTTP API's route: its authorizer. */
    public static <R> Gate<RoutedCall, AuthorizedCall, R> gate(HttpRoute method, AccessRegistry registry) {
        var authorization = method.route().authorization();
        return switch (authorization.type()) {
            case NONE -> new NoAuthorization<>(Optional.empty());
            case CUSTOM -> {
                String name = authorization.authorizer().orElse("");
                var authorizer =
                        named(LambdaAuthorizer.class, name, method.api().authorizers());
                yield new RouteGate<>(
                        LambdaAuthorizers.http(name, authorizer, registry.permissions()),
                        CallArn::ofRequest,
                        method.route().location());
            }
            case AWS_IAM -> {
                var location = method.route().location();
                yield new RouteGate<>(new RouteSignatureCheck(location), CallArn::ofRequest, location);
            }
            case COGNITO_USER_POOLS, JWT -> {
                String name = authorization.authorizer().orElse("");
                var authorizer = named(JwtAuthorizer.class, name, method.api().authorizers());
                yield new RouteGate<>(
                        TokenAuthorizers.jwt(name, authorizer, demand(method, registry), registry.keys()),
                        CallArn::ofRequest,
                        method.route().location());
            }
        };
    }

    /** The gate of a WebSocket API's {@code $connect}: its authorizer. */
    public static <R> Gate<RoutedCall, AuthorizedCall, R> gate(WebSocketRoute method, AccessRegistry registry) {
        var authorization = method.route().authorization();
        var location = method.route().location();
        return switch (authorization.type()) {
            case NONE -> new NoAuthorization<>(Optional.empty());
            case CUSTOM -> {
                String name = authorization.authorizer().orElse("");
                var authorizer =
                        named(LambdaAuthorizer.class, name, method.api().authorizers());
                yield new RouteGate<>(
                        LambdaAuthorizers.webSocket(name, authorizer, registry.permissions()),
                        CallArn::ofRoute,
                        location);
            }
            case AWS_IAM -> new RouteGate<>(new SignatureCheck(CallArn::ofRoute, location), CallArn::ofRoute, location);
            case COGNITO_USER_POOLS, JWT ->
                throw new IllegalStateException("a WebSocket route has no authorization " + authorization.type());
        };
    }

    /** Refuses a request to {@code @connections}; empty if its signer may make it. */
    public static Optional<Refusal> refuse(ManagementCall call) {
        return new ManagementPermission(call.state(), call.stage().account(), call.now())
                .refuse(call.request(), call.arn());
    }

    /** The AWS identities of one test. */
    public static IamIdentities identities(State state, Account account) {
        return new LiveIamIdentities(state, account);
    }

    /** The user pools of one test. */
    public static UserPools userPools(State state, AccessRegistry registry, Template template) {
        return new LiveUserPools(state, registry.keys(), template.userPools());
    }

    /** The issuers of one test. */
    public static JwtIssuers jwtIssuers(State state, AccessRegistry registry, Template template) {
        Map<String, JwtAuthorizer> authorizers = new LinkedHashMap<>();
        for (ApiDefinition api : template.apis()) {
            if (api instanceof HttpApi http) {
                http.authorizers().forEach((name, authorizer) -> {
                    if (authorizer instanceof JwtAuthorizer jwt) {
                        authorizers.put(name, jwt);
                    }
                });
            }
        }
        return new LiveJwtIssuers(state, registry.keys(), authorizers);
    }

    private static <R> Gate<RoutedCall, AuthorizedCall, R> gate(
            ResourcePolicyGuard guard, CallerCheck check, PolicyCombination combination) {
        return new AccessGate<>(guard, check, combination);
    }

    private static CallerCheck lambda(RestMethod method, AccessRegistry registry) {
        return LambdaAuthorizers.rest(
                authorizerName(method), authorizer(method, LambdaAuthorizer.class), method, registry.permissions());
    }

    private static CallerCheck cognito(RestMethod method, AccessRegistry registry) {
        return TokenAuthorizers.cognito(
                authorizerName(method),
                authorizer(method, CognitoAuthorizer.class),
                demand(method, registry),
                registry.keys());
    }

    private static TokenDemand demand(RestMethod method, AccessRegistry registry) {
        String route = method.method().httpMethod() + " " + method.resource().path();
        return new TokenDemand(
                method.method().authorization().scopes(),
                registry.ignored().at(method.api().logicalId(), route));
    }

    private static TokenDemand demand(HttpRoute method, AccessRegistry registry) {
        return new TokenDemand(
                method.route().authorization().scopes(),
                registry.ignored().at(method.api().logicalId(), method.route().routeKey()));
    }

    private static <A extends Authorizer> A authorizer(RestMethod method, Class<A> kind) {
        return named(kind, authorizerName(method), method.definition().authorizers());
    }

    private static <A extends Authorizer> A named(Class<A> kind, String name, Map<String, Authorizer> authorizers) {
        return Optional.ofNullable(authorizers.get(name))
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new IllegalStateException("there is no " + kind.getSimpleName() + " " + name));
    }

    private static String authorizerName(RestMethod method) {
        return method.method().authorization().authorizer().orElse("");
    }
}
