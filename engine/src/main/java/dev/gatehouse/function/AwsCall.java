package dev.gatehouse.function;

import dev.gatehouse.http.HttpRequest;

/**
 * A call that a function's code makes to AWS.
 *
 * @param service by its endpoint: {@code dynamodb}, {@code sqs}, {@code states}, {@code execute-api}; empty for a host
 *     that is not AWS's
 * @param operation like {@code PutItem}
 * @param region like {@code us-east-1}; empty for a service without regions
 * @param request as AWS would receive it, with AWS's host
 */
public record AwsCall(String service, String operation, String region, HttpRequest request) {}
