package dev.gatehouse.internal.expression;

import dev.gatehouse.internal.expression.value.Position;
import java.util.List;
import java.util.Optional;

/** Reads references of REST and WebSocket APIs: {@code method.request.header.x}, {@code context.stage} and so on. */
final class RestReferences {

    private static final String MULTI_VALUE = "multivalue";

    private RestReferences() {}

    /** The reference without any leading dollar sign; empty if there is no such place. */
    static Optional<Reference> parse(String text) {
        return request("method.request.", text)
                .or(() -> request("route.request.", text))
                .or(() -> answer(text))
                .or(() -> surroundings(text));
    }

    /** {@code context.x} and {@code stageVariables.x}, which all kinds of API share. */
    static Optional<Reference> surroundings(String text) {
        return after("context.", text)
                .<Reference>map(name -> source -> list(source.context().text(name)))
                .or(() -> after("stageVariables.", text)
                        .map(name -> source ->
                                list(Optional.ofNullable(source.stageVariables().get(name)))));
    }

    static Optional<String> after(String prefix, String text) {
        return text.startsWith(prefix) && text.length() > prefix.length()
                ? Optional.of(text.substring(prefix.length()))
                : Optional.empty();
    }

    static List<String> list(Optional<String> value) {
        return value.map(List::of).orElseGet(List::of);
    }

    private static Optional<Reference> request(String prefix, String text) {
        return after(prefix, text).flatMap(RestReferences::requestPart);
    }

    private static Optional<Reference> requestPart(String text) {
        if (text.equals("body")) {
            return Optional.of(source -> List.of(source.request().body().checkedText()));
        }
        return after("body.", text)
                .map(BodyReference::compile)
                .<Reference>map(body -> source ->
                        BodyReference.texts(body.find(source.request().body().json())))
                .or(() -> requestParameter(text));
    }

    private static Optional<Reference> requestParameter(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || dot == text.length() - 1) {
            return Optional.empty();
        }
        String place = text.substring(0, dot);
        String name = text.substring(dot + 1);
        return switch (place) {
            case MULTI_VALUE + "header" ->
                Optional.of(source -> joined(source.request().parameters().all(Position.HEADER, name)));
            case MULTI_VALUE + "querystring" ->
                Optional.of(source -> source.request().parameters().all(Position.QUERYSTRING, name));
            default ->
                Position.named(place)
                        .map(position ->
                                source -> list(source.request().parameters().last(position, name)));
        };
    }

    private static Optional<Reference> answer(String text) {
        return after("integration.response.", text).flatMap(RestReferences::answerPart);
    }

    private static Optional<Reference> answerPart(String text) {
        if (text.equals("statuscode")) {
            return Optional.of(source -> list(source.response().map(answer -> Integer.toString(answer.status()))));
        }
        if (text.equals("body")) {
            return Optional.of(
                    source -> list(source.response().map(answer -> answer.body().checkedText())));
        }
        return after("body.", text)
                .map(BodyReference::compile)
                .<Reference>map(body -> source -> BodyReference.texts(source.response()
                        .flatMap(answer -> body.findInAnswer(answer.body().json()))))
                .or(() -> answerHeader(text));
    }

    private static Optional<Reference> answerHeader(String text) {
        return after("header.", text)
                .<Reference>map(name -> source -> list(
                        source.response().flatMap(answer -> answer.headers().last(name))))
                .or(() -> after(MULTI_VALUE + "header.", text)
                        .map(name -> source -> joined(source.response()
                                .map(answer -> answer.headers().all(name))
                                .orElseGet(List::of))));
    }

    private static List<String> joined(List<String> values) {
        return values.isEmpty() ? values : List.of(String.join(",", values));
    }
}
