package dev.gatehouse.lambda.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HandlerFormsTest {

    private static final String PET = "{\"publicField\":\"x\",\"name\":\"Rex\",\"ageInYears\":3,\"good\":true,"
            + "\"friends\":[{\"name\":\"Tom\"}],\"weights\":{\"a\":1},\"born\":\"2026-01-01T00:00:00Z\","
            + "\"nick\":\"R\",\"size\":\"LARGE\",\"unknown\":1}";
    private static final BiFunction<String, byte[], byte[]> AWS = Apart.awsRuntime();

    @ParameterizedTest
    @MethodSource({"methods", "interfaces", "oddEvents"})
    void a_handler_answers_as_on_aws(String handler, String event) {
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);

        String ours = new String(new OurRuntime().apply(handler, bytes), StandardCharsets.UTF_8);

        assertThat(ours).isEqualTo(loaderApart(new String(AWS.apply(handler, bytes), StandardCharsets.UTF_8)));
    }

    // the JVM names the loader in a ClassCastException
    private static String loaderApart(String output) {
        return output.replaceAll(Apart.class.getName() + " @\\w+", "'app'");
    }

    static Stream<Arguments> methods() {
        var cases = new ArrayList<Arguments>();
        method(cases, "null", "nothing", "nothingAtAll", "nothingBoxed", "onlyContext", "output");
        method(cases, "\"hi\"", "text", "textAndContext", "anything", "byStatic", "input", "streams");
        method(cases, "\"hi\"", "streamsAndContext", "inputAndContext", "outputAndContext");
        method(cases, "\"hi\"", "overloaded", "contextOrEvent", "lengths", "threeOrTwo", "badOverload");
        method(cases, "\"hi\"", "twoEvents", "fourThings", "outputAndEvent", "inputAndEvent", "hidden", "absent");
        method(cases, "\"hi\"", "fails", "failsSilently", "failsChecked", "failsBadly", "cannotBeWritten");
        method(cases, "7", "primitive", "boxed", "number", "text", "anything", "choice", "list");
        method(cases, "true", "flag", "anything", "primitive");
        method(cases, "[1,2]", "list", "array", "anything", "primitive", "pet");
        method(cases, PET, "pet", "map", "anything", "bounded", "text", "list");
        method(cases, "[" + PET + ",null]", "pets", "pet");
        method(cases, "\"SMALL\"", "choice");
        return cases.stream();
    }

    static Stream<Arguments> interfaces() {
        var cases = new ArrayList<Arguments>();
        type(cases, PET, "Pojo", "Inherited", "InheritedTwice", "InheritedAgain", "Bounded", "ByFixedInterface");
        type(cases, PET, "GenericMethod", "BySubInterface", "BySwappedInterface", "Unbounded", "Raw", "RawBase");
        type(cases, PET, "Pojo::handleRequest", "Inherited::handleRequest", "GenericMethod::handleRequest");
        type(cases, PET, "Inherited::answer", "Raw::handleRequest", "Both::handleRequest", "Bounded::handleRequest");
        type(cases, "{\"a\":[" + PET + "]}", "Collections", "Collections::handleRequest");
        type(cases, "[" + PET + "]", "NestedVariable", "NestedVariable::handleRequest");
        type(cases, "\"hi\"", "NoAnswer", "Stream", "Both", "Fails", "FailsInStream", "FailsInStream::handleRequest");
        type(cases, "\"hi\"", "BadConstructor", "BadInitializer", "NeedsArgument", "Hidden", "Inner", "Abstract");
        type(
                cases,
                "\"hi\"",
                "NoHandler",
                "NoHandler::none",
                "BadConstructor::handleRequest",
                "Abstract::handleRequest");
        return cases.stream();
    }

    static Stream<Arguments> oddEvents() {
        var cases = new ArrayList<Arguments>();
        for (String event : List.of("", " ", "null", "{", "{'name':'x'}", "{name:1}", "[]", "\"\"", "NaN", "{}x")) {
            method(cases, event, "pet", "text", "primitive", "map", "anything");
        }
        return cases.stream();
    }

    private static void method(List<Arguments> cases, String event, String... names) {
        for (String name : names) {
            cases.add(Arguments.of(MethodSamples.class.getName() + "::" + name, event));
        }
    }

    private static void type(List<Arguments> cases, String event, String... names) {
        for (String name : names) {
            cases.add(Arguments.of(InterfaceSamples.class.getName() + "$" + name, event));
        }
    }
}
