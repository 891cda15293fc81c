package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.CompressionSize;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;

/** Reads {@code x-amazon-apigateway-minimum-compression-size}. */
final class MinimumCompressionSizeExtension implements RestExtension {

    @Override
    public void read(Fields root, String name, RestDraft draft) {
        CompressionSize.read(root, name).ifPresent(draft::minimumCompressionSize);
    }
}
