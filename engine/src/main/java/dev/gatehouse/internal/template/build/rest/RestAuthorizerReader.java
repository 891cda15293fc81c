package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.AuthorizerReader;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;

/** Reads {@code AWS::ApiGateway::Authorizer}. */
public final class RestAuthorizerReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.rest(properties, draft).ifPresent(api -> AuthorizerReader.ofResource(properties, ApiKind.REST)
                .read()
                .ifPresent(authorizer -> api.authorizers().put(resource.logicalId(), authorizer)));
    }
}
