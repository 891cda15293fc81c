package dev.gatehouse.internal.assembly.control;

import dev.gatehouse.control.MethodControl;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.control.WafRule;
import dev.gatehouse.internal.assembly.StageUnderTest;
import dev.gatehouse.internal.feature.caching.Caching;
import dev.gatehouse.internal.feature.firewall.WebAcls;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.internal.stage.CacheRules;
import dev.gatehouse.internal.stage.StageVariableNames;
import dev.gatehouse.internal.stage.StageVariableRules;
import dev.gatehouse.model.AccessLogSettings;
import dev.gatehouse.model.RestApi;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of a stage under one test's state. */
record StageSettingsControl(StageUnderTest stage) implements StageControl {

    private static final String ANOTHER = "choose a REST API's stage, or leave this out.";
    private static final String LOG_GROUP = ":log-group:access-log-of-the-test";

    @Override
    public Map<String, String> variables() {
        return stage.now().variables();
    }

    @Override
    public StageControl variable(String name, String value) {
        StageVariableRules.check(name, value);
        StageVariableNames.of(stage.running().template()).check(name);
        stage.change(it -> {
            Map<String, String> variables = new LinkedHashMap<>(it.variables());
            variables.put(name, value);
            return it.toBuilder().variables(variables).build();
        });
        return this;
    }

    @Override
    public StageControl withoutVariable(String name) {
        Map<String, String> present = stage.now().variables();
        if (!present.containsKey(name)) {
            throw Misuse.of("the stage " + stage.name() + " of " + stage.api().logicalId() + " has no variable \""
                            + name + "\"")
                    .known(String.valueOf(name), present.keySet())
                    .toDo(present.isEmpty() ? "leave this out." : "write one of these, or leave this out.");
        }
        stage.change(it -> {
            Map<String, String> variables = new LinkedHashMap<>(it.variables());
            variables.remove(name);
            return it.toBuilder().variables(variables).build();
        });
        return this;
    }

    @Override
    public MethodControl everyMethod() {
        return stage.api() instanceof RestApi
                ? new RestMethodControl(stage, "/*", "*")
                : RouteControl.everyRoute(stage);
    }

    @Override
    public MethodControl method(String httpMethod, String resourcePath) {
        return RestMethodControl.of(stage, httpMethod, resourcePath);
    }

    @Override
    public MethodControl route(String routeKey) {
        return RouteControl.of(stage, routeKey);
    }

    @Override
    public StageControl cacheCluster(String gigabytes) {
        stage.demandRest("a cache cluster", ANOTHER);
        if (!CacheRules.allowSize(gigabytes)) {
            throw new IllegalArgumentException("there is no cache cluster of \"" + gigabytes + "\" gigabytes."
                    + "\n  to do:       write one of " + String.join(", ", CacheRules.SIZES) + ".");
        }
        boolean resized = !stage.now().cacheClusterSize().equals(gigabytes);
        stage.change(it -> it.toBuilder()
                .cacheClusterEnabled(true)
                .cacheClusterSize(gigabytes)
                .build());
        if (resized) {
            Caching.drop(stage.running().state(), stage.api().logicalId(), stage.now());
        }
        return this;
    }

    @Override
    public StageControl withoutCacheCluster() {
        stage.demandRest("a cache cluster", ANOTHER);
        stage.change(it -> it.toBuilder().cacheClusterEnabled(false).build());
        Caching.drop(stage.running().state(), stage.api().logicalId(), stage.now());
        return this;
    }

    @Override
    public StageControl accessLog(String format) {
        ArgumentChecks.text(format, "the access log's format", "\"$context.requestId $context.status\"");
        var account = stage.running().template().account();
        String arn = "arn:" + account.partition() + ":logs:" + account.region() + ":" + account.id() + LOG_GROUP;
        stage.change(it -> it.toBuilder()
                .accessLog(new AccessLogSettings(
                        it.accessLog().map(AccessLogSettings::destinationArn).orElse(arn), format))
                .build());
        return this;
    }

    @Override
    public StageControl waf(WafRule rule) {
        stage.demandRest("a web ACL", ANOTHER);
        stage.running().state().get(WebAcls.KEY).put(stage.api().logicalId(), stage.now(), rule);
        return this;
    }
}
