package dev.gatehouse.internal.expression.velocity;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.Node;
import org.jspecify.annotations.Nullable;

/** A range like {@code [1..$n]} that is never made so long as to fill the memory. */
final class BoundedRange extends ASTIntegerRange {

    private static final long LONGEST = 100_000;

    private BoundedRange(ASTIntegerRange original) {
        super(original.getType());
        first = original.getFirstToken();
        last = original.getLastToken();
        template = original.getTemplate();
        for (int i = 0; i < original.jjtGetNumChildren(); i++) {
            Node child = original.jjtGetChild(i);
            child.jjtSetParent(this);
            jjtAddChild(child, i);
        }
    }

    /** Replaces every range below a node. */
    static void replaceBelow(Node node) {
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            Node child = node.jjtGetChild(i);
            replaceBelow(child);
            if (child instanceof ASTIntegerRange range && !(child instanceof BoundedRange)) {
                var bounded = new BoundedRange(range);
                bounded.jjtSetParent(node);
                node.jjtAddChild(bounded, i);
            }
        }
    }

    @Override
    public @Nullable Object value(InternalContextAdapter context) {
        Object first = jjtGetChild(0).value(context);
        Object last = jjtGetChild(1).value(context);
        if (first instanceof Number from && last instanceof Number to) {
            long length = Math.abs(to.longValue() - from.longValue()) + 1;
            if (length > LONGEST) {
                throw new MappingTemplateException(
                        MappingTemplateException.Reason.EVALUATION, "a range has more than " + LONGEST + " numbers");
            }
        }
        return super.value(context);
    }
}
