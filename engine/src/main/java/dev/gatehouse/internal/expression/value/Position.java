package dev.gatehouse.internal.expression.value;

import java.util.Locale;
import java.util.Optional;

/** Where a request carries a parameter. */
public enum Position {
    PATH,
    QUERYSTRING,
    HEADER;

    /** The position by its name in expressions: {@code path}, {@code querystring} or {@code header}. */
    public static Optional<Position> named(String name) {
        for (Position position : values()) {
            if (position.toString().equals(name)) {
                return Optional.of(position);
            }
        }
        return Optional.empty();
    }

    /** The name in expressions. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
