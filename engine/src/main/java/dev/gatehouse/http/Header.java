package dev.gatehouse.http;

/**
 * One header line: a name in the case in which it was sent, and its value.
 *
 * @param name in the case in which it was sent
 * @param value without blanks around it
 */
public record Header(String name, String value) {

    /**
     * {@return true if the names are equal without regard to case}
     *
     * @param other without regard to case
     */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
