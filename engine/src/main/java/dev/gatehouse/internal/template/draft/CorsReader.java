package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.Cors;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the CORS configuration of an HTTP API. */
public final class CorsReader {

    private final boolean capital;

    private CorsReader(boolean capital) {
        this.capital = capital;
    }

    /** Reads names like {@code AllowOrigins}. */
    public static CorsReader ofProperties() {
        return new CorsReader(true);
    }

    /** Reads names like {@code allowOrigins}. */
    public static CorsReader ofExtension() {
        return new CorsReader(false);
    }

    /** The configuration; credentials for any origin become a finding. */
    public Cors read(Fields fields) {
        OptionalInt maxAge = fields.integer(name("maxAge"));
        var cors = new Cors(
                fields.decidingTexts(name("allowOrigins")),
                fields.decidingTexts(name("allowMethods")),
                fields.decidingTexts(name("allowHeaders")),
                fields.decidingTexts(name("exposeHeaders")),
                maxAge.isPresent() ? Optional.of(maxAge.getAsInt()) : Optional.empty(),
                fields.isTrue(name("allowCredentials")));
        if (cors.allowCredentials() && cors.allowOrigins().contains("*")) {
            fields.refusedByAws(
                    name("allowCredentials"),
                    "allow-credentials is not supported if 'allow-origin' is *",
                    "list the origins, or take the credentials away.");
        }
        return cors;
    }

    private String name(String extension) {
        return capital ? Character.toUpperCase(extension.charAt(0)) + extension.substring(1) : extension;
    }
}
