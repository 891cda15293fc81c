package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.resolve.PhysicalNames;
import dev.gatehouse.model.Account;

/** The texts by which generated resources name other resources. */
record ReferenceTexts(PhysicalNames names, Account account) {

    String functionArn(String logicalId) {
        return names.attribute(logicalId, "AWS::Lambda::Function", "Arn")
                .orElseGet(() -> arn("lambda", account.id() + ":function:" + functionName(logicalId)));
    }

    String functionName(String logicalId) {
        return names.ref(logicalId, "AWS::Lambda::Function");
    }

    String roleArn(String logicalId) {
        return names.attribute(logicalId, "AWS::IAM::Role", "Arn")
                .orElseGet(() -> "arn:" + account.partition() + ":iam::" + account.id() + ":role/"
                        + names.ref(logicalId, "AWS::IAM::Role"));
    }

    String ref(String logicalId, String type) {
        return names.ref(logicalId, type);
    }

    /** The integration or authorizer URI that invokes the function of that ARN. */
    String invocationUri(String functionArn) {
        return apiGateway("lambda:path/2015-03-31/functions/" + functionArn + "/invocations");
    }

    /** The integration URI that invokes the function and streams its response. */
    String streamingUri(String functionArn) {
        return apiGateway("lambda:path/2021-11-15/functions/" + functionArn + "/response-streaming-invocations");
    }

    /** How a mapping names a domain that SAM makes. */
    String domainName(String logicalId, MapNode domain) {
        names.register(logicalId, "AWS::ApiGatewayV2::DomainName", domain);
        return names.ref(logicalId, "AWS::ApiGatewayV2::DomainName");
    }

    String startExecutionUri() {
        return apiGateway("states:action/StartExecution");
    }

    /** The source ARN of calls from that API, given what follows its id. */
    String executeApiArn(String apiId, String rest) {
        return arn("execute-api", account.id() + ":" + apiId + "/" + rest);
    }

    /** The role ARN that means the caller's own credentials. */
    String callerCredentials() {
        return "arn:" + account.partition() + ":iam::*:user/*";
    }

    private String apiGateway(String path) {
        return "arn:" + account.partition() + ":apigateway:" + account.region() + ":" + path;
    }

    private String arn(String service, String rest) {
        return "arn:" + account.partition() + ":" + service + ":" + account.region() + ":" + rest;
    }
}
