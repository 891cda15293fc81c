package com.acme.guide;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.InvokeUrl;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@ApiGatewayTest("classpath:guide/orders.yaml")
class RecipesPageTest {

    // snippet: recipes-rest-assured
    @Test
    void lists_orders(@InvokeUrl URI url) {
        given().baseUri(url.toString())
                .header("accept", "application/json")
                .get("/orders")
                .then()
                .statusCode(200)
                .body("size()", is(1));
    }
    // end

    // snippet: recipes-http-client
    @Test
    void lists_orders_by_the_jdk(@InvokeUrl URI url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + "/orders")).build();

        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertEquals(200, response.statusCode());
    }
    // end
}
