package com.example.petstore;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.junit.ApiGatewayTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two frameworks run unchanged behind an HTTP API, by either payload format. */
@ApiGatewayTest("petstore.yaml")
class PetStoreTest {

    @ParameterizedTest
    @ValueSource(strings = {"SpringOne", "SpringTwo", "JerseyOne", "JerseyTwo"})
    void takes_pets_and_finds_them_again(String api, ApiGateway gateway) {
        var client = gateway.api(api).client();

        var added = client.post("/pets")
                .json(Map.of("name", "Rex", "breed", "Boxer"))
                .send();
        var found = client.get(added.header("location").orElseThrow()).send();

        assertThat(added).hasStatus(201).hasJsonPath("$.name", "Rex");
        assertThat(found).hasStatus(200).hasJsonPath("$.breed", "Boxer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SpringOne", "SpringTwo", "JerseyOne", "JerseyTwo"})
    void lists_no_more_than_the_query_asks_for(String api, ApiGateway gateway) {
        var client = gateway.api(api).client();
        client.post("/pets").json(Map.of("name", "Rex")).send();
        client.post("/pets").json(Map.of("name", "Tom")).send();

        var listed = client.get("/pets").query("limit", "1").send();

        assertThat(listed).hasStatus(200).hasJsonPath("$.length()", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SpringOne", "SpringTwo", "JerseyOne", "JerseyTwo"})
    void answers_404_for_an_unknown_pet(String api, ApiGateway gateway) {
        assertThat(gateway.api(api).client().get("/pets/none").send()).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SpringOne", "SpringTwo", "JerseyOne", "JerseyTwo"})
    void reads_headers(String api, ApiGateway gateway) {
        var greeted = gateway.api(api)
                .client()
                .get("/greeting")
                .header("X-Name", "Ann")
                .send();

        assertThat(greeted).hasStatus(200).hasBody("hello Ann");
    }
}
