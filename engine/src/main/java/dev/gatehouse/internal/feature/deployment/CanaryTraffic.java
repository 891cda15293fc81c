package dev.gatehouse.internal.feature.deployment;

import dev.gatehouse.internal.environment.Slot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the calls of one test are shared out between deployments and canaries. */
final class CanaryTraffic {

    static final Slot<CanaryTraffic> SLOT = Slot.of(CanaryTraffic::new);

    private final Map<String, TrafficShare> byStage = new ConcurrentHashMap<>();

    /** The share of a stage's canary; {@code percent} is the template's. */
    TrafficShare stage(String key, double percent) {
        return byStage.computeIfAbsent(key, stage -> new TrafficShare(percent));
    }
}
