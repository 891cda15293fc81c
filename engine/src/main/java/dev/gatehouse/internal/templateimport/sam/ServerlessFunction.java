package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.event.ApiEvent;
import dev.gatehouse.internal.templateimport.sam.event.EventLinks;
import dev.gatehouse.internal.templateimport.sam.event.EventTarget;
import dev.gatehouse.internal.templateimport.sam.event.HttpApiEvent;
import dev.gatehouse.internal.templateimport.sam.event.ImplicitKind;
import dev.gatehouse.internal.templateimport.sam.event.OtherResources;
import dev.gatehouse.internal.templateimport.sam.property.DefinitionLocation;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.LogicalIds;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A Lambda function, with a version and an alias if it publishes one, its role, and what its events bring. */
final class ServerlessFunction {

    private ServerlessFunction() {}

    static List<Generated> expand(SamResource function, Expansion expansion) {
        PropertyTables.check(function.owner(), function.type(), function.properties(), function.type());
        List<SamEvent> events = SamEvent.of(function).stream()
                .map(ImplicitKind.REST::completed)
                .map(ImplicitKind.HTTP::completed)
                .toList();
        new EventLinks(function, "event ", expansion).check(events);
        FunctionChecks.check(function);
        List<Generated> all = new ArrayList<>();
        all.add(lambda(function));
        Optional<FunctionAlias> alias = FunctionAlias.of(function, expansion);
        FunctionChecks.checkAlias(function);
        alias.map(FunctionAlias::resources).ifPresent(published -> {
            expansion.shared().refer(function, "Version", published.get(0).logicalId());
            expansion.shared().refer(function, "Alias", published.get(1).logicalId());
            all.addAll(published);
        });
        all.addAll(OtherResources.ofFunction(function, expansion.shared()));
        if (function.properties().get("Role").isEmpty()) {
            all.add(role(function));
        }
        all.addAll(eventResources(function, events, alias, expansion));
        return all;
    }

    private static Generated lambda(SamResource function) {
        MapNode own = function.properties();
        Draft draft = Draft.at(function.location()).copy(own, PropertyTables.takenOver("AWS::Lambda::Function"));
        if (own.get("Role").isEmpty()) {
            draft.put("Role", Intrinsics.getAtt(function.logicalId() + "Role", "Arn", function.location()));
        }
        draft.put("Code", code(function));
        Literal.truthy(own.get("Tracing"))
                .filter(mode -> !PythonText.str(mode).equals("Disabled"))
                .ifPresent(mode ->
                        draft.put("TracingConfig", Draft.at(mode.location()).put("Mode", mode)));
        return Generated.inPlaceOf(function, "AWS::Lambda::Function", draft.build());
    }

    private static Generated role(SamResource function) {
        MapNode properties = Draft.at(function.location())
                .copy(function.properties(), "AssumeRolePolicyDocument")
                .build();
        return Generated.resource(function.logicalId() + "Role", "AWS::IAM::Role", properties, function);
    }

    private static List<Generated> eventResources(
            SamResource function, List<SamEvent> events, Optional<FunctionAlias> alias, Expansion expansion) {
        Location at = function.location();
        EventTarget target = alias.map(published -> new EventTarget(function, published.arn(), published.arn()))
                .orElseGet(() -> new EventTarget(
                        function,
                        Intrinsics.getAtt(function.logicalId(), "Arn", at),
                        Intrinsics.ref(function.logicalId(), at)));
        List<Generated> all = new ArrayList<>();
        events.stream()
                .sorted(Comparator.comparing(ServerlessFunction::sortKey))
                .forEach(event -> {
                    try {
                        all.addAll(resources(event, target, expansion));
                    } catch (SamRefusal refusal) {
                        throw refusal.isOfEvent() ? refusal.within(function.logicalId()) : refusal;
                    }
                });
        return all;
    }

    private static List<Generated> resources(SamEvent event, EventTarget target, Expansion expansion) {
        return switch (event.type()) {
            case "Api" -> new ApiEvent(event, target, expansion).expand();
            case "HttpApi" -> new HttpApiEvent(event, target, expansion).expand();
            default -> OtherResources.ofEvent(event, target.resource());
        };
    }

    /** SAM takes events in the order of their paths, {@code $default} before all. */
    private static String sortKey(SamEvent event) {
        return event.written("Path").flatMap(Node::asText).isPresent() ? event.path() : event.id();
    }

    /** Inline, in a bucket, an image, or a local path that packaging would replace. */
    static Node code(SamResource function) {
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
                .map(uri -> codeLocation(uri, function))
                .orElseGet(() -> Draft.emptyMap(function.location()));
    }

    private static Node codeLocation(Node uri, SamResource function) {
        function.refuseIf(
                !(uri instanceof MapNode) && Literal.string(uri).isEmpty(),
                "'CodeUri' must be of type dict or string.",
                uri.location());
        Node place = DefinitionLocation.of(uri, function.owner(), "CodeUri");
        return place instanceof MapNode
                ? Draft.at(uri.location())
                        .putIfPresent("S3Bucket", place.get("Bucket"))
                        .putIfPresent("S3Key", place.get("Key"))
                        .putIfPresent("S3ObjectVersion", place.get("Version"))
                        .build()
                : place;
    }

    /**
     * The alias that a function with AutoPublishAlias publishes, and the version it points to.
     *
     * @param arn of the alias
     */
    private record FunctionAlias(Node arn, List<Generated> resources) {

        private static final String PROPERTY = "AutoPublishAlias";

        FunctionAlias {
            resources = List.copyOf(resources);
        }

        static Optional<FunctionAlias> of(SamResource function, Expansion expansion) {
            return function.truthy(PROPERTY).map(value -> named(value, function, expansion));
        }

        private static FunctionAlias named(Node value, SamResource function, Expansion expansion) {
            Node seen = expansion.parameters().in(value);
            function.refuseIf(
                    Literal.string(value).isEmpty() && !expansion.parameters().isReference(value),
                    "'AutoPublishAlias' must be a string or a Ref to a template parameter",
                    value.location());
            String name = PythonText.str(seen);
            function.refuseIf(name.isEmpty(), "Alias name is required to create an alias", value.location());
            function.refuseIf(
                    !name.matches("(?!^[0-9]+$)([a-zA-Z0-9\\-_]+)"),
                    "AutoPublishAlias name ('" + name + "') must contain only alphanumeric characters, hyphens,"
                            + " or underscores matching (?!^[0-9]+$)([a-zA-Z0-9-_]+) pattern.",
                    value.location());
            Location at = value.location();
            String id = function.logicalId();
            String versionId = versionId(function);
            MapNode version = Draft.at(at)
                    .put("FunctionName", Intrinsics.ref(id, at))
                    .putIfPresent("Description", function.properties().get("VersionDescription"))
                    .build();
            MapNode alias = Draft.at(at)
                    .put("Name", name)
                    .put("FunctionName", Intrinsics.ref(id, at))
                    .put("FunctionVersion", Intrinsics.getAtt(versionId, "Version", at))
                    .copy(function.properties(), "ProvisionedConcurrencyConfig")
                    .build();
            String aliasId = id + "Alias" + name.replace("-", "D").replace("_", "U");
            return new FunctionAlias(
                    Intrinsics.ref(aliasId, at),
                    List.of(
                            Generated.resource(versionId, "AWS::Lambda::Version", version, function),
                            Generated.resource(aliasId, "AWS::Lambda::Alias", alias, function)));
        }

        /** The version's id, which changes with the code, as SAM's does. */
        private static String versionId(SamResource function) {
            String code = code(function).toJson().toText();
            return LogicalIds.hashed(function.logicalId() + "Version", code);
        }
    }
}
