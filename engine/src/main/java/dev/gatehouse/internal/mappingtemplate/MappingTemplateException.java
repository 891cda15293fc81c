package dev.gatehouse.internal.mappingtemplate;

/** A mapping template that cannot be compiled, or could not be rendered; AWS answers such a call with 500. */
public final class MappingTemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What went wrong. */
    public enum Reason {
        /** The text is not Velocity. */
        SYNTAX,
        /** The text has more than 300 KB. */
        TOO_LARGE,
        /** One override was assigned twice by one template. */
        OVERRIDDEN_TWICE,
        /** A method that the template called failed. */
        EVALUATION
    }

    private final Reason reason;
    private final int line;
    private final int column;

    MappingTemplateException(Reason reason, Place place, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.line = place.line();
        this.column = place.column();
    }

    MappingTemplateException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.line = 0;
        this.column = 0;
    }

    public Reason reason() {
        return reason;
    }

    /** The line of the template, from 1; 0 if it is not known. */
    public int line() {
        return line;
    }

    /** The column, from 1; 0 if it is not known. */
    public int column() {
        return column;
    }

    /** A place in a template; zeros where it is not known. */
    record Place(int line, int column) {}
}
