package dev.gatehouse.mapping;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.ResponseMessage;
import dev.gatehouse.internal.mappingtemplate.MappingTemplateException;
import dev.gatehouse.internal.mappingtemplate.Overrides;
import dev.gatehouse.internal.mappingtemplate.Rendered;
import dev.gatehouse.internal.mappingtemplate.TemplateInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A mapping template that is tested alone; it is rendered as by API Gateway.
 *
 * <pre>{@code
 * var template = MappingTemplate.of(Path.of("src/main/resources/order.vtl"));
 * var rendered = template.render(TemplateRequest.post("/orders/7").pathParameter("id", "7").json(Map.of("sku", "A1")));
 * assertThat(rendered.text()).isEqualTo("…");
 * }</pre>
 */
public final class MappingTemplate {

    private final String name;
    private final dev.gatehouse.internal.mappingtemplate.VelocityTemplate template;

    private MappingTemplate(String name, String text) {
        this.name = name;
        try {
            this.template = dev.gatehouse.internal.mappingtemplate.VelocityTemplate.compile(text);
        } catch (MappingTemplateException e) {
            throw new TemplateFailedException(
                    name + " is not a mapping template: " + e.getMessage()
                            + "\n  to do:       correct it there; each #if and #foreach ends in #end.",
                    e);
        }
    }

    /**
     * {@return the template in that file}
     *
     * @param file in UTF-8
     * @throws TemplateFailedException if it is not valid Velocity, with line and column, or has more than 300 KB
     * @throws UncheckedIOException if the file can't be read
     */
    public static MappingTemplate of(Path file) {
        try {
            return new MappingTemplate(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "can't read the mapping template " + file.toAbsolutePath().normalize()
                            + "\n  to do:       write the path from the working directory "
                            + Path.of("").toAbsolutePath() + ".",
                    e);
        }
    }

    /**
     * {@return the template of that text}
     *
     * @param text of the template
     * @throws TemplateFailedException if it is not valid Velocity, with line and column, or has more than 300 KB
     */
    public static MappingTemplate ofText(String text) {
        return new MappingTemplate("the text", text);
    }

    /**
     * Renders it as a request template; path parameters, stage variables and {@code $context} are empty.
     *
     * @param request the request for {@code $input}
     * @return the text and the overrides
     * @throws TemplateFailedException as in {@link #render(TemplateRequest)}
     */
    public RenderedTemplate render(HttpRequest request) {
        return render(TemplateRequest.of(request));
    }

    /**
     * Renders it as a request template.
     *
     * @param request the request for {@code $input} and {@code $context}
     * @return the text and the overrides
     * @throws TemplateFailedException if AWS would refuse such a call with 400 or 500; the message says why
     */
    public RenderedTemplate render(TemplateRequest request) {
        return rendered(TemplateInput.ofRequest(request.source(), new Overrides()));
    }

    /**
     * Renders it as a response template: {@code $input} is the response of the integration.
     *
     * @param request the request for {@code $context}
     * @param answer the response of the integration
     * @return the text and the overrides
     * @throws TemplateFailedException if AWS would refuse such a call with 500; the message says why
     */
    public RenderedTemplate renderResponse(TemplateRequest request, HttpResponse answer) {
        var message = new ResponseMessage(answer.status(), answer.headers(), BodyText.of(answer.body()));
        MappingSource source = request.source().with(message);
        return rendered(TemplateInput.ofResponse(source, new Overrides()));
    }

    private RenderedTemplate rendered(TemplateInput input) {
        try {
            Rendered rendered = template.render(input);
            return RenderedTemplate.of(rendered);
        } catch (MalformedBodyException e) {
            throw new TemplateFailedException(name + " reads the body as JSON, but the body is not JSON", e);
        } catch (MappingTemplateException e) {
            throw new TemplateFailedException(name + " can't be rendered: " + e.getMessage(), e);
        }
    }
}
