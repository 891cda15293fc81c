package dev.gatehouse.internal.mappingtemplate;

import java.io.IOException;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Foreach;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.runtime.parser.node.Node;

/** {@code #foreach} that also counts in {@code $velocityCount}, as Velocity 1 does; made by reflection. */
public final class CountingForeach extends Foreach {

    /** Made anew for each place in a template. */
    public CountingForeach() {}

    @Override
    protected void renderBlock(InternalContextAdapter context, Writer writer, Node block) throws IOException {
        if (context.getInternalUserContext() instanceof RenderingBounds bounds) {
            bounds.countRound();
        }
        if (context.get(getName()) instanceof ForeachScope scope) {
            context.put("velocityCount", scope.getCount());
        }
        super.renderBlock(context, writer, block);
    }
}
