package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.template.draft.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds names that look like a guard where API Gateway looks for none, and so overlooks them. */
final class GuardWords {

    private static final String PREFIX = "x-amazon-apigateway-";

    /** Names of guards without hyphens and prefix. */
    private static final Set<String> WORDS = Extensions.TABLE.getOrDefault("guards", Set.of());

    /** Shorter names have too many neighbours. */
    private static final int SHORT = 5;

    private static final int LONG = 15;

    private GuardWords() {}

    /** Whether a name is one of a guard, or nearly. */
    static boolean isLike(String name) {
        String word = bare(name).replaceAll("[^a-z]", "").replaceFirst("ies$", "y");
        boolean isOurs = name.toLowerCase(Locale.ROOT).matches(".*(amazon|api-?gateway)-.*");
        return WORDS.contains(word) || (isOurs || word.length() > SHORT) && isNear(word);
    }

    /** What follows the prefix, which may be misspelt too. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^.*api-?gateway-|^(x?-)*(amazon-)?", "");
    }

    /** Longer names that only begin like one are names of something else. */
    private static boolean isNear(String word) {
        return DidYouMean.nearest(word, WORDS)
                .filter(near -> Math.abs(near.length() - word.length()) < (word.length() > LONG ? 4 : 3))
                .isPresent();
    }

    /** Warns of a name that looks like a guard in a map where only the given ones are. */
    static void warn(Fields holder, String name, String sentence, Collection<String> guards) {
        Set<String> known = new TreeSet<>(guards);
        String hint = known.isEmpty() ? "security stands at an operation or at the top; " : "";
        holder.warning(
                "GuardIgnored",
                name,
                sentence + ": it guards nothing.",
                DidYouMean.remedy(
                        near(name, known),
                        known,
                        hint + "write the guard where API Gateway looks for it, or remove it."));
    }

    /** Full names are long: what differs is what follows the prefix. */
    private static String near(String name, Set<String> known) {
        String word = bare(name).replaceFirst("ies$", "y");
        return known.stream()
                .filter(guard -> DidYouMean.nearest(word, List.of(guard.replace(PREFIX, "")))
                        .isPresent())
                .findFirst()
                .orElse(name);
    }
}
