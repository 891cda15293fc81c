package dev.gatehouse.internal.template.draft;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first-class service integrations of HTTP APIs and their parameters.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html">
 *     Integration subtype reference</a>
 */
final class ServiceOperations {

    private static final Map<String, ServiceOperations> ALL = Map.ofEntries(
            entry(
                    "EventBridge-PutEvents",
                    Set.of("Detail", "DetailType", "Source"),
                    Set.of("Time", "EventBusName", "Resources", "TraceHeader")),
            entry(
                    "SQS-SendMessage",
                    Set.of("QueueUrl", "MessageBody"),
                    Set.of(
                            "DelaySeconds",
                            "MessageAttributes",
                            "MessageDeduplicationId",
                            "MessageGroupId",
                            "MessageSystemAttributes")),
            entry(
                    "SQS-ReceiveMessage",
                    Set.of("QueueUrl"),
                    Set.of(
                            "AttributeNames",
                            "MaxNumberOfMessages",
                            "MessageAttributeNames",
                            "ReceiveRequestAttemptId",
                            "VisibilityTimeout",
                            "WaitTimeSeconds")),
            entry("SQS-DeleteMessage", Set.of("ReceiptHandle", "QueueUrl"), Set.of()),
            entry("SQS-PurgeQueue", Set.of("QueueUrl"), Set.of()),
            entry(
                    "AppConfig-GetConfiguration",
                    Set.of("Application", "Environment", "Configuration", "ClientId"),
                    Set.of("ClientConfigurationVersion")),
            entry(
                    "Kinesis-PutRecord",
                    Set.of("StreamName", "Data", "PartitionKey"),
                    Set.of("SequenceNumberForOrdering", "ExplicitHashKey")),
            entry("StepFunctions-StartExecution", Set.of("StateMachineArn"), Set.of("Name", "Input")),
            entry(
                    "StepFunctions-StartSyncExecution",
                    Set.of("StateMachineArn"),
                    Set.of("Name", "Input", "TraceHeader")),
            entry("StepFunctions-StopExecution", Set.of("ExecutionArn"), Set.of("Cause", "Error")));

    private final Set<String> required;
    private final Set<String> optional;

    private ServiceOperations(Set<String> required, Set<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    static Optional<ServiceOperations> of(String subtype) {
        return Optional.ofNullable(ALL.get(subtype));
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    /** Names of parameters that must be mapped. */
    Set<String> required() {
        return required;
    }

    /** Whether a parameter may be mapped; every operation takes the Region besides its own. */
    boolean takes(String parameter) {
        return parameter.equals("Region") || required.contains(parameter) || optional.contains(parameter);
    }

    private static Map.Entry<String, ServiceOperations> entry(String name, Set<String> required, Set<String> optional) {
        return Map.entry(name, new ServiceOperations(required, optional));
    }
}
