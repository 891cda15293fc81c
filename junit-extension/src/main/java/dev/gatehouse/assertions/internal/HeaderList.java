package dev.gatehouse.assertions.internal;

import dev.gatehouse.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A header whose value is a list of names, like {@code Access-Control-Allow-Methods}. */
public record HeaderList(List<String> names) {

    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z!#$%&'*+\\-.^_`|~]+");

    public HeaderList {
        names = List.copyOf(names);
    }

    /** All lines of that name together; empty if a browser can't read one of them. */
    public static Optional<HeaderList> of(Headers headers, String name) {
        List<String> names = new ArrayList<>();
        for (String line : headers.all(name)) {
            for (String element : line.split(",", -1)) {
                String stripped = element.strip();
                if (!stripped.isEmpty() && !TOKEN.matcher(stripped).matches()) {
                    return Optional.empty();
                }
                if (!stripped.isEmpty()) {
                    names.add(stripped);
                }
            }
        }
        return Optional.of(new HeaderList(names));
    }

    public boolean hasWildcard() {
        return names.contains("*");
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** As {@link #has}, without regard to case. */
    public boolean hasHeader(String name) {
        return names.stream().anyMatch(listed -> listed.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }
}
