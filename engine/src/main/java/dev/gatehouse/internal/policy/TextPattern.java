package dev.gatehouse.internal.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a policy with wildcards and policy variables.
 *
 * <p>{@code *} stands for any characters, slashes too, {@code ?} for one. <code>${aws:username}</code> stands for a
 * value of the call, taken literally, <code>${key, 'default'}</code> for a default if there is none; without either the
 * pattern matches nothing. <code>${*}</code>, <code>${?}</code> and <code>${$}</code> are those characters.
 */
final class TextPattern {

    /** Which characters of a pattern mean more than themselves. */
    enum Syntax {
        /** Variables. */
        PLAIN,
        /** Variables, asterisk and question mark. */
        WILD,
        /** Asterisk and question mark: policies of version 2008-10-17 know no variables. */
        WILD_WITHOUT_VARIABLES,
        /** Nothing. */
        LITERAL;

        Syntax withoutWildcards() {
            return this == WILD ? PLAIN : LITERAL;
        }

        private boolean hasVariables() {
            return this == PLAIN || this == WILD;
        }

        private boolean hasWildcards() {
            return this == WILD || this == WILD_WITHOUT_VARIABLES;
        }
    }

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]*)(?:,\\s*'([^']*)'\\s*)?}");
    private static final int ANY = -1;
    private static final int ONE = -2;

    /** Characters and wildcards, or the name of a variable with its default. */
    private record Part(int[] codes, String variable, Optional<String> fallback) {}

    private final List<Part> parts;
    private final boolean ignoreCase;

    private TextPattern(List<Part> parts, boolean ignoreCase) {
        this.parts = List.copyOf(parts);
        this.ignoreCase = ignoreCase;
    }

    static TextPattern of(String text, Syntax syntax) {
        return new TextPattern(parts(text, syntax), false);
    }

    static TextPattern ignoringCase(String text, Syntax syntax) {
        return new TextPattern(parts(text.toLowerCase(Locale.ROOT), syntax), true);
    }

    /** The names of the variables in a text, in lower case. */
    static List<String> variablesIn(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(match -> match.group(1).strip().toLowerCase(Locale.ROOT))
                .filter(name -> !isEscape(name))
                .toList();
    }

    boolean matches(String text, PolicyQuestion question) {
        return resolve(question)
                .filter(codes -> matches(codes, ignoreCase ? text.toLowerCase(Locale.ROOT) : text))
                .isPresent();
    }

    private Optional<int[]> resolve(PolicyQuestion question) {
        if (parts.size() == 1 && parts.get(0).variable().isEmpty()) {
            return Optional.of(parts.get(0).codes());
        }
        List<int[]> resolved = new ArrayList<>();
        for (Part part : parts) {
            Optional<int[]> codes = resolve(part, question);
            if (codes.isEmpty()) {
                return Optional.empty();
            }
            resolved.add(codes.orElseThrow());
        }
        return Optional.of(resolved.stream().flatMapToInt(Arrays::stream).toArray());
    }

    private Optional<int[]> resolve(Part part, PolicyQuestion question) {
        if (part.variable().isEmpty()) {
            return Optional.of(part.codes());
        }
        return question.values(part.variable()).stream()
                .findFirst()
                .or(part::fallback)
                .map(value -> ignoreCase ? value.toLowerCase(Locale.ROOT) : value)
                .map(value -> value.chars().toArray());
    }

    /** Greedy matching that goes back to the last asterisk only: at most length times length steps. */
    private static boolean matches(int[] codes, String text) {
        int code = 0;
        int at = 0;
        int star = -1;
        int starAt = 0;
        while (at < text.length()) {
            if (code < codes.length && codes[code] == ANY) {
                star = code++;
                starAt = at;
            } else if (code < codes.length && (codes[code] == ONE || codes[code] == text.charAt(at))) {
                code++;
                at++;
            } else if (star >= 0) {
                code = star + 1;
                at = ++starAt;
            } else {
                return false;
            }
        }
        while (code < codes.length && codes[code] == ANY) {
            code++;
        }
        return code == codes.length;
    }

    private static List<Part> parts(String text, Syntax syntax) {
        if (!syntax.hasVariables()) {
            return List.of(characters(text, syntax));
        }
        List<Part> parts = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            addCharacters(parts, text.substring(end, matcher.start()), syntax);
            parts.add(variable(matcher.group(1).strip(), Optional.ofNullable(matcher.group(2))));
            end = matcher.end();
        }
        if (parts.isEmpty() || end < text.length()) {
            parts.add(characters(text.substring(end), syntax));
        }
        return parts;
    }

    private static void addCharacters(List<Part> parts, String text, Syntax syntax) {
        if (!text.isEmpty()) {
            parts.add(characters(text, syntax));
        }
    }

    private static Part characters(String text, Syntax syntax) {
        int[] codes = text.chars()
                .map(c -> !syntax.hasWildcards() ? c : c == '*' ? ANY : c == '?' ? ONE : c)
                .toArray();
        return new Part(codes, "", Optional.empty());
    }

    private static Part variable(String name, Optional<String> fallback) {
        return isEscape(name)
                ? new Part(name.chars().toArray(), "", Optional.empty())
                : new Part(new int[0], name.toLowerCase(Locale.ROOT), fallback);
    }

    private static boolean isEscape(String name) {
        return name.equals("*") || name.equals("?") || name.equals("$");
    }
}
