package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.model.RequestValidator;

/** Reads {@code x-amazon-apigateway-request-validators}. */
final class RequestValidatorsExtension implements RestExtension {

    @Override
    public void read(Fields root, String name, RestDraft draft) {
        root.fieldsByName(name).forEach((validator, fields) -> draft.validators()
                .put(
                        validator,
                        new RequestValidator(
                                validator,
                                fields.isTrue("validateRequestBody"),
                                fields.isTrue("validateRequestParameters"))));
    }
}
