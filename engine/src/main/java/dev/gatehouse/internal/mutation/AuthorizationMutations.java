package dev.gatehouse.internal.mutation;

import static java.util.function.Predicate.not;

import dev.gatehouse.internal.claims.TokenClaim;
import dev.gatehouse.internal.mutation.Mutation.Guard;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.Authorization.Written;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.Template;
import dev.gatehouse.mutation.GuardKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Takes the authorizer, signature or scopes of a route away, or lets the scopes of other routes do. */
final class AuthorizationMutations {

    private AuthorizationMutations() {}

    static Stream<Mutation> of(Template template) {
        return GuardedPlace.of(template)
                .filter(place -> place.authorization().type() != AuthorizationType.NONE)
                .flatMap(place -> Stream.concat(Stream.of(takenAway(place)), scopes(place, template)));
    }

    private static Mutation takenAway(GuardedPlace place) {
        String guard =
                place.authorization().authorizer().map("authorizer "::concat).orElse("AWS_IAM");
        return Guard.of(GuardKind.AUTHORIZATION, place)
                .changed(
                        place.route() + ": " + guard + " is removed",
                        template -> place.with(template, any -> Authorization.none(Written.SAID)));
    }

    private static Stream<Mutation> scopes(GuardedPlace place, Template template) {
        Authorization authorization = place.authorization();
        if (authorization.scopes().isEmpty() || !asksForTokens(authorization)) {
            return Stream.empty();
        }
        Guard guard = Guard.of(GuardKind.SCOPE, place);
        String asked = String.join(" ", authorization.scopes());
        // without scopes, AWS would ask a user pool's token to be an identity token
        Mutation any = authorization.type() == AuthorizationType.JWT
                ? guard.changed(
                        place.route() + ": scopes " + asked + " are removed",
                        it -> place.with(it, before -> before.withScopes(List.of())))
                : guard.ignoring(TokenClaim.SCOPE, place.route() + ": any scope is accepted, not only " + asked);
        List<String> others = GuardedPlace.of(template)
                .filter(other -> other.place().api().equals(place.place().api()))
                .map(GuardedPlace::authorization)
                .filter(AuthorizationMutations::asksForTokens)
                .flatMap(other -> other.scopes().stream())
                .filter(not(authorization.scopes()::contains))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return Stream.of(any);
        }
        return Stream.of(
                any,
                guard.changed(
                        place.route() + ": scopes of other routes are accepted, too: " + String.join(" ", others),
                        it -> place.with(it, before -> before.withScopes(joined(before.scopes(), others)))));
    }

    private static boolean asksForTokens(Authorization authorization) {
        return authorization.type() == AuthorizationType.JWT
                || authorization.type() == AuthorizationType.COGNITO_USER_POOLS;
    }

    static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
