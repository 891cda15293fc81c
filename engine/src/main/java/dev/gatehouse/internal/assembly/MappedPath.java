package dev.gatehouse.internal.assembly;

import dev.gatehouse.model.BasePathMapping;

/** Paths that come in by a custom domain. */
final class MappedPath {

    private MappedPath() {}

    /** The path without the mapping's base path; the stage is the mapping's, or the next segment. */
    static PathInStage of(String path, BasePathMapping mapping) {
        String collapsed = PathInStage.below(path);
        String base = mapping.basePath().isEmpty() ? "" : "/" + mapping.basePath();
        String rest = PathInStage.below(collapsed.substring(base.length()));
        if (!mapping.stage().isEmpty()) {
            return new PathInStage(mapping.stage(), rest, collapsed);
        }
        PathInStage inner = PathInStage.of(rest);
        return new PathInStage(inner.stage(), inner.below(), collapsed);
    }
}
