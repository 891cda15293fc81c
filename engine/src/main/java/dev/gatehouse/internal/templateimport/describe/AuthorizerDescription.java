package dev.gatehouse.internal.templateimport.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import java.time.Duration;
import java.util.Optional;

/** Describes authorizers. */
record AuthorizerDescription(LogicalTexts texts) {

    JsonObject of(Authorizer authorizer) {
        if (authorizer instanceof LambdaAuthorizer lambda) {
            return lambda(lambda);
        }
        return authorizer instanceof JwtAuthorizer jwt ? jwt(jwt) : cognito((CognitoAuthorizer) authorizer);
    }

    private JsonObject lambda(LambdaAuthorizer authorizer) {
        var members = new Members()
                .text("name", authorizer.name())
                .text("authorizationType", "CUSTOM")
                .text("kind", authorizer.kind().name());
        Optional<LogicalTexts.LambdaTarget> lambda = texts.lambda(authorizer.uri());
        lambda.ifPresentOrElse(
                target -> members.text("lambda", target.logicalId()),
                () -> members.text("uri", texts.of(authorizer.uri())));
        Target.credentials(members, authorizer.credentials());
        return members.texts("identitySource", authorizer.identitySources())
                .number("ttlSeconds", authorizer.resultTtl().map(Duration::toSeconds))
                .text("identityValidationExpression", authorizer.identityValidationExpression())
                .text("payloadFormatVersion", authorizer.payloadFormatVersion())
                .ifTrue("simpleResponses", authorizer.simpleResponses())
                .build();
    }

    private JsonObject jwt(JwtAuthorizer authorizer) {
        return new Members()
                .text("name", authorizer.name())
                .text("authorizationType", "JWT")
                .text("identitySource", authorizer.identitySource())
                .text("issuer", texts.of(authorizer.issuer()))
                .list("audience", authorizer.audience(), audience -> Json.of(texts.of(audience)))
                .build();
    }

    private JsonObject cognito(CognitoAuthorizer authorizer) {
        return new Members()
                .text("name", authorizer.name())
                .text("authorizationType", "COGNITO_USER_POOLS")
                .text("identitySource", authorizer.identitySource())
                .number("ttlSeconds", authorizer.resultTtl().map(Duration::toSeconds))
                .text("identityValidationExpression", authorizer.identityValidationExpression())
                .list("providerArns", authorizer.providerArns(), arn -> Json.of(texts.of(arn)))
                .build();
    }

    /** Describes who may call a method or route. */
    static JsonObject auth(Authorization authorization) {
        return new Members()
                .text("type", authorization.type().name())
                .text("authorizer", authorization.authorizer())
                .texts("scopes", authorization.scopes())
                .build();
    }
}
