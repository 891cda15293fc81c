package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourcePolicyReader;
import dev.gatehouse.internal.template.draft.RestDraft;

/** Reads {@code x-amazon-apigateway-policy}. */
final class PolicyExtension implements RestExtension {

    @Override
    public void read(Fields root, String name, RestDraft draft) {
        ResourcePolicyReader.read(root, name).ifPresent(policy -> draft.resourcePolicy(policy, root.at(name)));
    }
}
