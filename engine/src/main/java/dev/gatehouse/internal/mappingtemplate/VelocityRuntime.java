package dev.gatehouse.internal.mappingtemplate;

import dev.gatehouse.internal.logging.SilentLogging;
import java.io.StringReader;
import java.util.Properties;
import org.apache.velocity.Template;
import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.apache.velocity.util.introspection.Info;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/**
 * Velocity, set up to behave as AWS's does.
 *
 * <p>AWS behaves as Velocity 1.7 with a handler for missing references: names may hold dashes
 * (test_apigateway_to_eventbridge), an empty text is true. Templates cannot reach files or evaluate text.
 */
final class VelocityRuntime {

    /** The most iterations of one loop (guide, "Quotas"). */
    private static final String LOOPS = "1000";

    private static final RuntimeInstance RUNTIME = start();

    private VelocityRuntime() {}

    static Template parse(String text) throws ParseException {
        Template template = new Template();
        template.setName("mapping template");
        template.setRuntimeServices(RUNTIME);
        SimpleNode parsed = RUNTIME.parse(new StringReader(text), template);
        BoundedRange.replaceBelow(parsed);
        template.setData(parsed);
        template.initDocument();
        return template;
    }

    private static RuntimeInstance start() {
        SilentLogging.begin();
        RuntimeInstance runtime = new RuntimeInstance();
        runtime.setProperty(RuntimeConstants.RUNTIME_LOG_INSTANCE, NOPLogger.NOP_LOGGER);
        runtime.setProperties(properties());
        runtime.init();
        runtime.removeDirective("include");
        runtime.removeDirective("parse");
        runtime.removeDirective("evaluate");
        runtime.addDirective(new CountingForeach());
        runtime.getApplicationEventCartridge().addEventHandler(new MissingReferences());
        return runtime;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, TemplateUberspect.class.getName());
        properties.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, "true");
        properties.setProperty(RuntimeConstants.SPACE_GOBBLING, "bc");
        properties.setProperty(RuntimeConstants.CHECK_EMPTY_OBJECTS, "false");
        properties.setProperty(RuntimeConstants.EVENTHANDLER_INVALIDREFERENCES_QUIET, "true");
        properties.setProperty(RuntimeConstants.EVENTHANDLER_INVALIDREFERENCES_NULL, "true");
        properties.setProperty(RuntimeConstants.EVENTHANDLER_INVALIDREFERENCES_TESTED, "true");
        properties.setProperty(RuntimeConstants.MAX_NUMBER_LOOPS, LOOPS);
        properties.setProperty(RuntimeConstants.VM_PERM_INLINE_LOCAL, "true");
        properties.setProperty(RuntimeConstants.CONVERSION_HANDLER_CLASS, "none");
        properties.setProperty(RuntimeConstants.PARSER_POOL_SIZE, "2");
        properties.setProperty(RuntimeConstants.RESOURCE_LOADERS, "none");
        properties.setProperty(
                "resource.loader.none.class", "org.apache.velocity.runtime.resource.loader.StringResourceLoader");
        return properties;
    }

    /**
     * Makes everything that is null or undefined the empty text, as AWS does.
     *
     * <p>This one rule gives all that is recorded: such references print nothing, equal both {@code ""} and {@code $null}
     * (test_input_path_template_formatting), and count as true in {@code #if} (serverless-offline issue 50).
     */
    private static final class MissingReferences implements InvalidReferenceEventHandler {

        @Override
        public Object invalidGetMethod(
                Context context, String reference, @Nullable Object object, @Nullable String property, Info info) {
            return "";
        }

        @Override
        public boolean invalidSetMethod(
                Context context, @Nullable String leftReference, @Nullable String rightReference, Info info) {
            return false;
        }

        @Override
        public Object invalidMethod(
                Context context, @Nullable String reference, @Nullable Object object, String method, Info info) {
            return "";
        }
    }

    /** A range like {@code [1..$n]} that is never made so long as to fill the memory. */
    private static final class BoundedRange extends ASTIntegerRange {

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
                            MappingTemplateException.Reason.EVALUATION,
                            "a range has more than " + LONGEST + " numbers");
                }
            }
            return super.value(context);
        }
    }
}
