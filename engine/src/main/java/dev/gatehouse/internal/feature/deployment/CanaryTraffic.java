package dev.gatehouse.internal.feature.deployment;

import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.StageDefinition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the calls of one test are shared out between deployments and canaries. */
public final class CanaryTraffic {

    /** Where a test keeps it. */
    public static final StateKey<CanaryTraffic> KEY = StateKey.of(CanaryTraffic::new);

    private final Map<String, TrafficShare> byStage = new ConcurrentHashMap<>();

    private CanaryTraffic() {}

    /** The share of a stage's canary; it begins with what the template says. */
    public TrafficShare share(String apiLogicalId, StageDefinition stage) {
        double percent = stage.canary().map(CanarySettings::percentTraffic).orElse(0.0);
        return byStage.computeIfAbsent(apiLogicalId + "/" + stage.name(), key -> new TrafficShare(percent));
    }
}
