package dev.gatehouse.lambda.internal.loading;

/** The event, or the handler's answer, can't be read or written as JSON. */
final class IllegalJsonException extends IllegalArgumentException implements AwsNamed {

    private static final long serialVersionUID = 1L;

    IllegalJsonException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String awsType() {
        return RuntimeException.class.getName();
    }
}
