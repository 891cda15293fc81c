package dev.gatehouse.model;

/**
 * Something that the import found in a template.
 *
 * @param severity error, warning or note
 * @param code a short stable name; if AWS refuses the same, AWS's exception name, like {@code BadRequestException}
 * @param message what is wrong, with the offending value
 * @param awsText AWS's own text, verbatim; empty if not known
 * @param location where the template defines it
 * @param remedy what to do; may have several lines
 */
public record Finding(
        Severity severity, String code, String message, String awsText, Location location, String remedy) {

    /**
     * Message, AWS's text, place and remedy, for people.
     *
     * @return one line, and indented ones below it
     */
    public String story() {
        StringBuilder text = new StringBuilder();
        text.append(location).append(": ").append(message);
        if (!awsText.isEmpty() && !message.contains(awsText)) {
            text.append("\n  AWS says:    ").append(code).append(": ").append(awsText);
        }
        if (!remedy.isEmpty()) {
            text.append("\n  to do:       ").append(remedy.replace("\n", "\n               "));
        }
        return text.toString();
    }

    @Override
    public int hashCode() {
        return message.hashCode();
    }

    @Override
    public String toString() {
        return severity + " " + code + " " + story();
    }
}
