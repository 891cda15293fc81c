package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.HttpRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is decided of stand-ins before a test begins; applied to the fresh ones of each test.
 *
 * @param backends by origin
 * @param services by name
 */
public record BackendWiring(
        Map<String, Consumer<StandIn<HttpRequest>>> backends, Map<String, Consumer<StandIn<ServiceCall>>> services) {

    private static final BackendWiring NONE = new BackendWiring(Map.of(), Map.of());

    public BackendWiring {
        backends = Collections.unmodifiableMap(new LinkedHashMap<>(backends));
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    public static BackendWiring none() {
        return NONE;
    }

    /** This and one origin more. */
    public BackendWiring withBackend(String origin, Consumer<StandIn<HttpRequest>> arrangement) {
        Map<String, Consumer<StandIn<HttpRequest>>> more = new LinkedHashMap<>(backends);
        more.put(NormalizedOrigin.named(origin), arrangement);
        return new BackendWiring(more, services);
    }

    /** This and one service more. */
    public BackendWiring withService(String name, Consumer<StandIn<ServiceCall>> arrangement) {
        Map<String, Consumer<StandIn<ServiceCall>>> more = new LinkedHashMap<>(services);
        more.put(ServiceNames.named(name), arrangement);
        return new BackendWiring(backends, more);
    }
}
