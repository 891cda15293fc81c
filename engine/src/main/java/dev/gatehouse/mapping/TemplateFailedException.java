package dev.gatehouse.mapping;

/** A mapping template that AWS would not render; the message says where and why. */
public final class TemplateFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemplateFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
