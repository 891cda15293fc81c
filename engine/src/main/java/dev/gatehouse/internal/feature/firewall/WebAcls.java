package dev.gatehouse.internal.feature.firewall;

import dev.gatehouse.control.WafRule;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.model.StageDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The web ACLs that a test has put before its stages. */
public final class WebAcls {

    /** Where a test keeps them. */
    public static final StateKey<WebAcls> KEY = StateKey.of(WebAcls::new);

    private final Map<String, WafRule> byStage = new ConcurrentHashMap<>();

    private WebAcls() {}

    /** Puts a rule before a stage, in the place of the one before. */
    public void put(String apiLogicalId, StageDefinition stage, WafRule rule) {
        byStage.put(apiLogicalId + "/" + stage.name(), rule);
    }

    Optional<WafRule> find(String key) {
        return Optional.ofNullable(byStage.get(key));
    }
}
