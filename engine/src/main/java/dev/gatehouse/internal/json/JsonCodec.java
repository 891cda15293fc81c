package dev.gatehouse.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON text by Jackson's streams; nesting is bounded to 1000 levels. */
final class JsonCodec {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final JsonFactory LOOSE = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final int LIKELY_LENGTH = 512;

    private JsonCodec() {}

    static Json parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return single(parser);
        } catch (IOException e) {
            throw syntax(e);
        }
    }

    static Json parseLoosely(String text) {
        try (JsonParser parser = LOOSE.createParser(text)) {
            return single(parser);
        } catch (IOException e) {
            throw syntax(e);
        }
    }

    static Json parse(byte[] utf8) {
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            return single(parser);
        } catch (IOException e) {
            throw syntax(e);
        }
    }

    static String write(Json json) {
        var text = new StringBuilder(LIKELY_LENGTH);
        CompactText.write(text, json, 0);
        return text.toString();
    }

    static String writeIndented(Json json) {
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return write(json, generator -> generator.setPrettyPrinter(printer));
    }

    private static String write(Json json, Consumer<JsonGenerator> settings) {
        var text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            settings.accept(generator);
            write(generator, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Json single(JsonParser parser) throws IOException {
        Json value = value(parser, parser.nextToken());
        if (parser.nextToken() != null) {
            throw new JsonSyntaxException(
                    "more text after the JSON value at " + at(parser), new IOException("trailing"));
        }
        return value;
    }

    private static Json value(JsonParser parser, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw new JsonSyntaxException("there is no JSON value in an empty text", new IOException("empty"));
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonString(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default ->
                throw new JsonSyntaxException("unexpected " + token + " at " + at(parser), new IOException("token"));
        };
    }

    private static Json object(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return new JsonObject(members);
    }

    private static Json array(JsonParser parser) throws IOException {
        List<Json> elements = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            elements.add(value(parser, token));
            token = parser.nextToken();
        }
        return new JsonArray(elements);
    }

    private static void write(JsonGenerator out, Json json) throws IOException {
        if (json instanceof JsonObject object) {
            out.writeStartObject();
            for (var member : object.members().entrySet()) {
                out.writeFieldName(member.getKey());
                write(out, member.getValue());
            }
            out.writeEndObject();
        } else if (json instanceof JsonArray array) {
            out.writeStartArray();
            for (Json element : array.elements()) {
                write(out, element);
            }
            out.writeEndArray();
        } else if (json instanceof JsonString string) {
            out.writeString(string.value());
        } else if (json instanceof JsonNumber number) {
            out.writeNumber(number.literal());
        } else if (json instanceof JsonBoolean bool) {
            out.writeBoolean(bool == JsonBoolean.TRUE);
        } else {
            out.writeNull();
        }
    }

    private static JsonSyntaxException syntax(IOException e) {
        if (e instanceof JsonProcessingException processing && processing.getLocation() != null) {
            var place = processing.getLocation();
            return new JsonSyntaxException(
                    processing.getOriginalMessage() + " at line " + place.getLineNr() + ", column "
                            + place.getColumnNr(),
                    e);
        }
        return new JsonSyntaxException(String.valueOf(e.getMessage()), e);
    }

    private static String at(JsonParser parser) {
        var place = parser.currentLocation();
        return "line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
