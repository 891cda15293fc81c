package dev.gatehouse.internal.expression;

import dev.gatehouse.internal.expression.value.MappingSource;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A body template of a gateway response: text in which variables are replaced, and nothing else; for several threads.
 *
 * <p>Replaced are {@code $context.x}, {@code $stageVariables.x} and
 * {@code method.request.header|querystring|path.x}, with or without a dollar sign and braces; absent ones by nothing.
 * Directives of Velocity stay as text (guide, "Gateway responses in API Gateway").
 */
public final class SubstitutionTemplate {

    private static final String NAME = "[A-Za-z0-9_]+(?:[.:-]?[A-Za-z0-9_]+)*";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{((?:context|stageVariables)\\." + NAME
            + ")}|\\$(?<plain>context\\.authorizer\\.claims\\." + NAME
            + "|(?:context|stageVariables)\\.[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*)"
            + "|\\$?\\{?(?<parameter>method\\.request\\.(?:header|querystring|path)\\." + NAME + ")}?");

    private final TextPieces pieces;

    private SubstitutionTemplate(TextPieces pieces) {
        this.pieces = pieces;
    }

    /** Compiles any text; there is no wrong one. */
    public static SubstitutionTemplate compile(String text) {
        return new SubstitutionTemplate(TextPieces.cut(text, VARIABLE, SubstitutionTemplate::reference));
    }

    /** The text with all variables replaced. */
    public String render(MappingSource source) {
        return pieces.fill(source);
    }

    private static Optional<Reference> reference(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return RestReferences.parse(match.group(group));
            }
        }
        return Optional.empty();
    }
}
