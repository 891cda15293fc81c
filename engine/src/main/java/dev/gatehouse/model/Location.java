package dev.gatehouse.model;

/**
 * A place in a template.
 *
 * @param file the file name as the user wrote it; empty if unknown
 * @param line from 1; 0 if unknown
 * @param column from 1; 0 if unknown
 * @param element logical id and property path, like {@code PetsApi.Auth.DefaultAuthorizer}; may be empty
 */
public record Location(String file, int line, int column, String element) {

    /** {@return an unknown place} */
    public static Location unknown() {
        return new Location("", 0, 0, "");
    }

    /**
     * {@return the same place, with another element}
     *
     * @param other logical id and property path
     */
    public Location named(String other) {
        return new Location(file, line, column, other);
    }

    /** Like {@code template.yaml:41 (PetsApi.Auth)}. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return element.isEmpty() ? place : place.isEmpty() ? element : place + " (" + element + ")";
    }
}
