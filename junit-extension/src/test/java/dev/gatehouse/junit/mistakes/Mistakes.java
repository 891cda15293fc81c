package dev.gatehouse.junit.mistakes;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Mistakes of one kind, by name, in the order in which they were added. */
final class Mistakes {

    private final Map<String, Mistake> all = new LinkedHashMap<>();

    /** Adds one that needs a gateway of {@code mall.yaml}. */
    Mistakes add(String name, Mistake mistake) {
        all.put(name, mistake);
        return this;
    }

    /** Adds one that a client of the REST API makes. */
    Mistakes call(String name, Consumer<GatewayClient> mistake) {
        return add(name, gateway -> mistake.accept(shop(gateway)));
    }

    /** Adds a test class that can't pass. */
    Mistakes test(String name, Class<?> test) {
        return add(name, gateway -> FailingTest.run(test));
    }

    /** Adds a test class that can't pass with those parameters of the run. */
    Mistakes run(String name, Class<?> test, Map<String, String> parameters) {
        return add(name, gateway -> FailingTest.run(test, parameters));
    }

    /** Adds a test class that can't pass with that system property. */
    Mistakes property(String name, Class<?> test, String key, String value) {
        return add(name, gateway -> {
            System.setProperty(key, value);
            try {
                FailingTest.run(test);
            } finally {
                System.clearProperty(key);
            }
        });
    }

    Map<String, Mistake> all() {
        return all;
    }

    static GatewayClient shop(ApiGateway gateway) {
        return gateway.api("Shop").stage("live").client();
    }

    /** What somebody does wrong. */
    @FunctionalInterface
    interface Mistake {
        void in(ApiGateway gateway) throws Exception;
    }
}
