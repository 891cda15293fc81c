package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.expression.SelectionExpression;
import dev.gatehouse.internal.expression.value.MappingSource;
import java.util.List;
import java.util.Optional;

/** The templates of a request or an answer, and which of them a call takes. */
interface TemplateChoice {

    /** The template for that call; absent where the body passes as it is. */
    Optional<CompiledTemplate> choose(MappedCall mapped, MappingSource source);

    List<CompiledTemplate> templates();

    /** By the type of the client's body. */
    record ByContentType(List<CompiledTemplate> templates) implements TemplateChoice {

        @Override
        public Optional<CompiledTemplate> choose(MappedCall mapped, MappingSource source) {
            return CompiledTemplate.find(templates, MappedCall.typeOf(mapped.call()));
        }
    }

    /**
     * By what the client accepts: that type's own template, else the JSON one, else the first.
     *
     * <p>JSON wins when nothing fits (unit test_default_template_selection_behavior).
     */
    record ByAccept(List<CompiledTemplate> templates) implements TemplateChoice {

        @Override
        public Optional<CompiledTemplate> choose(MappedCall mapped, MappingSource source) {
            return CompiledTemplate.find(templates, MappedCall.acceptedBy(mapped.call()))
                    .or(() -> CompiledTemplate.find(templates, MediaType.JSON))
                    .or(() -> templates.stream().findFirst());
        }
    }

    /**
     * By the key that a template selection expression gives, else {@code $default}.
     *
     * <p>Without an expression {@code application/json} serves, too, as in the guide's mock sample.
     */
    record BySelection(Optional<SelectionExpression> expression, List<CompiledTemplate> templates)
            implements TemplateChoice {

        private static final String DEFAULT = "$default";

        // a text that is no expression names a key
        static BySelection of(Optional<String> expression, List<CompiledTemplate> templates) {
            return new BySelection(expression.flatMap(SelectionExpression::parse), templates);
        }

        @Override
        public Optional<CompiledTemplate> choose(MappedCall mapped, MappingSource source) {
            return expression
                    .map(selection -> selection.evaluate(source))
                    .flatMap(this::keyed)
                    .or(() -> keyed(DEFAULT))
                    .or(() -> expression.isPresent() ? Optional.empty() : keyed(MediaType.JSON.name()));
        }

        private Optional<CompiledTemplate> keyed(String key) {
            return templates.stream()
                    .filter(template -> template.key().equals(key))
                    .findFirst();
        }
    }
}
