package dev.gatehouse.internal.feature.access;

import dev.gatehouse.internal.feature.access.caller.Anonymous;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.lambda.LambdaAuthorizers;
import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Call;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.RestMethod;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.LambdaAuthorizer;
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
            case AWS_IAM, COGNITO_USER_POOLS, JWT -> throw new IllegalStateException(type + " is not built yet");
        };
    }

    private static <R> Gate<Call, AdmittedCall, R> gate(Door door, CallerCheck check, Combination combination) {
        return new AccessGate<>(door, check, combination);
    }

    private static CallerCheck lambda(RestMethod place, AccessBook book) {
        return LambdaAuthorizers.rest(
                authorizerName(place), authorizer(place, LambdaAuthorizer.class), place, book.permissions());
    }

    private static <A extends Authorizer> A authorizer(RestMethod place, Class<A> kind) {
        return Optional.ofNullable(place.definition().authorizers().get(authorizerName(place)))
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new IllegalStateException(
                        "there is no authorizer " + authorizerName(place) + " for " + place.key()));
    }

    private static String authorizerName(RestMethod place) {
        return place.method().authorization().authorizer().orElse("");
    }
}
