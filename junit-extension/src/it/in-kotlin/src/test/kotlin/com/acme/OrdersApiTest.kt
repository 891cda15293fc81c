package com.acme

import com.fasterxml.jackson.core.type.TypeReference
import dev.gatehouse.assertions.GatewayAssertions.assertThat
import dev.gatehouse.client.GatewayClient
import dev.gatehouse.control.HttpBackends
import dev.gatehouse.control.Lambdas
import dev.gatehouse.junit.ApiGatewayTest
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

@ApiGatewayTest
class OrdersApiTest {

    @Test
    fun `an order is found`(client: GatewayClient, lambdas: Lambdas) {
        lambdas.function("GetOrder").answers("""{"statusCode": 200, "body": "{\"id\": 7, \"sku\": \"A1\"}"}""")

        val response = client.header("x-tenant", "acme").get("/orders/{id}", 7).send()
        val order: Map<String, Any> = response.json(object : TypeReference<Map<String, Any>>() {})

        assertEquals(7, order["id"])
        assertThat(response).`as`("the order").hasStatus(200).reachedFunction("GetOrder").hasJsonLike("{'sku': 'A1'}")
        assertThat(response).json("$.sku").isText().startsWith("A")
        assertThat(lambdas.function("GetOrder").invocations()).hasSize(1).last().hasEvent("$.pathParameters.id", 7)
    }

    @Test
    fun `a charge is sent on`(client: GatewayClient, backends: HttpBackends) {
        val pay = backends.get("https://pay.example.com")
        pay.on("POST", "/charges").`when` { it.body().text().contains("blue") }.answers(201, "{}")

        val response = client.post("/charges").json(mapOf("card" to "blue")).send()

        assertThat(response).hasStatus(201).reachedBackend("https://pay.example.com")
        assertThat(pay).received("POST /charges").times(1).withJsonLike("{'card': 'blue'}")
    }
}
