package dev.gatehouse.internal.assembly.control;

import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.ResponseCache;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.control.TrustStores;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.coverage.ApiCoverage;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.StageUnderTest;
import dev.gatehouse.internal.coverage.LiveCoverage;
import dev.gatehouse.internal.feature.access.Access;
import dev.gatehouse.internal.feature.apikeys.ApiKeys;
import dev.gatehouse.internal.feature.apikeys.PlanRegistry;
import dev.gatehouse.internal.feature.caching.CacheControl;
import dev.gatehouse.internal.feature.observation.LogStore;
import dev.gatehouse.internal.mutation.MutantsOfTemplate;
import dev.gatehouse.logs.AccessLogs;
import dev.gatehouse.logs.ExecutionLogs;
import dev.gatehouse.logs.Metrics;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.mutation.GuardMutants;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a test can be handed beside clients: one line a control. */
public final class Controls {

    private static final Map<Class<?>, Function<GatewayUnderTest, Object>> MAKERS = makers();

    private Controls() {}

    private static Map<Class<?>, Function<GatewayUnderTest, Object>> makers() {
        Map<Class<?>, Function<GatewayUnderTest, Object>> makers = new HashMap<>();
        makers.put(GatewayClock.class, ClockControl::new);
        makers.put(UsagePlans.class, running -> ApiKeys.control(running.state(), PlanRegistry.of(running.template())));
        makers.put(
                Lambdas.class,
                running -> running.past().environment().functions().lambdas());
        makers.put(ResponseCache.class, running -> new CacheControl(running.state()));
        makers.put(AccessLogs.class, running -> running.past().get(LogStore.KEY).accessLogs(() -> stages(running)));
        makers.put(
                ExecutionLogs.class, running -> running.past().get(LogStore.KEY).executionLogs());
        makers.put(Metrics.class, running -> running.past().get(LogStore.KEY).metrics());
        makers.put(ApiCoverage.class, Controls::coverage);
        makers.put(
                HttpBackends.class,
                running -> running.past().environment().backends().control());
        makers.put(
                AwsServices.class,
                running -> running.past().environment().services().control());
        makers.put(
                IamIdentities.class,
                running -> Access.identities(running.state(), running.template().account()));
        makers.put(
                UserPools.class,
                running -> Access.userPools(running.state(), running.gateway().accessRegistry(), running.template()));
        makers.put(
                JwtIssuers.class,
                running -> Access.jwtIssuers(running.state(), running.gateway().accessRegistry(), running.template()));
        makers.put(StageControl.class, running -> control(StageUnderTest.only(running)));
        makers.put(CanaryControl.class, running -> canary(StageUnderTest.only(running)));
        makers.put(TrustStores.class, TrustStoreControl::new);
        makers.put(GuardMutants.class, running -> MutantsOfTemplate.of(running.template()));
        return Map.copyOf(makers);
    }

    private static List<StageDefinition> stages(GatewayUnderTest running) {
        return running.template().apis().stream()
                .flatMap(api -> api.stages().stream().map(stage -> new StageUnderTest(running, api, stage).now()))
                .toList();
    }

    private static ApiCoverage coverage(GatewayUnderTest running) {
        return new LiveCoverage(running.template().name(), running.gateway().coverage(), () -> running.calls()
                .exchanges(0));
    }

    /** The control of a stage. */
    public static StageControl control(StageUnderTest stage) {
        return new StageSettingsControl(stage);
    }

    /** The control of a stage's canary. */
    public static CanaryControl canary(StageUnderTest stage) {
        return new CanaryTrafficControl(stage);
    }

    /** Whether there is a control of that type. */
    public static boolean offers(Class<?> type) {
        return MAKERS.containsKey(type);
    }

    /** The control of that type; empty if there is none. */
    public static <T> Optional<T> find(Class<T> type, GatewayUnderTest running) {
        return Optional.ofNullable(MAKERS.get(type)).map(maker -> type.cast(maker.apply(running)));
    }

    /** The virtual clock as a test sees it. */
    private record ClockControl(GatewayUnderTest running) implements GatewayClock {

        @Override
        public Instant now() {
            return running.past().environment().clock().now();
        }

        @Override
        public void advance(Duration duration) {
            running.state().environment().clock().advance(duration);
        }
    }
}
