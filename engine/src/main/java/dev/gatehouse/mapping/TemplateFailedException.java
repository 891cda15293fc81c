package dev.gatehouse.mapping;

/** A mapping template can't be rendered on AWS; the message says where and why. */
public final class TemplateFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemplateFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
