package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import java.util.List;

/**
 * A CloudFormation resource that SAM makes.
 *
 * @param resource with its type, properties and other attributes
 */
public record Generated(String logicalId, MapNode resource) {

    /** A resource that exists under the same condition as the one that it is made of. */
    public static Generated resource(String logicalId, String type, MapNode properties, SamResource origin) {
        MapNode resource = Draft.at(properties.location())
                .put("Type", type)
                .putIfPresent("Condition", origin.condition())
                .put("Properties", properties)
                .build();
        return new Generated(logicalId, resource);
    }

    /** The permission for API Gateway to invoke a function by calls of that source. */
    public static Generated permission(String logicalId, Node function, Node source, SamResource origin) {
        MapNode properties = Draft.at(source.location())
                .put("Action", "lambda:InvokeFunction")
                .put("FunctionName", function)
                .put("Principal", "apigateway.amazonaws.com")
                .put("SourceArn", source)
                .build();
        return resource(logicalId, "AWS::Lambda::Permission", properties, origin);
    }

    /** The resource that stands for the serverless one and keeps its logical id and attributes. */
    public static Generated inPlaceOf(SamResource origin, String type, MapNode properties) {
        MapNode resource = Draft.at(origin.location())
                .copyAll(origin.attributes().without("Connectors").without("IgnoreGlobals"))
                .put("Type", type)
                .put("Properties", properties)
                .build();
        return new Generated(origin.logicalId(), resource);
    }

    /** The same resource, made after that one. */
    public Generated after(String other) {
        return new Generated(logicalId, resource.with("DependsOn", Draft.texts(List.of(other), resource.location())));
    }

    public String type() {
        return resource.text("Type").orElse("");
    }
}
