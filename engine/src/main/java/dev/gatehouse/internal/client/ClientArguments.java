package dev.gatehouse.internal.client;

import dev.gatehouse.client.CallBuilder;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what only clients are given: query parameters, cookies, bursts. */
final class ClientArguments {

    private ClientArguments() {}

    /** The name of a query parameter. */
    static String queryName(String name) {
        String given = ArgumentChecks.text(name, "the name of a query parameter", "query(\"page\", 1)");
        if (given.indexOf('=') >= 0 || given.indexOf('&') >= 0 || given.startsWith("?")) {
            throw Misuse.of("\"" + given + "\" is not the name of one query parameter")
                    .toDo(
                            "pass names and values separately, like query(\"page\", 1).query(\"size\", 2), or write all of it after the"
                                    + " path: /orders?page=1&size=2.");
        }
        return given;
    }

    /** The text of one value; what holds several, or none, is refused. */
    static String one(@Nullable Object value, String of) {
        if (value == null) {
            throw Misuse.of("the value of " + of + " is null").toDo("pass one, or leave it out of the call.");
        }
        boolean several = value instanceof Iterable
                || value instanceof Map
                || value.getClass().isArray();
        if (several || value instanceof Optional) {
            throw Misuse.of("the value of " + of + " is a " + kind(value) + ", not one value")
                    .toDo(several ? "pass its elements one by one." : "pass its content, or leave it out of the call.");
        }
        return String.valueOf(value);
    }

    private static String kind(Object value) {
        if (value instanceof Map) {
            return "map";
        }
        if (value instanceof Optional) {
            return "java.util.Optional";
        }
        return value.getClass().isArray() ? "array" : "collection";
    }

    /** One cookie as it stands in the Cookie header. */
    static String cookie(String name, String value) {
        String cookie = ArgumentChecks.text(name, "a cookie's name", "cookie(\"session\", \"abc\")") + "="
                + one(value, "the cookie " + name);
        if (cookie.indexOf(';') >= 0) {
            throw Misuse.of("a cookie can't hold a semicolon: " + cookie)
                    .toDo("call cookie(name, value) for each cookie; attributes like Path are the server's to set.");
        }
        return cookie;
    }

    /** How many calls are made. */
    static int times(int times, String method) {
        if (times < 1) {
            throw Misuse.of(method + "(" + times + ", ...) makes no call").toDo("pass the number of calls, 1 or more.");
        }
        return times;
    }

    /** The call that a test has described. */
    static CallBuilder made(@Nullable CallBuilder call) {
        if (call == null) {
            throw Misuse.of("no call was made: the lambda expression returned null")
                    .toDo("return the call, like client -> client.get(\"/orders\").");
        }
        return call;
    }
}
