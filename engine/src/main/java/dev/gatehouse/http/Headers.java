package dev.gatehouse.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Header lines in order, names in the case in which they were sent, repeated names kept. */
public record Headers(List<Header> lines) implements Iterable<Header> {

    private static final Headers NONE = new Headers(List.of());

    public Headers {
        lines = List.copyOf(lines);
    }

    public static Headers none() {
        return NONE;
    }

    /** One line for each entry. */
    public static Headers of(Map<String, String> headers) {
        return new Headers(headers.entrySet().stream()
                .map(e -> new Header(e.getKey(), e.getValue()))
                .toList());
    }

    /** Lines from names and values in turn. */
    public static Headers of(String name, String value) {
        return new Headers(List.of(new Header(name, value)));
    }

    /** The first value of that name, without regard to case. */
    public Optional<String> first(String name) {
        for (Header line : lines) {
            if (line.isNamed(name)) {
                return Optional.of(line.value());
            }
        }
        return Optional.empty();
    }

    /** The last value of that name, without regard to case. */
    public Optional<String> last(String name) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).isNamed(name)) {
                return Optional.of(lines.get(i).value());
            }
        }
        return Optional.empty();
    }

    /** All values of that name in order, without regard to case. */
    public List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.isNamed(name))
                .map(Header::value)
                .toList();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** These lines and one more at the end. */
    public Headers plus(String name, String value) {
        var copy = new ArrayList<>(lines);
        copy.add(new Header(name, value));
        return new Headers(copy);
    }

    /** These lines and all of the others after them. */
    public Headers plus(Headers others) {
        var copy = new ArrayList<>(lines);
        copy.addAll(others.lines);
        return new Headers(copy);
    }

    /** These lines with all of that name replaced by one. */
    public Headers with(String name, String value) {
        return without(name).plus(name, value);
    }

    /** These lines and, where the name is not among them, one more. */
    public Headers withDefault(String name, String value) {
        return has(name) ? this : plus(name, value);
    }

    /** These lines without those of that name. */
    public Headers without(String name) {
        return has(name)
                ? new Headers(lines.stream().filter(line -> !line.isNamed(name)).toList())
                : this;
    }

    @Override
    public Iterator<Header> iterator() {
        return lines.iterator();
    }
}
