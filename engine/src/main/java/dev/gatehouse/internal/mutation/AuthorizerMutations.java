package dev.gatehouse.internal.mutation;

import dev.gatehouse.internal.claims.TokenClaim;
import dev.gatehouse.internal.mutation.Mutation.Guard;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.Template;
import dev.gatehouse.mutation.GuardKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lets an authorizer look at less: other issuers and audiences do, identities need no form. */
final class AuthorizerMutations {

    private AuthorizerMutations() {}

    /** An authorizer of an API and the routes that it guards. */
    private record Used(String api, String name, Authorizer authorizer, List<GuardedPlace> routes) {

        private Used(GuardedPlace first, Authorizer authorizer) {
            this(first.place().api(), first.authorization().authorizer().orElse(""), authorizer, new ArrayList<>());
        }

        private Guard guard() {
            return new Guard(
                    GuardKind.AUTHORIZER,
                    routes.stream().map(GuardedPlace::place).toList(),
                    authorizer.location());
        }

        private Mutation ignoring(TokenClaim claim, String what) {
            return guard().ignoring(claim, "authorizer " + name + ": " + what);
        }

        private Mutation changed(String what, UnaryOperator<LambdaAuthorizer> change) {
            return guard().changed("authorizer " + name + ": " + what, template -> new TemplateEdit(template)
                    .authorizer(api, name, it -> it instanceof LambdaAuthorizer lambda ? change.apply(lambda) : it));
        }
    }

    static Stream<Mutation> of(Template template) {
        Map<List<String>, Used> used = new LinkedHashMap<>();
        GuardedPlace.of(template).forEach(place -> place.authorizer().ifPresent(authorizer -> used.computeIfAbsent(
                        List.of(
                                place.place().api(),
                                place.authorization().authorizer().orElse("")),
                        key -> new Used(place, authorizer))
                .routes()
                .add(place)));
        return used.values().stream().flatMap(AuthorizerMutations::mutations);
    }

    private static Stream<Mutation> mutations(Used used) {
        if (used.authorizer() instanceof JwtAuthorizer) {
            return Stream.of(
                    used.ignoring(TokenClaim.ISSUER, "tokens of any issuer are accepted"),
                    used.ignoring(TokenClaim.AUDIENCE, "tokens for any audience are accepted"));
        }
        if (used.authorizer() instanceof CognitoAuthorizer cognito) {
            return Stream.of(
                            Optional.of(used.ignoring(TokenClaim.ISSUER, "tokens of any user pool are accepted")),
                            cognito.identityValidationExpression().map(expression -> audience(used, cognito)))
                    .flatMap(Optional::stream);
        }
        return lambda(used, (LambdaAuthorizer) used.authorizer());
    }

    private static Mutation audience(Used used, CognitoAuthorizer cognito) {
        var open = new CognitoAuthorizer(
                cognito.name(),
                cognito.providerArns(),
                cognito.identitySource(),
                Optional.empty(),
                cognito.resultTtl(),
                cognito.location());
        return used.guard()
                .changed(
                        "authorizer " + used.name() + ": the validation expression is removed",
                        template -> new TemplateEdit(template).authorizer(used.api(), used.name(), any -> open));
    }

    private static Stream<Mutation> lambda(Used used, LambdaAuthorizer lambda) {
        Stream<Mutation> expression = lambda
                .identityValidationExpression()
                .map(text -> used.changed(
                        "the validation expression is removed", it -> with(it, it.identitySources(), Optional.empty())))
                .stream();
        List<String> sources = lambda.identitySources();
        if (sources.size() < 2) {
            return expression;
        }
        return Stream.concat(
                expression,
                sources.stream()
                        .map(source -> used.changed("identity source " + source + " is removed", it -> {
                            List<String> rest = new ArrayList<>(it.identitySources());
                            rest.remove(source);
                            return with(it, rest, it.identityValidationExpression());
                        })));
    }

    private static LambdaAuthorizer with(LambdaAuthorizer before, List<String> sources, Optional<String> expression) {
        return new LambdaAuthorizer(
                before.name(),
                before.kind(),
                before.uri(),
                sources,
                expression,
                before.resultTtl(),
                before.payloadFormatVersion(),
                before.simpleResponses(),
                before.credentials(),
                before.location());
    }
}
