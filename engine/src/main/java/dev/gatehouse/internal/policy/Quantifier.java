package dev.gatehouse.internal.policy;

/** How the values of a key with several are taken. */
enum Quantifier {
    /** Written without prefix. */
    ONE,
    /** {@code ForAnyValue:}. */
    ANY,
    /** {@code ForAllValues:}. */
    ALL
}
