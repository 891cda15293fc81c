package dev.gatehouse.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Header lines in order, with names in their original case; a name may be repeated.
 *
 * @param lines one for each value, in the order in which they were sent
 */
public record Headers(List<Header> lines) implements Iterable<Header> {

    private static final Headers NONE = new Headers(List.of());

    /**
     * Takes a copy of the list.
     *
     * @param lines one for each value, in the order in which they were sent
     */
    public Headers {
        lines = List.copyOf(lines);
    }

    /** {@return no header lines} */
    public static Headers none() {
        return NONE;
    }

    /**
     * {@return one line for each entry}
     *
     * @param headers names and values, in the order of the map
     */
    public static Headers of(Map<String, String> headers) {
        return new Headers(headers.entrySet().stream()
                .map(e -> new Header(e.getKey(), e.getValue()))
                .toList());
    }

    /**
     * {@return one header line}
     *
     * @param name of the header
     * @param value of the header
     */
    public static Headers of(String name, String value) {
        return new Headers(List.of(new Header(name, value)));
    }

    /**
     * {@return the first value of that name, ignoring case}
     *
     * @param name ignoring case
     */
    public Optional<String> first(String name) {
        for (Header line : lines) {
            if (line.isNamed(name)) {
                return Optional.of(line.value());
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the last value of that name, ignoring case}
     *
     * @param name ignoring case
     */
    public Optional<String> last(String name) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).isNamed(name)) {
                return Optional.of(lines.get(i).value());
            }
        }
        return Optional.empty();
    }

    /**
     * {@return all values of that name in order, ignoring case}
     *
     * @param name ignoring case
     */
    public List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.isNamed(name))
                .map(Header::value)
                .toList();
    }

    /**
     * {@return whether there is a line of that name}
     *
     * @param name ignoring case
     */
    public boolean has(String name) {
        return first(name).isPresent();
    }

    /**
     * {@return these lines and one more at the end}
     *
     * @param name of the new line
     * @param value of the new line
     */
    public Headers plus(String name, String value) {
        var copy = new ArrayList<>(lines);
        copy.add(new Header(name, value));
        return new Headers(copy);
    }

    /**
     * {@return these lines, followed by the others}
     *
     * @param others the additional lines
     */
    public Headers plus(Headers others) {
        var copy = new ArrayList<>(lines);
        copy.addAll(others.lines);
        return new Headers(copy);
    }

    /**
     * {@return these lines with all of that name replaced by one}
     *
     * @param name ignoring case
     * @param value of the one line
     */
    public Headers with(String name, String value) {
        return without(name).plus(name, value);
    }

    /**
     * {@return these lines, and one more if there is none of that name}
     *
     * @param name ignoring case
     * @param value of the new line
     */
    public Headers withDefault(String name, String value) {
        return has(name) ? this : plus(name, value);
    }

    /**
     * {@return these lines without those of that name}
     *
     * @param name ignoring case
     */
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
