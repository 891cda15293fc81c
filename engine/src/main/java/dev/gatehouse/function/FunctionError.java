package dev.gatehouse.function;

import java.util.List;
import java.util.Optional;

/**
 * The failure of an invocation.
 *
 * @param kind what failed
 * @param errorType like {@code java.lang.IllegalStateException}
 * @param errorMessage text of the error; empty if there is none
 * @param stackTrace frames as Lambda prints them
 * @param cause what the handler threw, if it ran in this JVM
 */
public record FunctionError(
        Kind kind, String errorType, String errorMessage, List<String> stackTrace, Optional<Throwable> cause) {

    /** What failed. */
    public enum Kind {
        /** The code threw. */
        UNHANDLED,
        /** The code did not end within the function's timeout. */
        TIMEOUT,
        /** The instance could not be started, or its code ended it. */
        INIT,
        /** Lambda refused the invocation because no concurrency was left. */
        THROTTLED,
        /** Lambda refused the payload for its size; the code did not run. */
        TOO_LARGE,
        /**
         * Lambda refused the invocation because of the function's configuration, like a durable function without
         * version; the code did not run.
         */
        REFUSED,
        /** Lambda refused the output for its size. */
        OUTPUT_TOO_LARGE,
        /** The caller stopped waiting. */
        ABANDONED,
        /** Nothing is wired for the function; the message says how to provide it. */
        NOT_PROVIDED
    }

    /**
     * Takes a copy of the stack trace.
     *
     * @param kind what failed
     * @param errorType like {@code java.lang.IllegalStateException}
     * @param errorMessage text of the error; empty if there is none
     * @param stackTrace frames as Lambda prints them
     * @param cause what the handler threw, if it ran in this JVM
     */
    public FunctionError {
        stackTrace = List.copyOf(stackTrace);
    }

    /**
     * {@return an error of the function's code, without a stack trace}
     *
     * @param errorType like {@code java.lang.IllegalStateException}
     * @param errorMessage text of the error
     */
    public static FunctionError unhandled(String errorType, String errorMessage) {
        return new FunctionError(Kind.UNHANDLED, errorType, errorMessage, List.of(), Optional.empty());
    }

    /**
     * {@return the same error, with its cause in this JVM}
     *
     * @param thrown shown in failures of tests; the client never sees it
     */
    public FunctionError causedBy(Throwable thrown) {
        return new FunctionError(kind, errorType, errorMessage, stackTrace, Optional.of(thrown));
    }

    /** The JSON with which Lambda reports this error. */
    String toPayload() {
        StringBuilder json = new StringBuilder("{\"errorMessage\":").append(JsonText.quote(errorMessage));
        if (!errorType.isEmpty()) {
            json.append(",\"errorType\":").append(JsonText.quote(errorType));
        }
        if (kind == Kind.UNHANDLED) {
            json.append(",\"stackTrace\":[")
                    .append(String.join(
                            ",", stackTrace.stream().map(JsonText::quote).toList()))
                    .append(']');
        }
        return json.append('}').toString();
    }

    /** Quotes text for JSON as Lambda's Java runtime does: only control characters, U+2028 and U+2029 are escaped. */
    private static final class JsonText {

        private JsonText() {}

        static String quote(String text) {
            StringBuilder out = new StringBuilder("\"");
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '"' -> out.append("\\\"");
                    case '\\' -> out.append("\\\\");
                    case '\n' -> out.append("\\n");
                    case '\r' -> out.append("\\r");
                    case '\t' -> out.append("\\t");
                    case '\b' -> out.append("\\b");
                    case '\f' -> out.append("\\f");
                    case '\u2028' -> out.append("\\u2028");
                    case '\u2029' -> out.append("\\u2029");
                    default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
                }
            }
            return out.append('"').toString();
        }
    }
}
