package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.GateName;
import dev.gatehouse.junit.internal.mutation.ProbeCaller.Kind;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for a call that a gateway refuses and a mutant of it lets in.
 *
 * @param original as the template is; no function of it is ever run
 */
record BypassSearch(ApiGateway original, GuardMutant mutant) {

    private static final Set<GateName> GUARDS =
            Set.of(GateName.MUTUAL_TLS, GateName.THROTTLING, GateName.ACCESS, GateName.API_KEYS, GateName.VALIDATION);
    private static final int MOST_ROUTES = 6;
    private static final int MOST_CALLS = 3_000;
    private static final String PAGE = "https://elsewhere.example";

    /** The call and what comes of it, as text; empty if none was found. */
    Optional<String> find() {
        try (ApiGateway mutated = original.fresh(settings -> settings.mutant(mutant))) {
            return messages().canLook()
                    ? messages().find(mutated)
                    : routes().flatMap(route -> find(route, mutated).stream()).findFirst();
        }
    }

    /** Whether a mutant by which no such call comes in lets nobody in, as far as anybody can say. */
    boolean seesAll() {
        return messages().canLook() || routes().findAny().isPresent() && !isOfDomain();
    }

    /** The calls by a domain are not all tried: not those of its routing rules, nor of its VPC endpoints. */
    private boolean isOfDomain() {
        return mutant.kind() == GuardKind.CERTIFICATE
                || CustomDomain.of(original)
                        .anyMatch(domain -> mutant.what().startsWith("policy of " + domain.name() + ":"));
    }

    private MessageDoors messages() {
        return new MessageDoors(original, mutant);
    }

    private Stream<ProbedRoute> routes() {
        return mutant.places().stream()
                .flatMap(place -> ProbedRoute.of(place, original))
                .filter(route -> !route.isPreflight() || mutant.kind() == GuardKind.CORS)
                .limit(MOST_ROUTES);
    }

    private Optional<String> find(ProbedRoute route, ApiGateway mutated) {
        return switch (mutant.kind()) {
            case THROTTLE -> often(route, mutated);
            case CORS -> pages(route, mutated);
            default -> unwelcome(route, mutated);
        };
    }

    /**
     * Sends those who lack something to the original and to the mutant, each with a fresh state.
     *
     * <p>A caller's tokens and signatures are made by the gateway that is called. So every gateway makes the callers anew,
     * and a caller is known by its index among them.
     */
    private Optional<String> unwelcome(ProbedRoute route, ApiGateway mutated) {
        Optional<String> key = mutant.kind() == GuardKind.API_KEY ? Optional.empty() : key(route);
        int callers = on(original, gateway -> callers(gateway, route).size());
        for (int index = 0; index < callers; index++) {
            Answered now = answered(original, route, index, key);
            if (now.isRefused() && !answered(mutated, route, index, key).isRefused()) {
                return Optional.of(route.text() + " " + now.caller() + ": "
                        + now.response().status() + " now, allowed with the mutant");
            }
        }
        return Optional.empty();
    }

    private List<ProbeCaller> callers(ApiGateway gateway, ProbedRoute route) {
        return new Visitors(gateway, route).unwelcome(mutant.kind());
    }

    private Answered answered(ApiGateway base, ProbedRoute route, int index, Optional<String> key) {
        return on(base, gateway -> {
            ProbeCaller caller = callers(gateway, route).get(index);
            ProbeCaller keyed = key.isPresent() ? caller.withKey(key) : caller;
            return new Answered(caller.text(), keyed.knock(gateway, route));
        });
    }

    /** What a caller was answered. */
    private record Answered(String caller, ApiResponse response) {

        private boolean isRefused() {
            return BypassSearch.isRefused(response);
        }
    }

    private static boolean isRefused(ApiResponse response) {
        return response.trace()
                .last(CallRefused.class)
                .filter(refusal -> GUARDS.contains(refusal.gate()))
                .isPresent();
    }

    /** The first API key with which a welcome visitor is let in, if keys matter. */
    private Optional<String> key(ProbedRoute route) {
        return original.get(UsagePlans.class).keys().stream()
                .filter(key -> !on(
                        original,
                        gateway -> isRefused(new Visitors(gateway, route)
                                .welcome()
                                .withKey(Optional.of(key))
                                .knock(gateway, route))))
                .findFirst();
    }

    /** Many calls at one instant, then one a second. */
    private Optional<String> often(ProbedRoute route, ApiGateway mutated) {
        Optional<String> key = key(route);
        return Stream.of(Duration.ZERO, Duration.ofSeconds(1))
                .flatMap(pause -> {
                    int refused = firstRefused(original, route, key, pause);
                    boolean opened = refused > 0 && letsIn(mutated, route, key, pause, refused);
                    return opened
                            ? Stream.of(route.text() + " " + refused + " times "
                                    + (pause.isZero() ? "at once" : "in " + refused + " seconds")
                                    + ": the last is refused now, allowed with the mutant")
                            : Stream.empty();
                })
                .findFirst();
    }

    private static boolean letsIn(
            ApiGateway mutated, ProbedRoute route, Optional<String> key, Duration pause, int refused) {
        int first = firstRefused(mutated, route, key, pause);
        return first == 0 || first > refused;
    }

    /** Which call is the first to be refused, from 1; 0 for none of very many. */
    private static int firstRefused(ApiGateway of, ProbedRoute route, Optional<String> key, Duration pause) {
        return on(of, gateway -> {
            ProbeCaller visitor = new Visitors(gateway, route).welcome().withKey(key);
            for (int call = 1; call <= MOST_CALLS; call++) {
                if (isRefused(visitor.knock(gateway, route))) {
                    return call;
                }
                if (!pause.isZero()) {
                    gateway.get(GatewayClock.class).advance(pause);
                }
            }
            return 0;
        });
    }

    /** What a browser would be told about a page of another origin. */
    private Optional<String> pages(ProbedRoute route, ApiGateway mutated) {
        ProbedRoute preflight = new ProbedRoute(
                route.place(),
                route.stage(),
                "OPTIONS",
                route.path(),
                route.authorization(),
                Optional.empty(),
                List.of());
        for (String origin : List.of(PAGE, "")) {
            List<String> now = on(original, gateway -> allowed(gateway, preflight, origin));
            List<String> then = on(mutated, gateway -> allowed(gateway, preflight, origin));
            List<String> told =
                    then.stream().filter(line -> !now.contains(line)).toList();
            if (!told.isEmpty()) {
                String page = origin.isEmpty() ? "an allowed page" : origin;
                return Optional.of("preflight of " + route.path() + " from " + page + ": answered with the mutant by "
                        + String.join(", ", told));
            }
        }
        return Optional.empty();
    }

    private static List<String> allowed(ApiGateway gateway, ProbedRoute preflight, String origin) {
        String from = origin.isEmpty() ? ownOrigin(gateway, preflight) : origin;
        return ProbeCaller.named("")
                .with(Kind.HEADER, "origin", from)
                .with(Kind.HEADER, "access-control-request-method", "DELETE")
                .with(Kind.HEADER, "access-control-request-headers", "x-other")
                .knock(gateway, preflight)
                .headers()
                .lines()
                .stream()
                .filter(line -> line.name().toLowerCase(Locale.ROOT).startsWith("access-control-allow"))
                .map(line -> line.name() + ": " + line.value())
                .toList();
    }

    private static String ownOrigin(ApiGateway gateway, ProbedRoute preflight) {
        return gateway.apis().stream()
                .filter(api -> api.logicalId().equals(preflight.place().api()))
                .filter(HttpApi.class::isInstance)
                .flatMap(api -> ((HttpApi) api).cors().stream())
                .flatMap(cors -> cors.allowOrigins().stream())
                .findFirst()
                .orElse(PAGE);
    }

    /** What comes of work with a fresh state, in which no function of the user runs. */
    static <T> T on(ApiGateway base, Function<ApiGateway, T> work) {
        try (ApiGateway fresh = base.fresh(settings -> settings.functions(new CannedFunctions()))) {
            return work.apply(fresh);
        }
    }
}
