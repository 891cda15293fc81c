package dev.gatehouse.internal.mappingtemplate;

import dev.gatehouse.internal.expression.jsonpath.JsonPathCache;
import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.mappingtemplate.MappingTemplateException.Place;
import dev.gatehouse.internal.mappingtemplate.MappingTemplateException.Reason;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.exception.ExtendedParseException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.ParseException;

/** A mapping template in Velocity, parsed once; for several threads. */
public final class VelocityTemplate {

    private static final Pattern OWN_PLACE = Pattern.compile(" at [^\\[]*\\[line \\d+, column \\d+]$");
    /** The most bytes of a template (guide, "Quotas": 300 KB). */
    private static final int MAX_BYTES = 300 * 1024;

    private final String source;
    private final Optional<Template> template;
    private final JsonPathCache paths = new JsonPathCache();

    private VelocityTemplate(String source, Optional<Template> template) {
        this.source = source;
        this.template = template;
    }

    /**
     * Parses a template.
     *
     * @throws MappingTemplateException if it is no Velocity ({@code SYNTAX}, with its place) or has more than 300 KB
     */
    public static VelocityTemplate compile(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new MappingTemplateException(
                    Reason.TOO_LARGE, "the template has " + bytes + " bytes, but AWS accepts at most " + MAX_BYTES);
        }
        if (isPlain(text)) {
            return new VelocityTemplate(text, Optional.empty());
        }
        try {
            return new VelocityTemplate(text, Optional.of(VelocityRuntime.parse(text)));
        } catch (ParseException e) {
            throw failure(Reason.SYNTAX, place(e), e);
        } catch (VelocityException e) {
            throw failure(Reason.SYNTAX, place(e), e);
        }
    }

    /** Whether a text holds nothing that Velocity would not print as it is. */
    public static boolean isPlain(String text) {
        return text.indexOf('$') < 0 && text.indexOf('#') < 0 && text.indexOf('\\') < 0;
    }

    /**
     * Renders the template; overrides that it assigns are added to those of the input.
     *
     * @throws MalformedBodyException if it reads the body as JSON, but the body is not JSON
     * @throws MappingTemplateException if it overrides a parameter twice, a method that it calls fails, or it does not
     *     end within what AWS allows
     */
    public Rendered render(TemplateInput input) {
        input.overrides().beginTemplate();
        String text = template.map(parsed -> merge(parsed, input)).orElse(source);
        return new Rendered(text, input.overrides().request(), input.overrides().response());
    }

    private String merge(Template parsed, TemplateInput input) {
        BoundedWriter text = new BoundedWriter();
        try {
            parsed.merge(context(input), text);
        } catch (MalformedBodyException | MappingTemplateException e) {
            throw e;
        } catch (VelocityException e) {
            throw evaluationFailure(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw failure(Reason.EVALUATION, new Place(0, 0), e);
        }
        return text.toString();
    }

    private VelocityContext context(TemplateInput input) {
        VelocityContext context = new RenderingBounds();
        put(context, "input", () -> new InputVariable(input, paths));
        put(context, "util", UtilVariable::new);
        put(context, "context", () -> new ContextMap(input.context(), input.overrides()));
        put(context, "stageVariables", () -> new LinkedHashMap<>(input.stageVariables()));
        return context;
    }

    // a name that the text does not hold can't be asked for
    private void put(VelocityContext context, String name, Supplier<Object> value) {
        if (source.contains(name)) {
            context.put(name, value.get());
        }
    }

    private static RuntimeException evaluationFailure(VelocityException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedBodyException malformed) {
                return malformed;
            }
            if (cause instanceof MappingTemplateException own) {
                return new MappingTemplateException(own.reason(), place(e), String.valueOf(own.getMessage()), e);
            }
        }
        return failure(Reason.EVALUATION, place(e), e);
    }

    private static Place place(Throwable e) {
        if (e instanceof ExtendedParseException parse) {
            return new Place(parse.getLineNumber(), parse.getColumnNumber());
        }
        if (e instanceof ParseException parse && parse.currentToken != null) {
            return new Place(parse.currentToken.next.beginLine, parse.currentToken.next.beginColumn);
        }
        return new Place(0, 0);
    }

    private static MappingTemplateException failure(Reason reason, Place place, Throwable e) {
        String at = place.line() > 0 ? "line " + place.line() + ", column " + place.column() + ": " : "";
        String what = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return new MappingTemplateException(reason, place, at + plain(firstLine(what)), e);
    }

    /** Velocity's parser goes on to list all that it had expected. */
    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end).strip();
    }

    private static String plain(String message) {
        String what = OWN_PLACE.matcher(message).replaceFirst("");
        return what.equals("Encountered \"<EOF>\"") ? "the text ends before everything is closed" : what;
    }

    /** Collects what a template renders to, as far as AWS takes it. */
    private static final class BoundedWriter extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int offset, int length) {
            RenderingBounds.checkLength((long) text.length() + length);
            text.append(characters, offset, length);
        }

        @Override
        public void write(String characters) {
            RenderingBounds.checkLength((long) text.length() + characters.length());
            text.append(characters);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
