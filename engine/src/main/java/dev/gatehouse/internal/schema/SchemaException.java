package dev.gatehouse.internal.schema;

/** A model that is no JSON schema of draft 4, or refers to what is not there; the message says where and what. */
public final class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SchemaException(String message) {
        super(message);
    }
}
