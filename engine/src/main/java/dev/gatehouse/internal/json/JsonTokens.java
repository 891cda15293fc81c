package dev.gatehouse.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON text with their places, for readers that keep line and column. */
public final class JsonTokens implements AutoCloseable {

    /** What a token is. */
    public enum Kind {
        /** An opening brace. */
        OBJECT,
        /** An opening bracket. */
        ARRAY,
        /** A member's name; its value follows. */
        NAME,
        /** A string, number, boolean or null. */
        VALUE,
        /** A closing brace or bracket. */
        CLOSE,
        /** The end of the text. */
        END
    }

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private @Nullable JsonLocation failedAt;

    public JsonTokens(String text) {
        try {
            parser = FACTORY.createParser(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes to the next token.
     *
     * @throws JsonSyntaxException if the text is not JSON there; {@link #line} and {@link #column} then tell where
     */
    public Kind next() {
        try {
            return kind(parser.nextToken());
        } catch (JsonProcessingException e) {
            failedAt = e.getLocation();
            throw new JsonSyntaxException(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new JsonSyntaxException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The name or string that the token is. */
    public String text() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw new JsonSyntaxException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The value of a {@link Kind#VALUE}. */
    public Json value() {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(text());
            default -> new JsonString(text());
        };
    }

    /** From 1. */
    public int line() {
        return place().getLineNr();
    }

    /** From 1. */
    public int column() {
        return place().getColumnNr();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonLocation place() {
        return failedAt == null ? parser.currentTokenLocation() : failedAt;
    }

    private static Kind kind(@Nullable JsonToken token) {
        if (token == null) {
            return Kind.END;
        }
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case FIELD_NAME -> Kind.NAME;
            case END_OBJECT, END_ARRAY -> Kind.CLOSE;
            default -> Kind.VALUE;
        };
    }
}
