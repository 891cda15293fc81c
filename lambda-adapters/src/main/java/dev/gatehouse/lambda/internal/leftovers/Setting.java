package dev.gatehouse.lambda.internal.leftovers;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** What a JVM has one of, and what any code in it may set. */
enum Setting {
    LOCALE("the default locale"),
    DISPLAY_LOCALE("the default locale of displays"),
    FORMAT_LOCALE("the default locale of formats"),
    ZONE("the default time zone"),
    OUT("System.out"),
    ERR("System.err"),
    IN("System.in"),
    UNCAUGHT("the default handler of uncaught exceptions");

    private final String what;

    Setting(String what) {
        this.what = what;
    }

    Optional<Object> now() {
        return Optional.ofNullable(get());
    }

    boolean isStill(Optional<Object> before) {
        return Objects.equals(get(), before.orElse(null));
    }

    private @Nullable Object get() {
        return switch (this) {
            case LOCALE -> Locale.getDefault();
            case DISPLAY_LOCALE -> Locale.getDefault(Locale.Category.DISPLAY);
            case FORMAT_LOCALE -> Locale.getDefault(Locale.Category.FORMAT);
            case ZONE -> TimeZone.getDefault();
            case OUT -> System.out;
            case ERR -> System.err;
            case IN -> System.in;
            case UNCAUGHT -> Thread.getDefaultUncaughtExceptionHandler();
        };
    }

    private void set(@Nullable Object value) {
        switch (this) {
            case LOCALE -> Locale.setDefault((Locale) value);
            case DISPLAY_LOCALE -> Locale.setDefault(Locale.Category.DISPLAY, (Locale) value);
            case FORMAT_LOCALE -> Locale.setDefault(Locale.Category.FORMAT, (Locale) value);
            case ZONE -> TimeZone.setDefault((TimeZone) value);
            case OUT -> System.setOut((PrintStream) value);
            case ERR -> System.setErr((PrintStream) value);
            case IN -> System.setIn((InputStream) value);
            case UNCAUGHT -> Thread.setDefaultUncaughtExceptionHandler((UncaughtExceptionHandler) value);
        }
    }

    Change change(Optional<Object> before, Optional<Object> after) {
        return new Change(what, this::now, value -> set(value.orElse(null)), before, after);
    }
}
