package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.template.resolve.ResolvedResource;

/** Reads the resources of one type into a draft. */
public interface ResourceReader {

    /** Adds what that resource defines; every fault becomes a finding. */
    void read(ResolvedResource resource, TemplateDraft draft);
}
