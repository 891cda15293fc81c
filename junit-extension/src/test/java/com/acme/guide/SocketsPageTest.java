package com.acme.guide;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.TrustStores;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.InvokeUrl;
import dev.gatehouse.junit.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SocketsPageTest {

    @Nested
    @ApiGatewayTest("classpath:guide/orders.yaml")
    class AnyClient {

        // snippet: sockets-invoke-url
        @Test
        void answers_any_client(@InvokeUrl URI url) throws Exception { // http://localhost:49152/prod
            var request = HttpRequest.newBuilder(URI.create(url + "/orders")).build();

            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(200);
        }
        // end

        @Test
        void trusts_the_certificate(ApiGateway gateway) throws Exception {
            // snippet: sockets-trust
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("gateway", gateway.certificate());
            // end
            assertThat(store.size()).isEqualTo(1);
        }
    }

    @Nested
    // snippet: sockets-transport
    @ApiGatewayTest(value = "classpath:guide/orders.yaml", transport = Transport.SOCKET)
    class OrdersTest {

        @Test
        void speaks_over_loopback(GatewayClient client) {
            assertThat(client.get("/orders").send()).hasStatus(200).reachedFunction("ListOrders");
        }
    }
    // end

    @Nested
    @ApiGatewayTest("classpath:guide/mutual.yaml")
    class Mutual {

        // snippet: sockets-mutual
        @Test
        void knows_its_partner(GatewayClient client, TrustStores trustStores) {
            var alice = trustStores.get("partners.example.com").issue("CN=alice,O=Acme");

            var response = client.byDomain("partners.example.com")
                    .presenting(alice)
                    .get("/orders")
                    .send();

            assertThat(response).hasStatus(200); // the event has requestContext.identity.clientCert
        }
        // end
    }
}
