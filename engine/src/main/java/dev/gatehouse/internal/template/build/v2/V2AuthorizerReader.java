package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.AuthorizerReader;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;

/** Reads {@code AWS::ApiGatewayV2::Authorizer}. */
public final class V2AuthorizerReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.v2(properties, draft)
                .ifPresent(api -> AuthorizerReader.ofResource(properties, ApiKind.of(api.protocol()))
                        .read()
                        .ifPresent(authorizer -> api.authorizers().put(resource.logicalId(), authorizer)));
    }
}
