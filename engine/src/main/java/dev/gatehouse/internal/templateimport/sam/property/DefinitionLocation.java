package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a DefinitionUri points: a bucket, or a local file that packaging would put into one. */
public final class DefinitionLocation {

    private static final Pattern S3 = Pattern.compile("s3://([^/]+)/([^?]+)(?:\\?versionId=(.+))?");

    private DefinitionLocation() {}

    /** A map of Bucket, Key and Version, or the path of a local file as text. */
    public static Node of(Node uri, PropertyOwner owner) {
        return of(uri, owner, "DefinitionUri");
    }

    public static Node of(Node uri, PropertyOwner owner, String property) {
        if (uri instanceof MapNode map) {
            owner.refuseIf(
                    !Literal.isTruthy(uri.get("Bucket")) || !Literal.isTruthy(uri.get("Key")),
                    "'" + property + "' requires Bucket and Key properties to be specified.",
                    uri.location());
            return Draft.at(uri.location())
                    .copy(map, "Bucket", "Key", "Version")
                    .build();
        }
        String text = PythonText.str(uri);
        return bucketAndKey(text, uri).orElseGet(() -> {
            owner.refuseIf(
                    text.contains("://"),
                    "'" + property
                            + "' is not a valid S3 Uri of the form 's3://bucket/key' with optional versionId query"
                            + " parameter.",
                    uri.location());
            return uri;
        });
    }

    private static Optional<Node> bucketAndKey(String text, Node at) {
        Matcher matcher = S3.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Draft draft = Draft.at(at.location()).put("Bucket", matcher.group(1)).put("Key", matcher.group(2));
        Optional.ofNullable(matcher.group(3)).ifPresent(version -> draft.put("Version", version));
        return Optional.of(draft.build());
    }
}
