package dev.gatehouse.http;

/**
 * One header line: a name in its original case, and a value.
 *
 * @param name in its original case
 * @param value without white space around it
 */
public record Header(String name, String value) {

    /**
     * {@return true if the names are equal, ignoring case}
     *
     * @param other without regard to case
     */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
