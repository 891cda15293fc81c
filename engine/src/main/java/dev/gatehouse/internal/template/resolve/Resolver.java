package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.read.MapNode;
import java.util.List;
import java.util.Map;

/** Resolves parameters, conditions, mappings and intrinsic functions. */
public final class Resolver {

    private Resolver() {}

    /** The template without intrinsic functions; what can't be known became an unresolved value. */
    public static ResolvedTemplate resolve(MapNode root, ImportRequest request, Findings findings) {
        return new ResolvedTemplate(
                ResolvedTemplate.Kind.OPENAPI,
                request.fileName(),
                request.account(),
                root,
                Map.of(),
                List.of(),
                new PhysicalNames(request.account()));
    }
}
