package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate.Kind;
import java.util.List;
import java.util.Map;

/** Resolves parameters, conditions, mappings and intrinsic functions. */
public final class Resolver {

    private static final int DEEPEST = 250;

    private Resolver() {}

    /** The template without intrinsic functions; what can't be known became an unresolved value. */
    public static ResolvedTemplate resolve(MapNode root, ImportRequest request, Findings findings) {
        return resolve(root, request, findings, StackPlace.first(new PhysicalNames(request.account())));
    }

    static ResolvedTemplate resolve(MapNode root, ImportRequest request, Findings findings, StackPlace place) {
        if (isOpenApi(root)) {
            return openApi(root, request);
        }
        var transforms = new Transforms(root);
        var scope = new Scope(root, request, findings, place);
        transforms.check(scope);
        MapNode included = new Includes(scope).into(root, transforms);
        MapNode complete = new LoopExpansion(new Scope(included, request, findings, place)).expanded(included);
        if (Trees.depth(complete) > DEEPEST) {
            findings.error(
                    "TooDeep",
                    "the template is nested deeper than " + DEEPEST + " levels once its files are included",
                    root.location(),
                    "nest less.");
            return openApi(root, request).alone();
        }
        new TemplateStructure(complete, findings).check();
        return new Resolution(complete, new Scope(complete, request, findings, place)).template();
    }

    private static boolean isOpenApi(MapNode root) {
        boolean named = root.get("openapi")
                .or(() -> root.get("swagger"))
                .flatMap(Node::asText)
                .isPresent();
        return named && root.get("Resources").isEmpty();
    }

    private static ResolvedTemplate openApi(MapNode root, ImportRequest request) {
        return new ResolvedTemplate(
                Kind.OPENAPI,
                request.fileName(),
                request.account(),
                root,
                Map.of(),
                List.of(),
                new PhysicalNames(request.account()),
                new Origins(),
                List.of());
    }
}
