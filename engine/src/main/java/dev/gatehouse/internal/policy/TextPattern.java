package dev.gatehouse.internal.policy;

import java.util.ArrayList;
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
    private record Part(List<Integer> codes, String variable, Optional<String> fallback) {}

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

    private Optional<List<Integer>> resolve(PolicyQuestion question) {
        if (parts.size() == 1 && parts.get(0).variable().isEmpty()) {
            return Optional.of(parts.get(0).codes());
        }
        List<Integer> resolved = new ArrayList<>();
        for (Part part : parts) {
            Optional<List<Integer>> codes = resolve(part, question);
            if (codes.isEmpty()) {
                return Optional.empty();
            }
            resolved.addAll(codes.orElseThrow());
        }
        return Optional.of(resolved);
    }

    private Optional<List<Integer>> resolve(Part part, PolicyQuestion question) {
        if (part.variable().isEmpty()) {
            return Optional.of(part.codes());
        }
        return question.values(part.variable()).stream()
                .findFirst()
                .or(part::fallback)
                .map(value -> ignoreCase ? value.toLowerCase(Locale.ROOT) : value)
                .map(TextPattern::characters);
    }

    /** Greedy matching that goes back to the last asterisk only: at most length times length steps. */
    private static boolean matches(List<Integer> codes, String text) {
        int code = 0;
        int at = 0;
        int star = -1;
        int starAt = 0;
        while (at < text.length()) {
            if (code < codes.size() && codes.get(code) == ANY) {
                star = code++;
                starAt = at;
            } else if (code < codes.size() && (codes.get(code) == ONE || codes.get(code) == text.charAt(at))) {
                code++;
                at++;
            } else if (star >= 0) {
                code = star + 1;
                at = ++starAt;
            } else {
                return false;
            }
        }
        while (code < codes.size() && codes.get(code) == ANY) {
            code++;
        }
        return code == codes.size();
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
        List<Integer> codes = text.chars()
                .map(c -> !syntax.hasWildcards() ? c : c == '*' ? ANY : c == '?' ? ONE : c)
                .boxed()
                .toList();
        return new Part(codes, "", Optional.empty());
    }

    private static Part variable(String name, Optional<String> fallback) {
        return isEscape(name)
                ? new Part(characters(name), "", Optional.empty())
                : new Part(List.of(), name.toLowerCase(Locale.ROOT), fallback);
    }

    private static List<Integer> characters(String text) {
        return text.chars().boxed().toList();
    }

    private static boolean isEscape(String name) {
        return name.equals("*") || name.equals("?") || name.equals("$");
    }
}
