package dev.gatehouse.lambda.oracle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Handlers by Lambda's interfaces, direct, inherited and generic, and some that AWS refuses. */
public final class InterfaceSamples {

    private InterfaceSamples() {}

    public static class Pojo implements RequestHandler<Pet, Pet> {
        @Override
        public Pet handleRequest(Pet event, Context context) {
            return event;
        }
    }

    public static class Collections implements RequestHandler<Map<String, List<Pet>>, List<Pet>> {
        @Override
        public List<Pet> handleRequest(Map<String, List<Pet>> event, Context context) {
            return event.values().iterator().next();
        }
    }

    public static class NoAnswer implements RequestHandler<String, Void> {
        @Override
        public Void handleRequest(String event, Context context) {
            return null;
        }
    }

    public static class Stream implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            event.transferTo(answer);
        }
    }

    public static class Both implements RequestHandler<String, String>, RequestStreamHandler {
        @Override
        public String handleRequest(String event, Context context) {
            return "object";
        }

        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            answer.write("\"stream\"".getBytes());
        }
    }

    public abstract static class Base<A, B> implements RequestHandler<A, B> {
        @Override
        public B handleRequest(A event, Context context) {
            return answer(event);
        }

        protected abstract B answer(A event);
    }

    public static class Inherited extends Base<Pet, String> {
        @Override
        protected String answer(Pet event) {
            return event.getName();
        }
    }

    public abstract static class Swapped<X, Y> extends Base<Y, X> {}

    public static class InheritedTwice extends Swapped<Integer, Pet> {
        @Override
        protected Integer answer(Pet event) {
            return event.getAgeInYears();
        }
    }

    public static class InheritedAgain extends Inherited {}

    public abstract static class Listing<T> implements RequestHandler<List<T>, Integer> {
        @Override
        public Integer handleRequest(List<T> event, Context context) {
            return event.size();
        }
    }

    public static class NestedVariable extends Listing<Pet> {}

    public static class Bounded<T extends Pet> implements RequestHandler<T, String> {
        @Override
        public String handleRequest(T event, Context context) {
            return event.getName();
        }
    }

    public static class Unbounded<T> implements RequestHandler<T, String> {
        @Override
        public String handleRequest(T event, Context context) {
            return "never";
        }
    }

    @SuppressWarnings("rawtypes")
    public static class Raw implements RequestHandler {
        @Override
        public Object handleRequest(Object event, Context context) {
            return "never";
        }
    }

    @SuppressWarnings("rawtypes")
    public static class RawBase extends Base {
        @Override
        protected Object answer(Object event) {
            return "never";
        }
    }

    public interface Narrow<T> extends RequestHandler<T, String> {}

    public static class BySubInterface implements Narrow<Pet> {
        @Override
        public String handleRequest(Pet event, Context context) {
            return "never";
        }
    }

    public interface Fixed extends RequestHandler<Pet, String> {}

    public static class ByFixedInterface implements Fixed {
        @Override
        public String handleRequest(Pet event, Context context) {
            return event.getName();
        }
    }

    public interface Two<A, B> extends RequestHandler<B, A> {}

    public static class BySwappedInterface implements Two<String, Pet> {
        @Override
        public String handleRequest(Pet event, Context context) {
            return "never";
        }
    }

    public static class GenericMethod extends Base<Pet, Pet> {
        @Override
        protected Pet answer(Pet event) {
            event.publicField = "seen";
            return event;
        }
    }

    public static class Fails implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            throw new IllegalArgumentException(event, new IllegalStateException("inner"));
        }
    }

    public static class FailsInStream implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
            answer.write(1);
            throw new IOException();
        }
    }

    public static class BadConstructor implements RequestHandler<String, String> {
        public BadConstructor() {
            throw new IllegalStateException("no connection");
        }

        @Override
        public String handleRequest(String event, Context context) {
            return "never";
        }
    }

    public static class BadInitializer implements RequestHandler<String, String> {
        static final int VALUE = Integer.parseInt("x");

        @Override
        public String handleRequest(String event, Context context) {
            return "never";
        }
    }

    public static class NeedsArgument implements RequestHandler<String, String> {
        public NeedsArgument(String argument) {}

        @Override
        public String handleRequest(String event, Context context) {
            return "never";
        }
    }

    static class Hidden implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return "never";
        }
    }

    public class Inner implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            return "never";
        }
    }

    public abstract static class Abstract implements RequestHandler<String, String> {}

    public static class NoHandler {}
}
