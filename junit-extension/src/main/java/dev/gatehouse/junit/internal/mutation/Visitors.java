package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.TokenBuilder;
import dev.gatehouse.control.TrustStores;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.junit.internal.mutation.ProbeCaller.Kind;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Those who might get in by a route: one whom its guards should let in, and others who lack one thing each.
 *
 * @param gateway makes their tokens and signatures
 */
record Visitors(ApiGateway gateway, ProbedRoute route) {

    private static final Pattern SOURCE = Pattern.compile(".*\\.(header|querystring)\\.(.+)");
    private static final Pattern ADDRESS = Pattern.compile("\\b(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.)\\d{1,3}\\b");
    private static final Pattern ENDPOINT = Pattern.compile("vpce-[0-9a-z]+");
    private static final String ELSEWHERE = "https://elsewhere.example";

    /** One who has all that the route asks for. */
    ProbeCaller welcome() {
        ProbeCaller visitor = ProbeCaller.named("as an allowed caller");
        for (String parameter : route.parameters()) {
            Matcher place = SOURCE.matcher(parameter);
            if (place.matches()) {
                visitor = visitor.with(kind(place), place.group(2), "1");
            }
        }
        return identified(visitor);
    }

    private ProbeCaller identified(ProbeCaller visitor) {
        if (route.authorization().type() == AuthorizationType.AWS_IAM) {
            return visitor.with(gateway.get(IamIdentities.class).user("friend").allow("execute-api:Invoke", "*"));
        }
        Authorizer authorizer = route.authorizer().orElse(null);
        if (authorizer instanceof LambdaAuthorizer lambda) {
            return identified(visitor, lambda, friend());
        }
        if (authorizer instanceof JwtAuthorizer jwt) {
            return bearing(visitor, jwt(jwt.issuer()).scopes(scopes()), jwt.identitySource());
        }
        if (authorizer instanceof CognitoAuthorizer cognito) {
            return bearing(visitor, pool(cognito.providerArns().get(0)), cognito.identitySource());
        }
        return visitor;
    }

    private static ProbeCaller identified(ProbeCaller visitor, LambdaAuthorizer lambda, String who) {
        List<String> sources = lambda.identitySources().isEmpty()
                ? List.of("method.request.header.Authorization")
                : lambda.identitySources();
        ProbeCaller identified = visitor;
        for (String source : sources) {
            Matcher place = SOURCE.matcher(source);
            if (place.matches()) {
                identified = identified.with(kind(place), place.group(2), who);
            }
        }
        return identified;
    }

    private String friend() {
        return CannedFunctions.friend(
                route.authorizer().filter(LambdaAuthorizer.class::isInstance).flatMap(it -> ((LambdaAuthorizer) it)
                        .identityValidationExpression()));
    }

    private static Kind kind(Matcher place) {
        return place.group(1).equals("header") ? Kind.HEADER : Kind.QUERY;
    }

    private String[] scopes() {
        return route.authorization().scopes().toArray(String[]::new);
    }

    private TokenBuilder jwt(String issuer) {
        return gateway.get(JwtIssuers.class).get(issuer).token();
    }

    private TokenBuilder pool(String arn) {
        var pool = gateway.get(UserPools.class).get(arn);
        return route.authorization().scopes().isEmpty()
                ? pool.idToken()
                : pool.accessToken().scopes(scopes());
    }

    private static ProbeCaller bearing(ProbeCaller visitor, TokenBuilder token, String identitySource) {
        Matcher place =
                SOURCE.matcher(identitySource.isEmpty() ? "method.request.header.Authorization" : identitySource);
        return place.matches() ? visitor.with(kind(place), place.group(2), "Bearer " + token.sign()) : visitor;
    }

    /** Those who lack what that kind of guard asks for. */
    List<ProbeCaller> unwelcome(GuardKind kind) {
        return switch (kind) {
            case AUTHORIZATION -> anonymous();
            case AUTHORIZER ->
                Stream.of(strangers(), incomplete()).flatMap(List::stream).toList();
            case SCOPE -> scoped();
            case API_KEY -> keyed();
            case POLICY -> fromElsewhere();
            case VALIDATOR -> malformed();
            case CERTIFICATE -> withoutCertificate();
            case THROTTLE, CORS -> List.of();
        };
    }

    private List<ProbeCaller> anonymous() {
        ProbeCaller nobody = ProbeCaller.named("without credentials");
        ProbeCaller known = welcome();
        for (ProbeCaller.Brought it : known.brought()) {
            boolean credential = it.value().startsWith("Bearer ") || it.value().equals(friend());
            nobody = credential ? nobody : nobody.with(it.kind(), it.name(), it.value());
        }
        ProbeCaller refused = nobody.called("as a caller whom the authorizer refuses");
        return List.of(
                nobody,
                route.authorizer()
                        .filter(LambdaAuthorizer.class::isInstance)
                        .map(it -> identified(refused, (LambdaAuthorizer) it, CannedFunctions.STRANGER))
                        .orElse(refused)
                        .with(Kind.HEADER, "x-caller", CannedFunctions.STRANGER));
    }

    /** Those whose tokens are of others, or for others. */
    private List<ProbeCaller> strangers() {
        ProbeCaller known = welcome();
        Authorizer authorizer = route.authorizer().orElse(null);
        if (authorizer instanceof JwtAuthorizer jwt) {
            String source = jwt.identitySource();
            String audience = jwt.audience().isEmpty() ? "" : jwt.audience().get(0);
            return List.of(
                    bearing(
                            known.called("with a token of the issuer " + ELSEWHERE),
                            jwt(ELSEWHERE).client(audience).scopes(scopes()),
                            source),
                    bearing(
                            known.called("with a token for the audience somebody-else"),
                            jwt(jwt.issuer()).client("somebody-else").scopes(scopes()),
                            source));
        }
        if (authorizer instanceof CognitoAuthorizer cognito) {
            String source = cognito.identitySource();
            String other = cognito.providerArns().get(0).replaceAll("/[^/]*$", "/us-east-1_Elsewhere");
            return List.of(
                    bearing(known.called("with a token of another user pool"), pool(other), source),
                    bearing(
                            known.called("with a token for the client somebody-else"),
                            pool(cognito.providerArns().get(0)).client("somebody-else"),
                            source));
        }
        return List.of();
    }

    /** Those who lack a part of their identity, or whose token has another form. */
    private List<ProbeCaller> incomplete() {
        ProbeCaller known = welcome();
        List<ProbeCaller> all = new ArrayList<>();
        if (route.authorizer().orElse(null) instanceof LambdaAuthorizer lambda) {
            all.add(identified(known.called("with a token of another form"), lambda, "?"));
            for (ProbeCaller.Brought it : known.brought()) {
                if (it.value().equals(friend())) {
                    all.add(known.called("without " + it.name()).without(it.name()));
                }
            }
        }
        return all;
    }

    private List<ProbeCaller> scoped() {
        List<ProbeCaller> all = new ArrayList<>();
        ProbeCaller known = welcome();
        Set<String> scopes = new LinkedHashSet<>(List.of(""));
        ProbedRoute.of(new Place(route.place().api(), ""), gateway)
                .forEach(other -> scopes.addAll(other.authorization().scopes()));
        scopes.removeAll(route.authorization().scopes());
        for (String scope : scopes) {
            String[] one = scope.isEmpty() ? new String[] {"none/such"} : new String[] {scope};
            ProbeCaller visitor = known.called("with the scope " + one[0]);
            Authorizer authorizer = route.authorizer().orElse(null);
            if (authorizer instanceof JwtAuthorizer jwt) {
                all.add(bearing(visitor, jwt(jwt.issuer()).scopes(one), jwt.identitySource()));
            } else if (authorizer instanceof CognitoAuthorizer cognito) {
                var pool =
                        gateway.get(UserPools.class).get(cognito.providerArns().get(0));
                all.add(bearing(visitor, pool.accessToken().scopes(one), cognito.identitySource()));
            }
        }
        return all;
    }

    private List<ProbeCaller> keyed() {
        List<ProbeCaller> all = new ArrayList<>(List.of(welcome().called("without an API key")));
        for (String key : gateway.get(UsagePlans.class).keys()) {
            all.add(welcome().called("with the API key " + key).withKey(Optional.of(key)));
        }
        return all;
    }

    private List<ProbeCaller> fromElsewhere() {
        Set<String> addresses =
                new LinkedHashSet<>(List.of("192.0.2.77", "198.51.100.77", "203.0.113.77", "10.0.0.77"));
        Set<String> endpoints = new LinkedHashSet<>(List.of("", "vpce-0elsewhere"));
        gateway.apis().stream()
                .filter(RestApi.class::isInstance)
                .flatMap(api -> ((RestApi) api).definition().resourcePolicy().stream())
                .forEach(policy -> {
                    ADDRESS.matcher(policy).results().forEach(found -> addresses.add(found.group(1) + "9"));
                    ENDPOINT.matcher(policy).results().forEach(found -> endpoints.add(found.group()));
                });
        List<ProbeCaller> all = new ArrayList<>();
        for (ProbeCaller known : List.of(welcome(), anonymous().get(0))) {
            for (String endpoint : endpoints) {
                for (String address : addresses) {
                    ProbeCaller from =
                            known.called(known.text() + ", from " + address).with(Kind.SOURCE_IP, "", address);
                    all.add(
                            endpoint.isEmpty()
                                    ? from
                                    : from.called(from.text() + " through " + endpoint)
                                            .with(Kind.VPC_ENDPOINT, "", endpoint));
                }
            }
        }
        List<CustomDomain> domains =
                domains().filter(domain -> !domain.mutualTls()).toList();
        return Stream.concat(all.stream(), all.stream().flatMap(visitor -> domains.stream()
                        .map(visitor::by)))
                .toList();
    }

    private Stream<CustomDomain> domains() {
        return CustomDomain.of(gateway).filter(domain -> domain.leadsTo(route));
    }

    /** As many in a mutant, whose domain asks for no certificate; where one is asked for, something must be trusted. */
    private List<ProbeCaller> withoutCertificate() {
        domains().filter(CustomDomain::mutualTls).forEach(domain -> gateway.get(TrustStores.class)
                .get(domain.name())
                .issue("CN=friend"));
        return domains()
                .map(domain -> welcome().called("without a client certificate").by(domain))
                .toList();
    }

    private List<ProbeCaller> malformed() {
        ProbeCaller known = welcome();
        List<ProbeCaller> all = new ArrayList<>();
        for (String parameter : route.parameters()) {
            String name = parameter.substring(parameter.lastIndexOf('.') + 1);
            all.add(known.called("without " + name).without(name));
        }
        for (String body : List.of("", "{}", "[]", "no JSON")) {
            all.add(known.called(body.isEmpty() ? "without a body" : "with the body " + body)
                    .with(Kind.HEADER, "content-type", "application/json")
                    .with(Kind.BODY, "", body));
        }
        return all;
    }
}
