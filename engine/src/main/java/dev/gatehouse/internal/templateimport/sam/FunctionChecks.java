package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyOwner;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What SAM refuses of a function, apart from its events. */
final class FunctionChecks {

    private static final List<String> QUEUES = List.of("SQS", "SNS");
    private static final Map<String, String> CORS = Map.of(
            "AllowOrigins", "list",
            "AllowMethods", "list",
            "AllowCredentials", "bool",
            "AllowHeaders", "list",
            "ExposeHeaders", "list",
            "MaxAge", "int");

    private FunctionChecks() {}

    static void check(SamResource function) {
        checkTogether(function);
        checkQueue(function);
        checkTenancy(function);
        checkPackage(function);
    }

    static void checkAlias(SamResource function) {
        boolean hasAlias = function.has("AutoPublishAlias");
        function.refuseIf(
                function.has("ProvisionedConcurrencyConfig") && !hasAlias,
                "To set ProvisionedConcurrencyConfig AutoPublishALias must be defined on the function");
        function.truthy("FunctionUrlConfig").ifPresent(url -> checkUrl(url, function.owner()));
        boolean isGradual = function.properties()
                .get("DeploymentPreference")
                .filter(preference -> Literal.isTruthy(preference)
                        && preference.get("Enabled").map(Literal::isTruthy).orElse(true))
                .isPresent();
        function.refuseIf(
                isGradual && !hasAlias, "'DeploymentPreference' requires AutoPublishAlias property to be specified.");
    }

    private static void checkTogether(SamResource function) {
        MapNode own = function.properties();
        List<String> errors = new ArrayList<>();
        boolean hasProvider = own.get("CapacityProviderConfig").isPresent();
        for (String other : List.of("ProvisionedConcurrencyConfig", "VpcConfig")) {
            if (hasProvider && own.get(other).isPresent()) {
                errors.add("Cannot specify 'CapacityProviderConfig' and '" + other + "' together.");
            }
        }
        requires(own, "FunctionScalingConfig", "CapacityProviderConfig").ifPresent(errors::add);
        requires(own, "VersionDeletionPolicy", "AutoPublishAlias").ifPresent(errors::add);
        function.refuseIf(!errors.isEmpty(), String.join("\n", errors));
    }

    private static Optional<String> requires(MapNode own, String property, String other) {
        return own.get(property).isPresent() && own.get(other).isEmpty()
                ? Optional.of("'" + property + "' requires '" + other + "'.")
                : Optional.empty();
    }

    private static void checkQueue(SamResource function) {
        Optional<Node> queue = function.truthy("DeadLetterQueue");
        if (queue.isEmpty()) {
            return;
        }
        Optional<Node> type = Literal.truthy(queue.get().get("Type"));
        if (type.isEmpty() || !Literal.isTruthy(queue.get().get("TargetArn"))) {
            throw function.refusal(
                    "'DeadLetterQueue' requires Type and TargetArn properties to be specified.",
                    queue.get().location());
        }
        function.refuseIf(
                !QUEUES.contains(function.owner().string(type.get(), "DeadLetterQueue.Type")),
                "'DeadLetterQueue' requires Type of " + PythonText.list(QUEUES),
                type.get().location());
    }

    private static void checkTenancy(SamResource function) {
        if (!function.has("TenancyConfig")) {
            return;
        }
        String end = " is not supported for functions enabled with tenancy configuration.";
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("ProvisionedConcurrencyConfig", "Provisioned concurrency");
        refused.put("FunctionUrlConfig", "Function URL");
        refused.put("SnapStart", "SnapStart");
        refused.forEach((property, name) -> function.refuseIf(function.has(property), name + end));
        SamEvent.of(function).stream()
                .filter(event -> !event.type().equals("Api") && !event.type().equals("HttpApi"))
                .findFirst()
                .ifPresent(event -> {
                    throw function.refusal(
                            "Event source '" + event.type() + "'" + end
                                    + " Only Api and HttpApi event sources are supported.",
                            event.location());
                });
    }

    private static void checkPackage(SamResource function) {
        String type = function.truthy("PackageType").map(PythonText::str).orElse("Zip");
        switch (type) {
            case "Zip" -> checkZip(function);
            case "Image" -> checkImage(function);
            default -> throw function.refusal("invalid 'PackageType' : " + type);
        }
    }

    private static void checkZip(SamResource function) {
        function.refuseIf(
                !function.has("Runtime") || !function.has("Handler"),
                "Runtime and Handler needs to be present when PackageType is of type `Zip`");
        function.refuseIf(
                function.has("ImageConfig"),
                "ImageUri or ImageConfig cannot be present when PackageType is of type `Zip`");
    }

    private static void checkImage(SamResource function) {
        boolean hasZipProperty =
                List.of("Handler", "Runtime", "Layers").stream().anyMatch(function::has);
        function.refuseIf(
                hasZipProperty, "Runtime, Handler, Layers cannot be present when PackageType is of type `Image`");
    }

    private static void checkUrl(Node url, PropertyOwner owner) {
        String type = url.get("AuthType").map(PythonText::str).orElse("");
        owner.refuseIf(
                !type.equals("AWS_IAM") && !type.equals("NONE"),
                "AuthType is required to configure function property `FunctionUrlConfig`. Please provide either"
                        + " AWS_IAM or NONE.",
                url.location());
        Literal.truthy(url.get("Cors")).ifPresent(cors -> owner.map(cors, "FunctionUrlConfig.Cors")
                .entries()
                .forEach((name, value) -> checkCors(name, value, owner)));
    }

    private static void checkCors(String name, Node value, PropertyOwner owner) {
        owner.refuseIf(
                !CORS.containsKey(name), name + " is not a valid property for configuring Cors.", value.location());
        boolean fits =
                switch (CORS.getOrDefault(name, "")) {
                    case "list" -> value instanceof ListNode;
                    case "bool" -> Literal.flag(value).isPresent();
                    default -> Literal.isNumber(value);
                };
        owner.refuseIf(
                !fits && Literal.string(value).isEmpty(),
                name + " must be of type " + CORS.get(name) + ".",
                value.location());
    }
}
