package dev.gatehouse.internal.assembly;

import dev.gatehouse.model.BasePathMapping;

/**
 * A request path taken apart.
 *
 * @param stage the first segment, or the one that a mapping names
 * @param below what follows the stage, beginning with one slash; as sent
 * @param shown the path with the stage, as {@code $context.path} shows it
 */
record PathInStage(String stage, String below, String shown) {

    /** Takes a path apart; slashes before the stage count as one, those right behind it too, but stay shown. */
    static PathInStage of(String path) {
        String collapsed = below(path);
        int end = collapsed.indexOf('/', 1);
        String stage = end < 0 ? collapsed.substring(1) : collapsed.substring(1, end);
        return new PathInStage(stage, end < 0 ? "/" : below(collapsed.substring(end)), collapsed);
    }

    /** Takes a path below a custom domain apart: without the mapping's base path, its stage or the next segment. */
    static PathInStage mapped(String path, BasePathMapping mapping) {
        String collapsed = below(path);
        String base = mapping.basePath().isEmpty() ? "" : "/" + mapping.basePath();
        String rest = below(collapsed.substring(base.length()));
        if (!mapping.stage().isEmpty()) {
            return new PathInStage(mapping.stage(), rest, collapsed);
        }
        PathInStage inner = of(rest);
        return new PathInStage(inner.stage(), inner.below(), collapsed);
    }

    /** The same, shown as another text. */
    PathInStage withShown(String other) {
        return new PathInStage(stage, below, other);
    }

    /** A path that begins with exactly one slash. */
    static String below(String rest) {
        int slashes = leadingSlashes(rest);
        return slashes == 1 ? rest : '/' + rest.substring(slashes);
    }

    private static int leadingSlashes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '/') {
            count++;
        }
        return count;
    }
}
