package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.RequestValidator;

/** Reads {@code AWS::ApiGateway::RequestValidator}. */
public final class RequestValidatorReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        if (properties.text("Name").filter(String::isEmpty).isPresent()) {
            properties.refusedByAws(
                    "Name", "Request Validator name cannot be blank", "give it a name, or leave it out.");
        }
        ApiOfResource.rest(properties, draft).ifPresent(api -> api.validators()
                .put(
                        resource.logicalId(),
                        new RequestValidator(
                                properties.text("Name", draft.names().reference(resource)),
                                properties.isTrue("ValidateRequestBody"),
                                properties.isTrue("ValidateRequestParameters"))));
    }
}
