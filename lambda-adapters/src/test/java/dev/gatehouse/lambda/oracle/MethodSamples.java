package dev.gatehouse.lambda.oracle;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Plain methods as handlers: each signature that AWS allows, and some that it does not. */
public class MethodSamples {

    public String nothing() {
        return "nothing";
    }

    public void nothingAtAll() {}

    public Void nothingBoxed() {
        return null;
    }

    public String onlyContext(Context context) {
        return context.getAwsRequestId();
    }

    public String text(String event) {
        return event + "!";
    }

    public String textAndContext(String event, Context context) {
        return event + (context == null);
    }

    public int primitive(int event) {
        return event + 1;
    }

    public Integer boxed(Integer event) {
        return event;
    }

    public boolean flag(boolean event) {
        return !event;
    }

    public double number(double event) {
        return event / 2;
    }

    public Object anything(Object event) {
        return event;
    }

    public List<Integer> list(List<Integer> event) {
        return event;
    }

    public Map<String, Object> map(Map<String, Object> event) {
        return event;
    }

    public int[] array(int[] event) {
        return event;
    }

    public Pet pet(Pet event) {
        return event;
    }

    public List<Pet> pets(List<Pet> event) {
        return event;
    }

    public Pet.Size choice(Pet.Size event) {
        return event;
    }

    public static String byStatic(String event) {
        return "static " + event;
    }

    public String input(InputStream event) throws IOException {
        return new String(event.readAllBytes());
    }

    public void output(OutputStream answer) throws IOException {
        answer.write("raw".getBytes());
    }

    public void streams(InputStream event, OutputStream answer) throws IOException {
        event.transferTo(answer);
    }

    public void streamsAndContext(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write((context.getInvokedFunctionArn()).getBytes());
    }

    public void inputAndContext(InputStream event, Context context) {}

    public int outputAndContext(OutputStream answer, Context context) throws IOException {
        answer.write(context.getAwsRequestId().getBytes());
        return 3;
    }

    public String overloaded() {
        return "none";
    }

    public String overloaded(String event) {
        return "event";
    }

    public String overloaded(String event, Context context) {
        return "event and context";
    }

    public String contextOrEvent(Context context) {
        return "context";
    }

    public String contextOrEvent() {
        return "none";
    }

    public String lengths(String event) {
        return "one";
    }

    public String lengths(Context context) {
        return "context counts twice";
    }

    public void threeOrTwo(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write("3".getBytes());
    }

    public String threeOrTwo(String event, Context context) {
        return "2";
    }

    public String badOverload(Context context, String event) {
        return "wrong way round";
    }

    public String badOverload(String event) {
        return "the good one";
    }

    public String twoEvents(String one, String two) {
        return "never";
    }

    public String fourThings(String one, String two, String three, Context four) {
        return "never";
    }

    public String outputAndEvent(OutputStream answer, String event) {
        return "never";
    }

    public String inputAndEvent(InputStream answer, String event) {
        return "never";
    }

    String hidden(String event) {
        return "never";
    }

    public String fails(String event) {
        throw new IllegalStateException("no \"luck\" with <" + event + "> \u2028 \u00e4\u0007");
    }

    public String failsSilently(String event) {
        throw new UnsupportedOperationException();
    }

    public void failsChecked(InputStream event) throws IOException {
        throw new IOException("disk", new IllegalStateException("why"));
    }

    public String failsBadly() {
        throw new AssertionError(42);
    }

    public Object cannotBeWritten(String event) {
        return new Object() {
            public String getValue() {
                throw new IllegalStateException("getter");
            }
        };
    }

    public <T extends Pet> T bounded(T event) {
        return event;
    }
}
