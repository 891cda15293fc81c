package dev.gatehouse.internal.feature.access;

import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.caller.Anonymous;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.iam.LiveIamIdentities;
import dev.gatehouse.internal.feature.access.iam.SignatureCheck;
import dev.gatehouse.internal.feature.access.lambda.LambdaAuthorizers;
import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Call;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.HttpRoute;
import dev.gatehouse.internal.spine.RestMethod;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import java.util.Map;
import java.util.Optional;

/** The gates that let callers in. */
public final class Access {

    private Access() {}

    /** The gate of a REST method: its authorizer and the API's resource policy. */
    public static <R> Gate<Call, AdmittedCall, R> gate(RestMethod place, AccessBook book) {
        Door door = Door.of(place, book.account());
        var type = place.method().authorization().type();
        return switch (type) {
            case NONE -> door.isOpen() ? new OpenDoor<>(door) : gate(door, new Anonymous(), Combination.POLICY_ALONE);
            case CUSTOM -> gate(door, lambda(place, book), Combination.LAMBDA);
            case AWS_IAM ->
                gate(door, new SignatureCheck(CallArn::ofRequest, place.method().location()), Combination.IAM);
            case COGNITO_USER_POOLS, JWT -> throw new IllegalStateException(type + " is not built yet");
        };
    }

    /** The gate of an HTTP API's route: its authorizer. */
    public static <R> Gate<Call, AdmittedCall, R> gate(HttpRoute place, AccessBook book) {
        var authorization = place.route().authorization();
        return switch (authorization.type()) {
            case NONE -> new NobodyAsked<>();
            case CUSTOM -> {
                String name = authorization.authorizer().orElse("");
                var authorizer = named(LambdaAuthorizer.class, name, place.api().authorizers());
                yield new RouteGate<>(
                        LambdaAuthorizers.http(name, authorizer, book.permissions()),
                        place.route().location());
            }
            case AWS_IAM -> {
                var location = place.route().location();
                yield new RouteGate<>(new SignatureCheck(CallArn::ofRequest, location), location);
            }
            case COGNITO_USER_POOLS, JWT -> throw new IllegalStateException(authorization.type() + " is not built yet");
        };
    }

    /** The AWS identities of one test. */
    public static IamIdentities identities(State state, Account account) {
        return new LiveIamIdentities(state, account);
    }

    private static <R> Gate<Call, AdmittedCall, R> gate(Door door, CallerCheck check, Combination combination) {
        return new AccessGate<>(door, check, combination);
    }

    private static CallerCheck lambda(RestMethod place, AccessBook book) {
        return LambdaAuthorizers.rest(
                authorizerName(place), authorizer(place, LambdaAuthorizer.class), place, book.permissions());
    }

    private static <A extends Authorizer> A authorizer(RestMethod place, Class<A> kind) {
        return named(kind, authorizerName(place), place.definition().authorizers());
    }

    private static <A extends Authorizer> A named(Class<A> kind, String name, Map<String, Authorizer> authorizers) {
        return Optional.ofNullable(authorizers.get(name))
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new IllegalStateException("there is no " + kind.getSimpleName() + " " + name));
    }

    private static String authorizerName(RestMethod place) {
        return place.method().authorization().authorizer().orElse("");
    }
}
