package dev.gatehouse.internal.templateimport.sam.definition;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two kinds of definitions that SAM writes and edits. */
public enum BodyKind {
    /** Of a REST API: Swagger 2, or OpenAPI 3. */
    SWAGGER,
    /** Of an HTTP API: OpenAPI 3. */
    OPENAPI;

    private static final Pattern VERSION_3 = Pattern.compile("3(\\.\\d)(\\.\\d)?");
    private static final Pattern SUPPORTED = Pattern.compile("[23](\\.\\d)(\\.\\d)?");

    /** Whether SAM takes that for a definition: a map with paths and a version it knows. */
    public boolean isValid(Optional<Node> body) {
        return body.filter(MapNode.class::isInstance)
                .filter(map ->
                        map.get("paths").filter(MapNode.class::isInstance).isPresent())
                .filter(this::hasVersion)
                .isPresent();
    }

    /** Opens a definition to edit it; refused if it is none. */
    public ApiBody open(Optional<Node> body, Location location) {
        if (!isValid(body)) {
            throw SamRefusal.ofStructure(invalid(), body.map(Node::location).orElse(location));
        }
        var opened = new ApiBody((MapNode) body.orElseThrow());
        return this == SWAGGER ? opened.checked() : opened;
    }

    /** Opens a definition for what a property of the API adds to it; refused if it is none. */
    public ApiBody open(Node body, SamResource api, String what, Location property) {
        api.refuseIf(
                !isValid(Optional.of(body)),
                "Unable to add " + what + " because 'DefinitionBody' does not contain a valid "
                        + (this == SWAGGER ? "Swagger" : "OpenApi") + " definition.",
                property);
        return open(Optional.of(body), api.location());
    }

    /** An empty definition. */
    public MapNode skeleton(String title, Location location) {
        String version = this == SWAGGER ? "2.0" : "3.0.1";
        return Draft.at(location)
                .put(this == SWAGGER ? "swagger" : "openapi", version)
                .put("info", Draft.at(location).put("version", "1.0").put("title", title))
                .put("paths", Draft.emptyMap(location))
                .build();
    }

    public static boolean isVersion3(Node version) {
        return VERSION_3.matcher(PythonText.str(version)).matches();
    }

    public static boolean isSupportedVersion(Node version) {
        return SUPPORTED.matcher(PythonText.str(version)).matches();
    }

    private boolean hasVersion(Node body) {
        boolean isSwagger = this == SWAGGER && Literal.isTruthy(body.get("swagger"));
        return isSwagger
                || Literal.truthy(body.get("openapi"))
                        .filter(BodyKind::isVersion3)
                        .isPresent();
    }

    private String invalid() {
        return this == SWAGGER
                ? "Invalid Swagger document or the Swagger document is not explicitly defined in 'DefinitionBody'."
                : "Invalid OpenApi document. Invalid values or missing keys for 'openapi' or 'paths' in"
                        + " 'DefinitionBody'.";
    }
}
