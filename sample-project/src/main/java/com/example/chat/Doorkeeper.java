package com.example.chat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse;
import java.util.List;

/** Authorizer of {@code $connect}: lets in who has a ticket. A real one would check its signature. */
public final class Doorkeeper implements RequestHandler<APIGatewayCustomAuthorizerEvent, IamPolicyResponse> {

    private static final String TICKET = "ticket-of-";

    @Override
    public IamPolicyResponse handleRequest(APIGatewayCustomAuthorizerEvent event, Context context) {
        String ticket = event.getQueryStringParameters().get("ticket");
        boolean valid = ticket.startsWith(TICKET);
        return IamPolicyResponse.builder()
                .withPrincipalId(valid ? ticket.substring(TICKET.length()) : "stranger")
                .withPolicyDocument(IamPolicyResponse.PolicyDocument.builder()
                        .withVersion(IamPolicyResponse.VERSION_2012_10_17)
                        .withStatement(List.of(
                                valid
                                        ? IamPolicyResponse.allowStatement(event.getMethodArn())
                                        : IamPolicyResponse.denyStatement(event.getMethodArn())))
                        .build())
                .build();
    }
}
