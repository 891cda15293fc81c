package dev.gatehouse.internal.mappingtemplate;

import dev.gatehouse.internal.json.Json;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code $util} of a mapping template; public only because Velocity calls it by reflection. Charset is UTF-8. */
public final class UtilVariable {

    UtilVariable() {}

    /** Escapes by JavaScript's rules; a single quote becomes {@code \'}, which is not JSON. */
    public String escapeJavaScript(Object text) {
        return JavaScriptText.escape(text.toString());
    }

    /** The object tree of JSON text; null for an empty text, and nothing to render for what is no JSON. */
    public @Nullable Object parseJson(Object text) {
        return text.toString().isBlank()
                ? null
                : Json.tryParse(text.toString()).map(TemplateValues::of).orElse("");
    }

    /** As a form encodes: a blank becomes a plus sign (test_input_body_formatting). */
    public String urlEncode(Object text) {
        return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
    }

    public String urlDecode(Object text) {
        return URLDecoder.decode(text.toString(), StandardCharsets.UTF_8);
    }

    public String base64Encode(Object text) {
        return Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Decodes; line breaks and other foreign characters are passed over. */
    public String base64Decode(Object text) {
        return new String(Base64.getMimeDecoder().decode(text.toString()), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "";
    }

    /** Escapes text as Apache Commons Lang does for JavaScript, whose documentation AWS quotes for its own function. */
    private static final class JavaScriptText {

        private JavaScriptText() {}

        static String escape(String text) {
            StringBuilder out = new StringBuilder(text.length() + 16);
            for (int i = 0; i < text.length(); i++) {
                append(out, text.charAt(i));
            }
            return out.toString();
        }

        private static void append(StringBuilder out, char c) {
            switch (c) {
                case '\'', '"', '\\', '/' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 32 || c > 0x7f) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }
}
