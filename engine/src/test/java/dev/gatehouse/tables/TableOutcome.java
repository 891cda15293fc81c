package dev.gatehouse.tables;

import java.util.List;

/**
 * What came of the comparison with a table.
 *
 * @param refusedFor the codes of the errors where the start is refused; what CloudFormation would be asked for is
 *     compared then, since the translator that the tables come from does not look at it. Empty where it starts
 */
record TableOutcome(List<String> differences, String refusedFor) {

    TableOutcome {
        differences = List.copyOf(differences);
    }

    boolean isEqual() {
        return differences.isEmpty();
    }

    /** Whether it starts and {@code describe()} says what the table says. */
    boolean isServed() {
        return isEqual() && refusedFor.isEmpty();
    }
}
