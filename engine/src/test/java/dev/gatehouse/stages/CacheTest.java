package dev.gatehouse.stages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.control.FunctionControl;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.MethodControl.CacheInvalidation;
import dev.gatehouse.control.ResponseCache;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.logs.Metrics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When an answer comes from the cache of a stage, and who may have it fetched anew. */
class CacheTest {

    private static final String CACHED = """
            CacheClusterEnabled: true
            CacheClusterSize: "0.5"
            MethodSettings: [{ResourcePath: /*, HttpMethod: '*', CachingEnabled: true, CacheTtlInSeconds: 60}]
            """;

    @Test
    void calls_the_backend_once_for_a_hundred_reads() {
        var gateway = GivenStage.gateway(CACHED);
        var items = items(gateway);

        gateway.client().burst(100, client -> client.get("/items/1"));

        assertThat(items.invocations().count()).isEqualTo(1);
        assertThat(gateway.get(Metrics.class).sum("CacheHitCount")).isEqualTo(99);
        assertThat(gateway.get(Metrics.class).sum("CacheMissCount")).isEqualTo(1);
    }

    @Test
    void fetches_again_at_the_instant_at_which_the_time_is_up() {
        var gateway = GivenStage.gateway(CACHED);
        items(gateway);

        var before = read(gateway, "/items/1");
        gateway.get(GatewayClock.class).advance(Duration.ofSeconds(60).minusNanos(1));
        var nearly = read(gateway, "/items/1");
        gateway.get(GatewayClock.class).advance(Duration.ofNanos(1));
        var after = read(gateway, "/items/1");

        assertThat(nearly.text()).isEqualTo(before.text());
        assertThat(after.text()).isNotEqualTo(before.text());
    }

    @Test
    void separates_entries_by_key_parameters_only() {
        var gateway = GivenStage.gateway(CACHED);
        var items = items(gateway);

        gateway.client().get("/items/1").query("page", 1).query("other", 1).send();
        gateway.client().get("/items/1").query("page", 1).query("other", 2).send();
        gateway.client().get("/items/1").query("page", 2).send();
        gateway.client().get("/items/1").send();

        assertThat(items.invocations().count()).isEqualTo(3);
        assertThat(gateway.get(ResponseCache.class).entries())
                .containsExactly("GET /items/{id} [1, -]", "GET /items/{id} [1, 1]", "GET /items/{id} [1, 2]");
    }

    @Test
    void replays_status_and_headers_with_ids_of_the_new_request() {
        var gateway = GivenStage.gateway(CACHED);
        items(gateway)
                .answers("{\"statusCode\":429,\"headers\":{\"x-from\":\"backend\",\"cache-control\":\"no-cache\"}}");

        var first = read(gateway, "/items/1");
        var second = read(gateway, "/items/1");

        assertThat(second.status()).isEqualTo(429);
        assertThat(second.header("x-from")).contains("backend");
        assertThat(second.header("x-amzn-requestid")).isPresent().isNotEqualTo(first.header("x-amzn-requestid"));
    }

    @Test
    void keeps_nothing_that_the_gateway_itself_refuses() {
        var gateway = GivenStage.gateway(CACHED);
        var items = items(gateway).answers("no proxy answer");

        read(gateway, "/items/1");
        read(gateway, "/items/1");

        assertThat(items.invocations().count()).isEqualTo(2);
        assertThat(gateway.get(ResponseCache.class).entries()).isEmpty();
    }

    @Test
    void keeps_nothing_over_a_mebibyte() {
        var gateway = GivenStage.gateway(CACHED);
        var items = items(gateway).answers("{\"body\":\"" + "x".repeat(1_048_577) + "\"}");

        read(gateway, "/items/1");
        read(gateway, "/items/1");

        assertThat(items.invocations().count()).isEqualTo(2);
    }

    @Test
    void ignores_an_unauthorised_wish_for_a_fresh_answer_and_warns() {
        var gateway = GivenStage.gateway(CACHED);
        var items = items(gateway);
        read(gateway, "/items/1");

        var answer = fresh(gateway);

        assertThat(items.invocations().count()).isEqualTo(1);
        assertThat(answer.header("warning"))
                .contains("199 Cache-control headers were ignored because the caller was unauthorized.");
    }

    @Test
    void refuses_an_unauthorised_wish_where_the_stage_says_so() {
        var gateway = GivenStage.gateway(CACHED);
        items(gateway);
        gateway.get(StageControl.class).everyMethod().invalidation(CacheInvalidation.FAIL_WITH_403);

        var answer = fresh(gateway);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("x-amzn-errortype")).contains("AccessDeniedException");
    }

    @Test
    void ignores_an_unauthorised_wish_silently_where_the_stage_says_so() {
        var gateway = GivenStage.gateway(CACHED);
        var items = items(gateway);
        gateway.get(StageControl.class).everyMethod().invalidation(CacheInvalidation.SUCCEED_WITHOUT_RESPONSE_HEADER);
        read(gateway, "/items/1");

        var answer = fresh(gateway);

        assertThat(answer.header("warning")).isEmpty();
        assertThat(items.invocations().count()).isEqualTo(1);
    }

    @Test
    void lets_anyone_replace_the_entry_where_no_authorisation_is_required() {
        var gateway = GivenStage.gateway(CACHED);
        items(gateway);
        gateway.get(StageControl.class).everyMethod().invalidation(CacheInvalidation.OPEN_TO_ANYONE);
        var first = read(gateway, "/items/1");

        var refetched = fresh(gateway);

        assertThat(refetched.text()).isNotEqualTo(first.text());
        assertThat(read(gateway, "/items/1").text()).isEqualTo(refetched.text());
    }

    @Test
    void lets_a_signed_caller_with_the_permission_replace_the_entry() {
        var gateway = GivenStage.gateway(CACHED + "Auth: {DefaultAuthorizer: AWS_IAM}\n");
        items(gateway);
        var identities = gateway.get(IamIdentities.class);
        var reader = identities.user("reader").allow("execute-api:Invoke", "*");
        var owner = identities.user("owner").allow("execute-api:*", "*");
        var first = gateway.client().signedBy(reader).get("/items/1").send();

        var ignored = gateway.client()
                .signedBy(reader)
                .get("/items/1")
                .header("cache-control", "max-age=0")
                .send();
        var refetched = gateway.client()
                .signedBy(owner)
                .get("/items/1")
                .header("cache-control", "max-age=0")
                .send();

        assertThat(ignored.text()).isEqualTo(first.text());
        assertThat(ignored.header("warning")).isPresent();
        assertThat(refetched.text()).isNotEqualTo(first.text());
        assertThat(refetched.header("warning")).isEmpty();
    }

    @Test
    void caches_a_post_only_by_a_setting_of_its_own() {
        var gateway = GivenStage.gateway(CACHED);
        var items = items(gateway);

        gateway.client().burst(2, client -> client.post("/items/1"));
        gateway.get(StageControl.class).method("POST", "/items/{id}").caching(Duration.ofSeconds(5));
        gateway.client().burst(5, client -> client.post("/items/1"));

        assertThat(items.invocations().count()).isEqualTo(3);
    }

    @Test
    void caches_only_the_reads_of_an_any_method() {
        var gateway = ApiGateway.builder()
                .templateText(
                        "template.yaml",
                        GivenStage.template(CACHED)
                                .replace("get: &items", "x-amazon-apigateway-any-method: &items")
                                .replace("post: *items", ""))
                .start();
        var items = items(gateway);

        gateway.client().burst(3, client -> client.get("/items/1"));
        gateway.client().burst(3, client -> client.post("/items/1"));

        assertThat(items.invocations().count()).isEqualTo(4);
    }

    @Test
    void forgets_everything_when_flushed_or_without_a_cluster() {
        var gateway = GivenStage.gateway(CACHED);
        var items = items(gateway);

        read(gateway, "/items/1");
        gateway.get(ResponseCache.class).flush();
        read(gateway, "/items/1");
        gateway.get(StageControl.class).withoutCacheCluster();
        gateway.client().burst(2, client -> client.get("/items/1"));

        assertThat(items.invocations().count()).isEqualTo(4);
        assertThat(gateway.get(ResponseCache.class).entries()).isEmpty();
    }

    @Test
    void lets_a_thousand_readers_of_one_cold_key_agree_from_then_on() {
        var gateway = GivenStage.gateway(CACHED);
        var items = items(gateway);

        var answers = gateway.client().concurrently(1000, client -> client.get("/items/1"));
        var kept = read(gateway, "/items/1");

        assertThat(answers).hasSize(1000).allMatch(answer -> answer.status() == 200);
        assertThat(answers).extracting(ApiResponse::text).contains(kept.text());
        var metrics = gateway.get(Metrics.class);
        assertThat(metrics.sum("CacheMissCount")).isEqualTo(items.invocations().count());
        assertThat(metrics.sum("CacheHitCount") + metrics.sum("CacheMissCount")).isEqualTo(1001);
        assertThat(gateway.get(ResponseCache.class).entries()).hasSize(1);
    }

    @Test
    void keeps_the_newer_answer_when_an_older_fetch_ends_late() throws InterruptedException {
        var gateway = GivenStage.gateway(CACHED);
        gateway.get(StageControl.class).everyMethod().invalidation(CacheInvalidation.OPEN_TO_ANYONE);
        var slowBegan = new CountDownLatch(1);
        var slowMayEnd = new CountDownLatch(1);
        heldUpOnce(gateway, slowBegan, slowMayEnd);

        var slow = CompletableFuture.supplyAsync(() -> read(gateway, "/items/1"));
        assertThat(slowBegan.await(30, TimeUnit.SECONDS)).isTrue();
        var newer = fresh(gateway);
        slowMayEnd.countDown();

        assertThat(slow.join().text()).isEqualTo("1");
        assertThat(newer.text()).isEqualTo("2");
        assertThat(read(gateway, "/items/1").text()).isEqualTo("2");
    }

    @Test
    void keeps_nothing_that_was_asked_for_before_a_flush() throws InterruptedException {
        var gateway = GivenStage.gateway(CACHED);
        var began = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        heldUpOnce(gateway, began, mayEnd);

        var slow = CompletableFuture.supplyAsync(() -> read(gateway, "/items/1"));
        assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();
        gateway.get(ResponseCache.class).flush();
        mayEnd.countDown();

        assertThat(slow.join().text()).isEqualTo("1");
        assertThat(read(gateway, "/items/1").text()).isEqualTo("2");
    }

    private static void heldUpOnce(ApiGateway gateway, CountDownLatch began, CountDownLatch mayEnd) {
        var count = new AtomicInteger();
        gateway.get(Lambdas.class).function("Items").runs(invocation -> {
            int number = count.incrementAndGet();
            if (number == 1) {
                began.countDown();
                awaitQuietly(mayEnd);
            }
            return FunctionOutcome.returned("{\"body\":\"" + number + "\"}");
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ApiResponse read(ApiGateway gateway, String path) {
        return gateway.client().get(path).send();
    }

    private static ApiResponse fresh(ApiGateway gateway) {
        return gateway.client()
                .get("/items/1")
                .header("Cache-Control", "max-age=0")
                .send();
    }

    /** Has the function answer with the number of its call. */
    static FunctionControl items(ApiGateway gateway) {
        var count = new AtomicInteger();
        return gateway.get(Lambdas.class)
                .function("Items")
                .runs(invocation -> FunctionOutcome.returned("{\"body\":\"" + count.incrementAndGet() + "\"}"));
    }
}
