package dev.gatehouse.internal.policy;

import java.util.Optional;

/** A condition operator with its prefix and suffix, for instance {@code ForAnyValue:StringLikeIfExists}. */
record Operator(Comparison comparison, Quantifier quantifier, boolean ifExists) {

    private static final String IF_EXISTS = "IfExists";
    private static final String FOR_ANY = "ForAnyValue:";
    private static final String FOR_ALL = "ForAllValues:";

    /** Reads an operator's name; empty if there is none of that name. */
    static Optional<Operator> parse(String name) {
        Quantifier quantifier = quantifier(name);
        String rest = quantifier == Quantifier.ONE ? name : name.substring(name.indexOf(':') + 1);
        boolean ifExists = rest.endsWith(IF_EXISTS);
        String plain = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
        return Comparison.named(plain)
                .filter(comparison -> comparison != Comparison.NULL || rest.equals(name) && !ifExists)
                .map(comparison -> new Operator(comparison, quantifier, ifExists));
    }

    private static Quantifier quantifier(String name) {
        if (name.startsWith(FOR_ANY)) {
            return Quantifier.ANY;
        }
        return name.startsWith(FOR_ALL) ? Quantifier.ALL : Quantifier.ONE;
    }
}
