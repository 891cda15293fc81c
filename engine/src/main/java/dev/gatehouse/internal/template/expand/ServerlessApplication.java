package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.List;
import java.util.Optional;

/** A nested application: a stack whose template is a file, a URL, or one of the application repository. */
final class ServerlessApplication implements ServerlessType {

    @Override
    public List<ResolvedResource> expand(SamResource application, Expansion expansion) {
        PropertyTables.check(application.owner(), application.type(), application.written(), application.type());
        Optional<Node> file = application.properties().get("Location").filter(node -> !(node instanceof MapNode));
        MapNode properties = Draft.at(application.location())
                .putIfPresent("TemplateURL", file)
                .copy(application.properties(), "Parameters")
                .build();
        return List.of(Generated.inPlaceOf(application, "AWS::CloudFormation::Stack", properties));
    }
}
