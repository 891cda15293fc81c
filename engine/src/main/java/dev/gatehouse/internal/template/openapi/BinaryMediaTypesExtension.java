package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;

/** Reads {@code x-amazon-apigateway-binary-media-types}. */
final class BinaryMediaTypesExtension implements RestExtension {

    @Override
    public void read(Fields root, String name, RestDraft draft) {
        draft.binaryMediaTypes().addAll(root.decidingTexts(name));
    }
}
