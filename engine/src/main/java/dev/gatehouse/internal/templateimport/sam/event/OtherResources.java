package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.TableFile;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.definition.SamResources;
import dev.gatehouse.internal.templateimport.sam.definition.SharedResources;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.internal.templateimport.sam.property.SamTypes;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resources that no call of an API meets: they are checked, and made so that they can be referred to. */
public final class OtherResources {

    /** Suffix and type of what each event brings, by the name of its table of properties. */
    private static final Map<String, List<String>> OF_EVENTS =
            TableFile.read(PropertyTables.class, "sam-event-resources.txt");

    private OtherResources() {}

    /** A nested application: a stack whose template is a file, a URL, or one of the application repository. */
    public static List<Generated> application(SamResource application, Expansion expansion) {
        check(application);
        Optional<Node> file = application.properties().get("Location").filter(node -> !(node instanceof MapNode));
        MapNode properties = Draft.at(application.location())
                .putIfPresent("TemplateURL", file)
                .copy(application.properties(), "Parameters")
                .build();
        return List.of(Generated.inPlaceOf(application, "AWS::CloudFormation::Stack", properties));
    }

    /** A resource of which calls could only meet the name. */
    public static List<Generated> named(SamResource resource, String type, String name) {
        check(resource);
        MapNode properties =
                Draft.at(resource.location()).copy(resource.properties(), name).build();
        return List.of(Generated.inPlaceOf(resource, type, properties));
    }

    private static void check(SamResource resource) {
        PropertyTables.check(resource.owner(), resource.type(), resource.properties(), resource.type());
    }

    public static List<Generated> connector(SamResource connector, Expansion expansion) {
        check(connector);
        return connected(
                connector.logicalId(),
                connector.properties().get("Source").flatMap(OtherResources::id),
                connector.properties(),
                connector,
                expansion.resources());
    }

    /** What the connectors bring that a resource has itself. */
    public static List<Generated> connectors(SamResource source, SamResources resources) {
        List<Generated> all = new ArrayList<>();
        source.attributes().entries("Connectors").forEach((name, connector) -> {
            Node properties = connector.get("Properties").orElse(connector);
            Optional<String> id = Optional.of(source.logicalId());
            all.addAll(connected(source.logicalId() + name, id, properties, source, resources));
        });
        return all;
    }

    private static List<Generated> connected(
            String id, Optional<String> source, Node connector, SamResource origin, SamResources resources) {
        List<Generated> all = new ArrayList<>();
        Optional<Node> written = connector.get("Destination");
        boolean several = written.filter(ListNode.class::isInstance).isPresent();
        List<Node> destinations = several
                ? written.map(Node::elements).orElse(List.of())
                : written.map(List::of).orElse(List.of());
        for (int at = 0; at < destinations.size(); at++) {
            String suffix = several ? "Destination" + at : "";
            all.add(empty(id + "Policy" + suffix, "AWS::IAM::ManagedPolicy", origin));
            all.add(empty(id + "TopicPolicy" + suffix, "AWS::SNS::TopicPolicy", origin));
            all.add(empty(id + "QueuePolicy" + suffix, "AWS::SQS::QueuePolicy", origin));
            Optional<String> function = id(destinations.get(at)).filter(name -> resources
                    .find(name)
                    .filter(found -> found.type().endsWith("::Function"))
                    .isPresent());
            if (function.isPresent()) {
                MapNode permission = permission(function.get(), source.flatMap(resources::find), origin);
                for (String name : List.of("Read", "Write")) {
                    all.add(Generated.resource(
                            id + name + "LambdaPermission" + suffix, "AWS::Lambda::Permission", permission, origin));
                }
            }
        }
        return all;
    }

    private static Optional<String> id(Node reference) {
        return reference.get("Id").flatMap(Literal::string);
    }

    /** A function may be invoked by the resource that is connected with it, which may be an API. */
    private static MapNode permission(String function, Optional<SamResource> source, SamResource origin) {
        Location at = origin.location();
        Optional<SamResource> api = source.filter(
                found -> found.type().endsWith("Api") && !found.type().endsWith("GraphQLApi"));
        MapNode permission = permission(function, api.isPresent() ? "apigateway" : "events", at);
        return api.map(found -> permission.with(
                        "SourceArn", Intrinsics.executeApiArn(Intrinsics.ref(found.logicalId(), at), "*", at)))
                .orElse(permission);
    }

    private static MapNode permission(String function, String service, Location at) {
        return Draft.at(at)
                .put("Action", "lambda:InvokeFunction")
                .put("FunctionName", Intrinsics.ref(function, at))
                .put("Principal", service + ".amazonaws.com")
                .build();
    }

    /** What an event brings that starts a function or state machine without any API. */
    public static List<Generated> ofEvent(SamEvent event, SamResource user) {
        String table = (user.is(SamTypes.FUNCTION) ? "event " : "state machine event ") + event.type();
        String prefix = user.logicalId() + (event.type().equals("Cognito") ? "Cognito" : event.id());
        return OF_EVENTS.getOrDefault(table, List.of()).stream()
                .map(line -> line.split(" "))
                .map(words -> ofEvent(prefix + (words[0].equals("-") ? "" : words[0]), words[1], user))
                .toList();
    }

    private static Generated ofEvent(String id, String type, SamResource user) {
        MapNode properties = type.equals("AWS::Lambda::Permission")
                ? permission(user.logicalId(), "events", user.location())
                : Draft.emptyMap(user.location());
        return Generated.resource(id, type, properties, user);
    }

    /** What a function brings beside its events, role and alias. */
    public static List<Generated> ofFunction(SamResource function, SharedResources shared) {
        String id = function.logicalId();
        List<Generated> all = new ArrayList<>();
        if (function.has("FunctionUrlConfig")) {
            Node name = Intrinsics.ref(id, function.location());
            MapNode properties =
                    Draft.at(function.location()).put("FunctionName", name).build();
            all.add(Generated.resource(id + "Url", "AWS::Lambda::Url", properties, function));
            all.add(empty(id + "UrlPublicPermissions", "AWS::IAM::Policy", function));
            all.add(empty(id + "URLInvokeAllowPublicAccess", "AWS::IAM::Policy", function));
        }
        if (function.has("DeploymentPreference")) {
            all.add(empty(id + "DeploymentGroup", "AWS::CodeDeploy::DeploymentGroup", function));
            all.add(unconditional("ServerlessDeploymentApplication", "AWS::CodeDeploy::Application", function));
            all.add(unconditional("CodeDeployServiceRole", "AWS::IAM::Role", function));
        }
        function.truthy("EventInvokeConfig").ifPresent(config -> {
            all.add(empty(id + "EventInvokeConfig", "AWS::Lambda::EventInvokeConfig", function));
            Map<String, Node> destinations = config.entries("DestinationConfig");
            destinations.forEach((when, destination) ->
                    destination(when, destination, function, shared).ifPresent(all::add));
        });
        return all;
    }

    private static Optional<Generated> destination(
            String when, Node destination, SamResource function, SharedResources shared) {
        String prefix = function.logicalId() + "EventInvokeConfig" + when;
        String type = destination.text("Type").orElse("");
        boolean isMade = destination.get("Destination").isEmpty();
        if (isMade && type.equals("SQS")) {
            shared.refer(function, "DestinationQueue", prefix + "Queue");
            return Optional.of(empty(prefix + "Queue", "AWS::SQS::Queue", function));
        }
        if (isMade && type.equals("SNS")) {
            shared.refer(function, "DestinationTopic", prefix + "Topic");
            return Optional.of(empty(prefix + "Topic", "AWS::SNS::Topic", function));
        }
        return Optional.empty();
    }

    private static Generated empty(String id, String type, SamResource origin) {
        return Generated.resource(id, type, Draft.emptyMap(origin.location()), origin);
    }

    private static Generated unconditional(String id, String type, SamResource origin) {
        Location at = origin.location();
        MapNode resource = Draft.at(at)
                .put("Type", type)
                .put("Properties", Draft.emptyMap(at))
                .build();
        return new Generated(id, resource);
    }
}
