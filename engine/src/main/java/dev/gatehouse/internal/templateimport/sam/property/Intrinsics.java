package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.model.Location;
import java.util.List;

/** The intrinsic functions by which generated resources name other resources. */
public final class Intrinsics {

    private static final String LAMBDA = "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/";

    private Intrinsics() {}

    public static MapNode ref(String logicalId, Location at) {
        return Draft.at(at).put("Ref", logicalId).build();
    }

    public static MapNode getAtt(String logicalId, String attribute, Location at) {
        return Draft.at(at)
                .put("Fn::GetAtt", Draft.texts(List.of(logicalId, attribute), at))
                .build();
    }

    public static MapNode sub(String text, Location at) {
        return Draft.at(at).put("Fn::Sub", text).build();
    }

    public static MapNode sub(String text, Draft variables, Location at) {
        return Draft.at(at)
                .put("Fn::Sub", new ListNode(List.of(ScalarNode.of(text, at), variables.build()), at))
                .build();
    }

    /** That value if the condition holds, else none. */
    public static MapNode onlyIf(Node condition, Node value) {
        Location at = value.location();
        Node none = ref("AWS::NoValue", at);
        return Draft.at(at)
                .put("Fn::If", new ListNode(List.of(condition, value, none), at))
                .build();
    }

    public static boolean isNoValue(Node node) {
        return node.entries().size() == 1 && node.says("Ref", "AWS::NoValue");
    }

    /** The integration or authorizer URI that invokes the function of that ARN. */
    public static MapNode invocationUri(Node functionArn, Location at) {
        return sub(
                LAMBDA + "2015-03-31/functions/${__FunctionArn__}/invocations",
                Draft.at(at).put("__FunctionArn__", functionArn),
                at);
    }

    /** The integration URI that invokes the function and streams its response. */
    public static MapNode streamingUri(Node functionArn, Location at) {
        return sub(
                LAMBDA + "2021-11-15/functions/${__FunctionArn__}/response-streaming-invocations",
                Draft.at(at).put("__FunctionArn__", functionArn),
                at);
    }

    /** The source ARN of calls from that API, given what follows its id. */
    public static MapNode executeApiArn(Node apiId, Node rest, Location at) {
        return sub(
                "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${__ApiId__}/${__Rest__}",
                Draft.at(at).put("__ApiId__", apiId).put("__Rest__", rest),
                at);
    }

    public static MapNode executeApiArn(Node apiId, String rest, Location at) {
        return executeApiArn(apiId, ScalarNode.of(rest, at), at);
    }

    /** The source ARN of calls of an API's authorizers. */
    public static MapNode authorizerArn(String logicalId, Location at) {
        return executeApiArn(ref(logicalId, at), "authorizers/*", at);
    }
}
