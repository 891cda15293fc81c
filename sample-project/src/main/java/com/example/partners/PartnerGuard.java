package com.example.partners;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponseV1;
import java.util.List;

/**
 * Lets partners in by their token, written as most are at first: the policy names the method that was called.
 *
 * <p>API Gateway keeps the policy for five minutes and uses it for every method, so the partner's next call of another
 * method is refused: see {@code CachedPolicyTest}.
 */
public class PartnerGuard implements RequestHandler<APIGatewayCustomAuthorizerEvent, IamPolicyResponseV1> {

    @Override
    public IamPolicyResponseV1 handleRequest(APIGatewayCustomAuthorizerEvent event, Context context) {
        if (!event.getAuthorizationToken().startsWith("partner-")) {
            throw new IllegalArgumentException("Unauthorized");
        }
        return IamPolicyResponseV1.builder()
                .withPrincipalId(event.getAuthorizationToken())
                .withPolicyDocument(IamPolicyResponseV1.PolicyDocument.builder()
                        .withVersion(IamPolicyResponseV1.VERSION_2012_10_17)
                        .withStatement(List.of(IamPolicyResponseV1.allowStatement(allowed(event.getMethodArn()))))
                        .build())
                .build();
    }

    /** What the caller may call, as far as one call tells. */
    protected String allowed(String methodArn) {
        return methodArn;
    }
}
