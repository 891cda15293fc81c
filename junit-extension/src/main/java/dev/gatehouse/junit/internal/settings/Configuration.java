package dev.gatehouse.junit.internal.settings;

import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.function.Timeouts;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * JUnit's configuration parameters that begin with {@code gatehouse.}: defaults for a project, from its
 * {@code junit-platform.properties}, its build or the command line.
 */
record Configuration(Function<String, Optional<String>> parameters) {

    private static final Pattern NEXT = Pattern.compile(",\\s*(?=[^,=\\s]+=)");
    private static final Pattern NEXT_NAME = Pattern.compile("\\s*,\\s*");

    static Configuration of(ExtensionContext context) {
        return new Configuration(key -> context.getConfigurationParameter("gatehouse." + key));
    }

    Optional<String> text(String key) {
        return parameters.apply(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What an annotation says, or else the parameter of that name. */
    String over(String annotated, String key) {
        return annotated.isEmpty() ? text(key).orElse("") : annotated;
    }

    /** What an annotation says other than its default, or else the parameter of that name. */
    <E extends Enum<E>> E over(E annotated, E standard, String key) {
        return annotated == standard
                ? text(key)
                        .map(text -> constant(standard.getDeclaringClass(), text, key))
                        .orElse(standard)
                : annotated;
    }

    boolean flag(String key) {
        return text(key)
                .map(text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw unusable(key, text, "true or false");
                })
                .orElse(false);
    }

    /** Tells a builder what stands for the whole project. */
    void tell(ApiGatewayBuilder builder) {
        pairs("parameters").forEach(builder::parameter);
        pairs("values").forEach(builder::value);
        pairs("stageVariables").forEach(builder::stageVariable);
        pairs("environment").forEach((name, value) -> Pairs.variable(builder, name, value, "gatehouse.environment"));
        names("waive").forEach(builder::waive);
        names("hosts").forEach(name -> host(builder, name));
        text("timeouts").ifPresent(text -> timeouts(builder, text));
        text("await").ifPresent(text -> builder.await(await(text)));
    }

    private List<String> names(String key) {
        return text(key).map(text -> List.of(NEXT_NAME.split(text))).orElse(List.of());
    }

    private static void host(ApiGatewayBuilder builder, String name) {
        try {
            builder.host(name);
        } catch (IllegalArgumentException e) {
            throw unusable("hosts", name, "names or addresses without scheme, port or path, like api.local", e);
        }
    }

    private Map<String, String> pairs(String key) {
        return Pairs.read(text(key).map(text -> List.of(NEXT.split(text))).orElse(List.of()), "gatehouse." + key);
    }

    private static void timeouts(ApiGatewayBuilder builder, String text) {
        Optional<Timeouts> named = Arrays.stream(Timeouts.values())
                .filter(it -> it.name().equalsIgnoreCase(text))
                .findFirst();
        if (named.isPresent()) {
            builder.timeouts(named.get());
            return;
        }
        try {
            builder.timeoutFactor(Double.parseDouble(text));
        } catch (IllegalArgumentException e) {
            throw unusable("timeouts", text, "without_start, real, off, or a factor above 0 like 3", e);
        }
    }

    private static Duration await(String text) {
        try {
            return ArgumentChecks.notNegative(Duration.ofMillis(Long.parseLong(text)), "the wait can't be");
        } catch (IllegalArgumentException e) {
            throw unusable("await", text, "milliseconds, like 5000", e);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text, String key) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw unusable(
                key,
                text,
                enumerated(Arrays.stream(type.getEnumConstants())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .toList()));
    }

    private static String enumerated(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static IllegalStateException unusable(String key, String text, String expected) {
        return new IllegalStateException(
                "gatehouse." + key + " can't be \"" + text + "\".\n  expected:    " + expected);
    }

    private static IllegalStateException unusable(String key, String text, String expected, Throwable cause) {
        return new IllegalStateException(unusable(key, text, expected).getMessage(), cause);
    }
}
