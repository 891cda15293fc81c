package dev.gatehouse.junit.internal;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.start.SettingKeys;
import dev.gatehouse.junit.ApiKeyValue;
import dev.gatehouse.junit.Canary;
import dev.gatehouse.junit.HttpBackend;
import dev.gatehouse.junit.Now;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.junit.internal.settings.PropertiesFile;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageDefinition;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Refuses names of a test class that meet nothing in its gateway, before any of its tests runs.
 *
 * @param gateway as the class shares it with others
 */
public record ClassChecks(Class<?> test, ClassSettings settings, ApiGateway gateway) {

    void check(PropertiesFile file) {
        unknownSettings(file);
        apiAndStage();
        annotations(test, "");
    }

    /** The same for what is written at one test. */
    void annotations(AnnotatedElement element, String name) {
        AnnotationSupport.findRepeatableAnnotations(element, ApiKeyValue.class).forEach(key -> {
            List<String> known = gateway.get(UsagePlans.class).keys();
            require(
                    known.contains(key.logicalId()) || isShared(element, ApiKeyValue.class) || named(key.logicalId()),
                    at(name) + "@ApiKeyValue(logicalId = \"" + key.logicalId()
                            + "\") names no API key of the template.",
                    key.logicalId(),
                    known);
        });
        AnnotationSupport.findAnnotation(element, Canary.class).ifPresent(canary -> canary(canary, name));
    }

    // an API key may be called by its name as well
    private boolean named(String key) {
        try {
            gateway.apiKeyValue(key);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isShared(AnnotatedElement element, Class<? extends Annotation> type) {
        return !element.isAnnotationPresent(type) && element instanceof Class<?>;
    }

    /** The API of the class, if it is a REST API, to which alone a canary belongs. */
    static Optional<String> canaryApi(ApiGateway gateway, ClassSettings settings) {
        return gateway.apis().stream()
                .filter(RestApi.class::isInstance)
                .filter(api -> isCalled(api, settings.api()))
                .map(ApiDefinition::logicalId)
                .findFirst();
    }

    private void canary(Canary canary, String name) {
        List<ApiDefinition> rest =
                gateway.apis().stream().filter(RestApi.class::isInstance).toList();
        List<String> known = rest.stream().map(ApiDefinition::logicalId).toList();
        if (canary.api().isEmpty()) {
            if (canaryApi(gateway, settings).isEmpty() && rest.size() != 1) {
                throw new IllegalStateException(at(name) + "@Canary needs one REST API, and the template defines "
                        + rest.size() + "." + "\n  known here:  "
                        + (known.isEmpty() ? "none" : String.join(", ", known))
                        + "\n  to do:       "
                        + (known.isEmpty()
                                ? "leave @Canary out; only REST APIs have canaries."
                                : "name one: @Canary(api = \"" + known.get(0) + "\", ...)."));
            }
        } else {
            require(
                    rest.stream().anyMatch(api -> isCalled(api, canary.api())),
                    at(name) + "@Canary(api = \"" + canary.api() + "\") names no REST API of the template.",
                    canary.api(),
                    known);
        }
        if (!canary.stage().isEmpty()) {
            String api = canary.api().isEmpty() ? canaryApi(gateway, settings).orElse("") : canary.api();
            List<String> stages = rest.stream()
                    .filter(it -> api.isEmpty() || isCalled(it, api))
                    .flatMap(it -> it.stages().stream())
                    .map(StageDefinition::name)
                    .toList();
            require(
                    stages.contains(canary.stage()),
                    at(name) + "@Canary(stage = \"" + canary.stage() + "\") names no stage of the REST API.",
                    canary.stage(),
                    stages);
        }
    }

    private void apiAndStage() {
        List<ApiDefinition> apis = gateway.apis();
        if (!settings.api().isEmpty()) {
            require(
                    apis.stream().anyMatch(api -> isCalled(api, settings.api())),
                    at("") + "api = \"" + settings.api() + "\" names no API of the template.",
                    settings.api(),
                    apis.stream().map(ApiDefinition::logicalId).toList());
        }
        if (!settings.stage().isEmpty() && apis.size() > 1) {
            List<String> stages = apis.stream()
                    .flatMap(api -> api.stages().stream())
                    .map(StageDefinition::name)
                    .distinct()
                    .toList();
            require(
                    stages.contains(settings.stage()),
                    at("") + "stage = \"" + settings.stage() + "\" names no stage of any API.",
                    settings.stage(),
                    stages);
        }
    }

    /** Refuses static fields that wait for something, like {@code static GatewayClient client}. */
    public static void staticFields(Class<?> test) {
        for (Field field :
                ReflectionSupport.findFields(test, ClassChecks::isStaticAndWaiting, HierarchyTraversalMode.TOP_DOWN)) {
            throw new IllegalStateException(test.getName() + ": the field " + field.getName()
                    + " is static, and @ApiGatewayTest fills only fields of instances."
                    + "\n  to do:       remove \"static\", or take a parameter.");
        }
    }

    private static boolean isStaticAndWaiting(Field field) {
        return Modifier.isStatic(field.getModifiers())
                && !Modifier.isFinal(field.getModifiers())
                && !field.isAnnotationPresent(HttpBackend.class)
                && Injection.supports(field.getType(), field)
                && FieldValue.of(field, field.getDeclaringClass()).isEmpty();
    }

    /** The instant of a {@link Now}. */
    public static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "@Now(\"" + text + "\") is not an instant."
                            + "\n  expected:    like @Now(\"2026-01-01T00:00:00Z\"), with the time and the zone.",
                    e);
        }
    }

    private static void unknownSettings(PropertiesFile file) {
        for (String key : SettingKeys.unknown(file.names())) {
            throw new IllegalStateException(
                    PropertiesFile.FILE + ": " + SettingKeys.message(key) + "\n  to do:       write one of these.");
        }
    }

    private String at(String name) {
        return test.getName() + (name.isEmpty() ? "" : "." + name) + ": ";
    }

    private static boolean isCalled(ApiDefinition api, String name) {
        return api.logicalId().equals(name) || api.name().equals(name);
    }

    private static void require(boolean met, String message, String name, Collection<String> known) {
        if (!met) {
            throw new IllegalStateException(
                    message + DidYouMean.lines(name, known) + "\n  to do:       write one of these.");
        }
    }
}
