package dev.gatehouse.internal.expression;

import dev.gatehouse.internal.expression.value.MappingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with references in it, cut up once. */
final class TextPieces {

    /** A reference with its name, or a piece of text that stays as it is. */
    private record Piece(String text, Optional<Reference> reference) {}

    private final List<Piece> pieces;

    private TextPieces(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /** Cuts a text where the pattern matches; a match without a reference stays text. */
    static TextPieces cut(String text, Pattern pattern, Function<MatchResult, Optional<Reference>> references) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(end, matcher.start()), Optional.empty()));
            pieces.add(new Piece(matcher.group(), references.apply(matcher.toMatchResult())));
            end = matcher.end();
        }
        pieces.add(new Piece(text.substring(end), Optional.empty()));
        return new TextPieces(pieces);
    }

    /** The text with each reference replaced by what is made of its written form and its value. */
    String fill(MappingSource source, BiFunction<String, Optional<String>, String> shown) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            filled.append(piece.reference()
                    .map(reference -> shown.apply(piece.text(), joined(reference.values(source))))
                    .orElseGet(piece::text));
        }
        return filled.toString();
    }

    /** The text with each reference replaced by its value; nothing where it is absent. */
    String fill(MappingSource source) {
        return fill(source, (written, value) -> value.orElse(""));
    }

    private static Optional<String> joined(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }
}
