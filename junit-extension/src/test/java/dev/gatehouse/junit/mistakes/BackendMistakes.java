package dev.gatehouse.junit.mistakes;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.assertions.GatewayAssertions;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** Mistakes with what stands for HTTP backends and AWS services. */
final class BackendMistakes {

    private BackendMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .add("an origin without a scheme", it -> it.get(HttpBackends.class)
                        .get("pay.example.com"))
                .add("an origin with a path", it -> it.get(HttpBackends.class).get("https://pay.example.com/v1"))
                .add("an origin with a query", it -> it.get(HttpBackends.class).get("https://pay.example.com?x=1"))
                .add("an origin of another scheme", it -> it.get(HttpBackends.class)
                        .get("ftp://pay.example.com"))
                .add("an origin with a star", it -> it.get(HttpBackends.class).get("https://*.example.com"))
                .add("an origin with a variable", it -> it.get(HttpBackends.class)
                        .get("https://{host}"))
                .add("no origin", it -> it.get(HttpBackends.class).get(""))
                .add("an origin that is null", it -> it.get(HttpBackends.class).get(null))
                .add("a stub's path without a slash", it -> pay(it).on("GET", "rates"))
                .add("a stub's method and path in the wrong order", it -> pay(it).on("/rates", "GET"))
                .add("a stub of a whole URL", it -> pay(it).on("GET", "https://pay.example.com/rates"))
                .add("a stub's path with a star", it -> pay(it).on("GET", "/rates/*"))
                .add("a stub's path with a colon", it -> pay(it).on("GET", "/rates/:id"))
                .add("a stub's path with an open brace", it -> pay(it).on("GET", "/rates/{id"))
                .add("a stub without a method", it -> pay(it).on("", "/rates"))
                .add("a status of four digits", it -> pay(it).answers(2000, "{}"))
                .add("a status of zero", it -> pay(it).answers(0, "{}"))
                .add("a stand-in without an answer", it -> pay(it).answersInTurn())
                .add("a stub without an answer", it -> pay(it).on("GET", "/").answersInTurn())
                .add("an answer that is null", it -> pay(it).answers((HttpResponse) null))
                .add("a negative delay", it -> pay(it).on("GET", "/").delays(Duration.ofSeconds(-1)))
                .add("a stand-in that sleeps backwards", it -> pay(it).sleeps(Duration.ofSeconds(-1)))
                .add("a server without a scheme", it -> pay(it).forwardTo(URI.create("localhost:8080")))
                .add("a server that is a path", it -> pay(it).forwardTo(URI.create("/pay")))
                .add("a server with a query", it -> pay(it).forwardTo(URI.create("http://localhost:80/?a=b")))
                .add("a server that is null", it -> pay(it).forwardTo((Supplier<URI>) null))
                .add("a request that did not come", it -> pay(it).lastRequest())
                .add("a request of a service that did not come", it -> sqs(it).lastRequest())
                .add("a service's host", it -> it.get(AwsServices.class).get("sqs.us-east-1.amazonaws.com"))
                .add("a service by its principal", it -> it.get(AwsServices.class)
                        .get("sqs.amazonaws.com"))
                .add("a service by its ARN", it -> it.get(AwsServices.class)
                        .get("arn:aws:sqs:us-east-1:123456789012:q"))
                .add("no service", it -> it.get(AwsServices.class).get(""))
                .add("a service by its long name", it -> it.get(AwsServices.class)
                        .get("stepfunctions"))
                .add("an action in the place of the path", it -> sqs(it).on("POST", "SendMessage"))
                .add("a request that is none", it -> GatewayAssertions.assertThat(pay(it))
                        .received("/rates"));
    }

    private static StandIn<HttpRequest> pay(ApiGateway gateway) {
        return gateway.get(HttpBackends.class).get("https://pay.example.com");
    }

    private static StandIn<ServiceCall> sqs(ApiGateway gateway) {
        return gateway.get(AwsServices.class).get("sqs");
    }
}
