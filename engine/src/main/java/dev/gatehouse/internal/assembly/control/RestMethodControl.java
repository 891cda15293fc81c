package dev.gatehouse.internal.assembly.control;

import dev.gatehouse.control.LoggingLevel;
import dev.gatehouse.control.MethodControl;
import dev.gatehouse.control.MethodControl.CacheInvalidation;
import dev.gatehouse.internal.assembly.StageUnderTest;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.internal.stage.CacheRules;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.MethodSettingBuilder;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Throttle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The settings of one method of a REST stage, or of all, under one test's state. */
record RestMethodControl(StageUnderTest stage, String path, String method) implements MethodControl {

    private static final String ANY = "*";

    /** The control of one method; it must be one of the API's. */
    static MethodControl of(StageUnderTest stage, String httpMethod, String resourcePath) {
        stage.demandRest("settings of methods", "call route(\"GET /orders\") for those of a route.");
        String wanted = ArgumentChecks.text(httpMethod, "the method", "method(\"GET\", \"/orders\")")
                .toUpperCase(Locale.ROOT);
        String path = ArgumentChecks.text(resourcePath, "the path", "method(\"GET\", \"/orders\")");
        List<String> known = ((RestApi) stage.api())
                .definition().resources().stream()
                        .flatMap(resource -> resource.methods().stream()
                                .map(Method::httpMethod)
                                .map(verb -> verb + " " + resource.path()))
                        .toList();
        if (!known.contains(wanted + " " + path)) {
            throw unknown(stage, httpMethod, path, known);
        }
        return new RestMethodControl(stage, path, wanted);
    }

    private static IllegalArgumentException unknown(
            StageUnderTest stage, String method, String path, List<String> known) {
        String asked = method + " " + path;
        String below = path.startsWith("/" + stage.name() + "/")
                ? path.substring(stage.name().length() + 1)
                : path;
        var misuse = Misuse.of(stage.api().logicalId() + " has no method " + asked);
        if (method.startsWith("/")) {
            return misuse.known(path + " " + method, known).toDo("pass the method first, then the path.");
        }
        return misuse.known(inTemplate(method + " " + below, known), known)
                .toDo(
                        below.equals(path)
                                ? "write one of these, the path as in the template."
                                : "leave out the stage, /" + stage.name() + ": paths are those of the template.");
    }

    /** What a test may mean: the method whose path has variables where the given one has values. */
    private static String inTemplate(String given, List<String> known) {
        return known.stream()
                .filter(method -> fits(method.split("/", -1), given.split("/", -1)))
                .findFirst()
                .orElse(given);
    }

    private static boolean fits(String[] method, String[] given) {
        return method.length == given.length
                && IntStream.range(0, given.length)
                        .allMatch(i -> method[i].equals(given[i]) || method[i].startsWith("{"));
    }

    @Override
    public MethodControl throttle(double rate, int burst) {
        ThrottleArguments.check(rate, burst);
        return set(it -> it.throttle(new Throttle(Optional.of(rate), OptionalInt.of(burst))));
    }

    @Override
    public MethodControl caching(Duration ttl) {
        ArgumentChecks.present(ttl, "the time to live", "Duration.ofMinutes(5)");
        if (!CacheRules.allowTtl(ttl)) {
            throw new IllegalArgumentException("answers can't be cached for " + ttl + "." + "\n  to do:       use 0 to "
                    + CacheRules.LONGEST.toSeconds() + " seconds.");
        }
        if (!stage.now().cacheClusterEnabled()) {
            throw Misuse.of("the stage " + stage.name() + " of " + stage.api().logicalId()
                            + " has no cache cluster, so none of its answers is cached")
                    .toDo("call cacheCluster(\"0.5\") first, or set CacheClusterEnabled in the template.");
        }
        return set(it -> it.cachingEnabled(true).cacheTtl(ttl));
    }

    @Override
    public MethodControl withoutCaching() {
        return set(it -> it.cachingEnabled(false));
    }

    @Override
    public MethodControl invalidation(CacheInvalidation strategy) {
        return strategy == CacheInvalidation.OPEN_TO_ANYONE
                ? set(it -> it.requireAuthorizationForCacheControl(false))
                : set(it -> it.requireAuthorizationForCacheControl(true)
                        .unauthorizedCacheControlHeaderStrategy(strategy.name()));
    }

    @Override
    public MethodControl logging(LoggingLevel level) {
        return set(it -> it.loggingLevel(level.name()));
    }

    @Override
    public MethodControl withDataTrace() {
        return set(it -> it.dataTraceEnabled(true));
    }

    @Override
    public MethodControl withoutDataTrace() {
        return set(it -> it.dataTraceEnabled(false));
    }

    @Override
    public MethodControl withDetailedMetrics() {
        return set(it -> it.metricsEnabled(true));
    }

    @Override
    public MethodControl withoutDetailedMetrics() {
        return set(it -> it.metricsEnabled(false));
    }

    private MethodControl set(Consumer<MethodSettingBuilder> what) {
        stage.change(before -> {
            List<MethodSetting> settings = new ArrayList<>(before.methodSettings());
            Optional<MethodSetting> own = settings.stream().filter(this::isOwn).reduce((first, second) -> second);
            settings.removeIf(this::isOwn);
            MethodSettingBuilder setting = own.map(MethodSetting::toBuilder).orElseGet(() -> likeEveryMethod(before));
            what.accept(setting);
            settings.add(setting.build());
            return before.toBuilder().methodSettings(settings).build();
        });
        return this;
    }

    // as on AWS; only GET takes caching over, since no other method is cached by what holds for all
    private MethodSettingBuilder likeEveryMethod(StageDefinition before) {
        MethodSettingBuilder begun = before.methodSettings().stream()
                .filter(it -> it.httpMethod().equals(ANY) && it.resourcePath().endsWith(ANY))
                .reduce((first, second) -> second)
                .map(MethodSetting::toBuilder)
                .orElseGet(MethodSetting::builder);
        if (!method.equals("GET") && !method.equals(ANY)) {
            begun.cachingEnabled(false);
        }
        return begun.resourcePath(path).httpMethod(method);
    }

    private boolean isOwn(MethodSetting setting) {
        boolean samePath = setting.resourcePath().equals(path)
                || path.equals("/*") && setting.resourcePath().equals(ANY);
        return samePath && setting.httpMethod().equals(method);
    }
}
