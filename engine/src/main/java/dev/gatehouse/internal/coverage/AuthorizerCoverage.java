package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.AuthorizerDecided;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether each authorizer that guards anything allowed, denied, and answered from its cache; IAM counts as one.
 *
 * @param standardTtl how long results are cached where nothing says so
 */
record AuthorizerCoverage(List<CoveredRoute> places, Map<String, Authorizer> authorizers, Duration standardTtl)
        implements Aspect {

    private static final GateName GATE = GateName.ACCESS;

    AuthorizerCoverage {
        places = List.copyOf(places);
        authorizers = Map.copyOf(authorizers);
    }

    @Override
    public List<Point> points() {
        return places.stream()
                .filter(place -> guard(place.authorization()).isPresent())
                .flatMap(place -> points(place).stream())
                .toList();
    }

    private List<Point> points(CoveredRoute place) {
        String guard = guard(place.authorization()).orElseThrow();
        Optional<Authorizer> authorizer = Optional.ofNullable(authorizers.get(guard));
        Location location = authorizer.map(Authorizer::location).orElse(place.location());
        List<Point> points = new ArrayList<>();
        points.add(point(guard, "allowed", location));
        points.add(point(guard, "denied", location));
        if (authorizer.filter(this::isCached).isPresent()) {
            points.add(point(guard, "cached", location));
        }
        return points;
    }

    @Override
    public List<Point> exercised(Call call) {
        return places.stream()
                .filter(place -> place.route().equals(call.route()))
                .flatMap(place -> guard(place.authorization()).stream())
                .findFirst()
                .map(guard -> exercised(call, guard))
                .orElse(List.of());
    }

    private static List<Point> exercised(Call call, String guard) {
        Optional<AuthorizerDecided> decided = call.exchange().last(AuthorizerDecided.class);
        List<Point> points = new ArrayList<>();
        if (decided.filter(AuthorizerDecided::fromCache).isPresent()) {
            points.add(point(guard, "cached", Location.unknown()));
        }
        var refused = Facts.refusedBy(call.exchange(), GATE);
        boolean denied = decided.map(it -> it.outcome() != PolicyOutcome.ALLOW)
                .orElseGet(() -> refused.filter(Facts::blamesCaller).isPresent());
        if (denied) {
            points.add(point(guard, "denied", Location.unknown()));
        } else if (decided.isPresent() || refused.isEmpty() && isAsked(call)) {
            points.add(point(guard, "allowed", Location.unknown()));
        }
        return points;
    }

    // a throttle refuses before anybody is asked
    private static boolean isAsked(Call call) {
        return Facts.refusedBy(call.exchange(), GateName.THROTTLING).isEmpty();
    }

    private boolean isCached(Authorizer authorizer) {
        return authorizer instanceof LambdaAuthorizer lambda
                && !lambda.identitySources().isEmpty()
                && !lambda.resultTtl().orElse(standardTtl).isZero();
    }

    private static Optional<String> guard(Authorization authorization) {
        return authorization.type() == AuthorizationType.NONE
                ? Optional.empty()
                : authorization.authorizer().or(() -> Optional.of("AWS_IAM"));
    }

    private static Point point(String guard, String outcome, Location location) {
        return new Point(CoverageKind.AUTHORIZER, guard, outcome, location);
    }
}
