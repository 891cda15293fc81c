package dev.gatehouse.internal.pipeline;

import dev.gatehouse.model.MethodSetting;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The settings of a stage that apply to one method, the most specific first. */
public record MethodSettings(List<MethodSetting> fitting) {

    public MethodSettings {
        fitting = List.copyOf(fitting);
    }

    /** Those of the method's stage. */
    public static MethodSettings of(RestMethod method) {
        return new MethodSettings(method.stage().methodSettings().stream()
                .filter(setting -> fits(setting, method))
                .sorted(Comparator.comparingInt(MethodSettings::wildcards))
                .toList());
    }

    /** A property, from the most specific setting that has it. */
    public <T> Optional<T> find(Function<MethodSetting, Optional<T>> property) {
        return fitting.stream()
                .flatMap(setting -> property.apply(setting).stream())
                .findFirst();
    }

    /** A property, from a setting that names this very method and path. */
    public <T> Optional<T> findOwn(Function<MethodSetting, Optional<T>> property) {
        return fitting.stream()
                .filter(MethodSettings::isOfOneMethod)
                .flatMap(setting -> property.apply(setting).stream())
                .findFirst();
    }

    /** Whether a setting names a method and a path. */
    public static boolean isOfOneMethod(MethodSetting setting) {
        return wildcards(setting) == 0;
    }

    private static boolean fits(MethodSetting setting, RestMethod method) {
        boolean path = anyPath(setting)
                || setting.resourcePath().equals(method.resource().path());
        boolean fitsMethod = anyMethod(setting)
                || setting.httpMethod().equals(method.method().httpMethod());
        return path && fitsMethod;
    }

    // a setting for one path is more specific than one for one method
    private static int wildcards(MethodSetting setting) {
        return (anyPath(setting) ? 2 : 0) + (anyMethod(setting) ? 1 : 0);
    }

    private static boolean anyPath(MethodSetting setting) {
        return setting.resourcePath().equals("/*") || setting.resourcePath().equals("*");
    }

    private static boolean anyMethod(MethodSetting setting) {
        return setting.httpMethod().equals("*");
    }
}
