package dev.gatehouse.internal.template.sam;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.property.DefinitionLocation;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.PythonText;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.Optional;

/** The Code of a function: inline, in a bucket, an image, or a local path that packaging would replace. */
final class FunctionCodeProperty {

    private FunctionCodeProperty() {}

    static Node of(SamResource function) {
        MapNode own = function.properties();
        String packageType =
                Literal.truthy(own.get("PackageType")).map(PythonText::str).orElse("Zip");
        if (packageType.equals("Image")) {
            return Draft.at(function.location()).copy(own, "ImageUri").build();
        }
        Optional<Node> inline = own.get("InlineCode");
        if (inline.isPresent()) {
            return Draft.at(inline.get().location())
                    .put("ZipFile", inline.get())
                    .build();
        }
        return own.get("CodeUri")
                .map(uri -> location(uri, function))
                .orElseGet(() -> Draft.emptyMap(function.location()));
    }

    private static Node location(Node uri, SamResource function) {
        if (!(uri instanceof MapNode) && Literal.string(uri).isEmpty()) {
            throw function.refusal("'CodeUri' must be of type dict or string.", uri.location());
        }
        Node place = DefinitionLocation.of(uri, function.owner(), "CodeUri");
        return place instanceof MapNode
                ? Draft.at(uri.location())
                        .putIfPresent("S3Bucket", place.get("Bucket"))
                        .putIfPresent("S3Key", place.get("Key"))
                        .putIfPresent("S3ObjectVersion", place.get("Version"))
                        .build()
                : place;
    }
}
