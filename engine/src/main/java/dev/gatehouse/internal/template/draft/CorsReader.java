package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.Cors;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the CORS configuration of an HTTP API. */
public final class CorsReader {

    private CorsReader() {}

    /** The configuration; credentials for any origin become a finding. */
    public static Cors read(Fields fields, MemberNames names) {
        OptionalInt maxAge = fields.integer(names.of("maxAge"));
        List<String> origins = fields.decidingTexts(names.of("allowOrigins"));
        boolean credentials = fields.isTrue(names.of("allowCredentials"));
        if (credentials && origins.contains("*")) {
            fields.refusedByAws(
                    names.of("allowCredentials"),
                    "allow-credentials is not supported if 'allow-origin' is *",
                    "list the origins, or take the credentials away.");
        }
        return new Cors(
                origins,
                fields.decidingTexts(names.of("allowMethods")),
                fields.decidingTexts(names.of("allowHeaders")),
                fields.decidingTexts(names.of("exposeHeaders")),
                maxAge.isPresent() ? Optional.of(maxAge.getAsInt()) : Optional.empty(),
                credentials);
    }
}
