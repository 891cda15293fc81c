package dev.gatehouse.http;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

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
        lines = Lines.of(lines);
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
        int at = indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(lines.get(at).value());
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
        int first = indexOf(name);
        if (first < 0) {
            return List.of();
        }
        List<String> values = new ArrayList<>(1);
        for (int i = first; i < lines.size(); i++) {
            if (lines.get(i).isNamed(name)) {
                values.add(lines.get(i).value());
            }
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * {@return whether there is a line of that name}
     *
     * @param name ignoring case
     */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    private int indexOf(String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isNamed(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * {@return these lines and one more at the end}
     *
     * @param name of the new line
     * @param value of the new line
     */
    public Headers plus(String name, String value) {
        Header[] longer = Arrays.copyOf(Lines.of(lines).lines, lines.size() + 1);
        longer[lines.size()] = new Header(name, value);
        return new Headers(new Lines(longer));
    }

    /**
     * {@return these lines, followed by the others}
     *
     * @param others the additional lines
     */
    public Headers plus(Headers others) {
        Header[] longer = Arrays.copyOf(Lines.of(lines).lines, lines.size() + others.lines.size());
        System.arraycopy(Lines.of(others.lines).lines, 0, longer, lines.size(), others.lines.size());
        return new Headers(new Lines(longer));
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
        if (!has(name)) {
            return this;
        }
        List<Header> kept = new ArrayList<>(lines.size());
        for (Header line : lines) {
            if (!line.isNamed(name)) {
                kept.add(line);
            }
        }
        return new Headers(kept);
    }

    @Override
    public Iterator<Header> iterator() {
        return lines.iterator();
    }

    /** Lines that nobody changes any more: headers made of headers share them. */
    private static final class Lines extends AbstractList<Header> implements RandomAccess {

        private final Header[] lines;

        private Lines(Header[] lines) {
            this.lines = lines;
        }

        static Lines of(List<Header> given) {
            if (given instanceof Lines already) {
                return already;
            }
            Header[] copy = given.toArray(new Header[given.size()]);
            for (Header line : copy) {
                Objects.requireNonNull(line, "a header line is null");
            }
            return new Lines(copy);
        }

        @Override
        public Header get(int index) {
            return lines[index];
        }

        @Override
        public int size() {
            return lines.length;
        }

        @Override
        public Iterator<Header> iterator() {
            return Arrays.asList(lines).iterator();
        }
    }
}
