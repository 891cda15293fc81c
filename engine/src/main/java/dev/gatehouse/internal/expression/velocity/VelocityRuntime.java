package dev.gatehouse.internal.expression.velocity;

import java.io.StringReader;
import java.util.Properties;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
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
}
