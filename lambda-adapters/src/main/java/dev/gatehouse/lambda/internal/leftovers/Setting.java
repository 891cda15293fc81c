package dev.gatehouse.lambda.internal.leftovers;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a JVM has one of, and what any code in it may set. */
enum Setting {
    LOCALE("the default locale", Locale::getDefault, value -> Locale.setDefault((Locale) value)),
    DISPLAY_LOCALE(
            "the default locale of displays",
            () -> Locale.getDefault(Locale.Category.DISPLAY),
            value -> Locale.setDefault(Locale.Category.DISPLAY, (Locale) value)),
    FORMAT_LOCALE(
            "the default locale of formats",
            () -> Locale.getDefault(Locale.Category.FORMAT),
            value -> Locale.setDefault(Locale.Category.FORMAT, (Locale) value)),
    ZONE("the default time zone", TimeZone::getDefault, value -> TimeZone.setDefault((TimeZone) value)),
    OUT("System.out", () -> System.out, value -> System.setOut((PrintStream) value)),
    ERR("System.err", () -> System.err, value -> System.setErr((PrintStream) value)),
    IN("System.in", () -> System.in, value -> System.setIn((InputStream) value)),
    UNCAUGHT(
            "the default handler of uncaught exceptions",
            Thread::getDefaultUncaughtExceptionHandler,
            value -> Thread.setDefaultUncaughtExceptionHandler((UncaughtExceptionHandler) value));

    private final String what;
    private final Supplier<@Nullable Object> getter;
    private final Consumer<@Nullable Object> setter;

    Setting(String what, Supplier<@Nullable Object> getter, Consumer<@Nullable Object> setter) {
        this.what = what;
        this.getter = getter;
        this.setter = setter;
    }

    Optional<Object> now() {
        return Optional.ofNullable(getter.get());
    }

    Change change(Optional<Object> before, Optional<Object> after) {
        return new Change(what, this::now, value -> setter.accept(value.orElse(null)), before, after);
    }
}
