package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A first-class service integration: which parameters it needs, and the request that the service receives.
 *
 * @param target value of {@code X-Amz-Target}
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html">
 *     Integration subtypes (read 2026-11-22)</a>
 */
record ServiceOperation(String service, String action, String target, List<String> required) {

    private static final Map<String, ServiceOperation> BY_SUBTYPE = Map.ofEntries(
            entry("EventBridge-PutEvents", "events", "AWSEvents", "Detail", "DetailType", "Source"),
            entry("SQS-SendMessage", "sqs", "AmazonSQS", "QueueUrl", "MessageBody"),
            entry("SQS-ReceiveMessage", "sqs", "AmazonSQS", "QueueUrl"),
            entry("SQS-DeleteMessage", "sqs", "AmazonSQS", "ReceiptHandle", "QueueUrl"),
            entry("SQS-PurgeQueue", "sqs", "AmazonSQS", "QueueUrl"),
            entry(
                    "AppConfig-GetConfiguration",
                    "appconfig",
                    "",
                    "Application",
                    "Environment",
                    "Configuration",
                    "ClientId"),
            entry("Kinesis-PutRecord", "kinesis", "Kinesis_20131202", "StreamName", "Data", "PartitionKey"),
            entry("StepFunctions-StartExecution", "states", "AWSStepFunctions", "StateMachineArn"),
            entry("StepFunctions-StartSyncExecution", "states", "AWSStepFunctions", "StateMachineArn"),
            entry("StepFunctions-StopExecution", "states", "AWSStepFunctions", "ExecutionArn"));
    private static final Set<String> WHOLE_NUMBERS =
            Set.of("DelaySeconds", "MaxNumberOfMessages", "VisibilityTimeout", "WaitTimeSeconds");

    ServiceOperation {
        required = List.copyOf(required);
    }

    static Optional<ServiceOperation> of(String subtype) {
        return Optional.ofNullable(BY_SUBTYPE.get(subtype));
    }

    /** The required parameters that have no value. */
    List<String> missing(Map<String, String> parameters) {
        return required.stream().filter(name -> !parameters.containsKey(name)).toList();
    }

    /** The JSON body that the service reads. */
    String body(Map<String, String> parameters) {
        Map<String, Json> members = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!name.equals("Region")) {
                members.put(memberName(name), memberValue(name, value));
            }
        });
        return action.equals("PutEvents")
                ? JsonObject.builder()
                        .put("Entries", new JsonArray(List.of(new JsonObject(members))))
                        .build()
                        .toText()
                : new JsonObject(members).toText();
    }

    // Step Functions writes its members in lower case
    private String memberName(String name) {
        return service.equals("states") ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    private Json memberValue(String name, String value) {
        if (action.equals("PutRecord") && name.equals("Data")) {
            return Json.of(Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
        }
        if (WHOLE_NUMBERS.contains(name) && value.matches("-?\\d{1,9}")) {
            return Json.of(Long.parseLong(value));
        }
        boolean structured = Set.of("Resources", "MessageAttributes", "MessageSystemAttributes", "AttributeNames")
                .contains(name);
        return structured ? Json.tryParse(value).orElse(Json.of(value)) : Json.of(value);
    }

    private static Map.Entry<String, ServiceOperation> entry(
            String subtype, String service, String targetPrefix, String... required) {
        String action = subtype.substring(subtype.indexOf('-') + 1);
        String target = targetPrefix.isEmpty() ? "" : targetPrefix + "." + action;
        return Map.entry(subtype, new ServiceOperation(service, action, target, List.of(required)));
    }
}
