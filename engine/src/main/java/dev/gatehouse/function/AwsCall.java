package dev.gatehouse.function;

import dev.gatehouse.http.HttpRequest;

/**
 * A call that a function's code makes to AWS, or to another host.
 *
 * @param service name in the endpoint: {@code dynamodb}, {@code sqs}, {@code states}, {@code execute-api}; empty for a
 *     host that is not AWS's
 * @param operation like {@code PutItem}; empty if the code does not use the AWS SDK
 * @param region like {@code us-east-1}; empty for a service without regions
 * @param origin scheme, host and, if not the default one, port: {@code https://sqs.eu-west-1.amazonaws.com}
 * @param request as the host would receive it, with its own Host header
 */
public record AwsCall(String service, String operation, String region, String origin, HttpRequest request) {}
