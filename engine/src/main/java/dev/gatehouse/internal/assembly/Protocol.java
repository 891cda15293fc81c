package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.payload.EdgeAnswer;
import dev.gatehouse.internal.payload.HttpPath;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.OutgoingMessage;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.StagePipeline;
import dev.gatehouse.internal.pipeline.context.CallIds;
import dev.gatehouse.internal.pipeline.context.ConnectionContext;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.WebSocketApi;
import java.util.Optional;

/** What tells deployments of REST, HTTP and WebSocket APIs apart. */
sealed interface Protocol {

    ApiDefinition api();

    /** A stage with its pipelines. */
    ServedStage assemble(StageDefinition stage, Optional<RestDefinition> promoted);

    /** The path taken apart; empty if what events show can't be made out. */
    Optional<PathInStage> path(String sent, RequestedHost host);

    /** Answers a request that came to a stage, not to open a connection. */
    Served<HttpResponse> answer(ServedStage stage, ReceivedCall call);

    /** Whether answering such a request may wait for anything. */
    default boolean mayWait(ServedStage stage, ExpectedCall call) {
        return true;
    }

    /** The answer where no stage serves the path, or where it can't be made out. */
    Exchange withoutStage(HttpRequest request, Optional<PathInStage> path, State state);

    CallIds ids(HttpRequest request, StageDefinition stage, State state);

    /** What the network in front of the API adds. */
    default HttpResponse shown(Served<HttpResponse> answer, RequestedHost host) {
        return answer.result();
    }

    /** The method that routing looks at. */
    default String method(HttpRequest request) {
        return request.method();
    }

    /** The connection that a handshake is to open. */
    default Optional<ConnectionContext> connection(State state) {
        return Optional.empty();
    }

    /**
     * A stage as it is served.
     *
     * @param promoted what it serves instead of the API's definition once its canary was promoted
     * @param pipeline of requests, for a WebSocket stage of handshakes
     * @param messages of a WebSocket stage
     */
    record ServedStage(
            StageDefinition stage,
            Optional<RestDefinition> promoted,
            StagePipeline<HttpResponse> pipeline,
            Optional<MessagePipelines> messages) {

        static ServedStage of(StageDefinition stage, StagePipeline<HttpResponse> pipeline) {
            return new ServedStage(stage, Optional.empty(), pipeline, Optional.empty());
        }
    }

    /** The pipelines of an open connection; without a {@code $disconnect} route nothing happens at its end. */
    record MessagePipelines(
            StagePipeline<Optional<OutgoingMessage>> message, Optional<StagePipeline<HttpResponse>> disconnect) {}

    /** A path begins with a stage, CloudFront may stand in front, a client may override the method. */
    record Rest(RestApi api, RestAssembly assembly) implements Protocol {

        @Override
        public ServedStage assemble(StageDefinition stage, Optional<RestDefinition> promoted) {
            RestDefinition served = promoted.orElse(api.definition());
            return new ServedStage(stage, promoted, assembly.assemble(stage, served), Optional.empty());
        }

        @Override
        public Optional<PathInStage> path(String sent, RequestedHost host) {
            return Optional.of(host.path(sent));
        }

        @Override
        public Served<HttpResponse> answer(ServedStage stage, ReceivedCall call) {
            return stage.pipeline().serve(call);
        }

        @Override
        public boolean mayWait(ServedStage stage, ExpectedCall call) {
            return stage.pipeline().mayWait(call);
        }

        @Override
        public Exchange withoutStage(HttpRequest request, Optional<PathInStage> path, State state) {
            return new AnswersWithoutStage(api, state)
                    .forbidden(request, path.map(PathInStage::stage).orElse(""));
        }

        @Override
        public CallIds ids(HttpRequest request, StageDefinition stage, State state) {
            return CallIdsFactory.rest(request, stage, state);
        }

        @Override
        public HttpResponse shown(Served<HttpResponse> answer, RequestedHost host) {
            return host.isEdge(api.endpointType()) ? EdgeAnswer.of(answer.result(), answer.context()) : answer.result();
        }

        @Override
        public String method(HttpRequest request) {
            return request.headers().first("x-http-method-override").orElse(request.method());
        }
    }

    /** The first segment picks a stage, else {@code $default} serves. */
    record Http(HttpApi api, HttpAssembly assembly) implements Protocol {

        private static final String DEFAULT = "$default";

        @Override
        public ServedStage assemble(StageDefinition stage, Optional<RestDefinition> promoted) {
            return ServedStage.of(stage, assembly.assemble(stage));
        }

        @Override
        public Optional<PathInStage> path(String written, RequestedHost host) {
            String sent = HttpPath.withoutDoubleSlashes(written);
            PathInStage path = host.mapping()
                    .map(mapping -> belowDomain(PathInStage.mapped(sent, mapping)))
                    .orElseGet(() -> ofStage(sent));
            return HttpPath.shown(path.shown()).map(path::withShown);
        }

        private PathInStage ofStage(String sent) {
            int end = sent.indexOf('/', 1);
            String first = end < 0 ? sent.substring(Math.min(1, sent.length())) : sent.substring(1, end);
            if (!first.equals(DEFAULT) && api.stage(first).isPresent()) {
                return new PathInStage(first, end < 0 ? "/" : sent.substring(end), sent);
            }
            String whole = sent.isEmpty() ? "/" : sent;
            return new PathInStage(DEFAULT, whole, whole);
        }

        // events show the stage although the client did not send it, and leave the mapping key out
        private static PathInStage belowDomain(PathInStage path) {
            return path.withShown(path.stage().equals(DEFAULT) ? path.below() : "/" + path.stage() + path.below());
        }

        @Override
        public Served<HttpResponse> answer(ServedStage stage, ReceivedCall call) {
            return stage.pipeline().serve(call);
        }

        @Override
        public Exchange withoutStage(HttpRequest request, Optional<PathInStage> path, State state) {
            var answers = new AnswersWithoutStage(api, state);
            return path.isPresent() ? answers.notFound(request) : answers.badRequest(request);
        }

        @Override
        public CallIds ids(HttpRequest request, StageDefinition stage, State state) {
            return CallIdsFactory.extended(request, state.environment());
        }
    }

    /** Requests open connections, or manage them. */
    record WebSocket(WebSocketApi api, WebSocketAssembly assembly) implements Protocol {

        @Override
        public ServedStage assemble(StageDefinition stage, Optional<RestDefinition> promoted) {
            var messages = new MessagePipelines(assembly.message(stage), assembly.disconnect(stage));
            return new ServedStage(stage, promoted, assembly.connect(stage), Optional.of(messages));
        }

        @Override
        public Optional<PathInStage> path(String sent, RequestedHost host) {
            return Optional.of(host.path(sent).withShown(sent));
        }

        /** To {@code @connections}, or 426. */
        @Override
        public Served<HttpResponse> answer(ServedStage stage, ReceivedCall call) {
            return ManagementApi.ofSigners(api).answer(call);
        }

        @Override
        public Exchange withoutStage(HttpRequest request, Optional<PathInStage> path, State state) {
            return new AnswersWithoutStage(api, state)
                    .forbidden(request, path.map(PathInStage::stage).orElse(""));
        }

        @Override
        public CallIds ids(HttpRequest request, StageDefinition stage, State state) {
            return CallIdsFactory.extended(request, state.environment());
        }

        @Override
        public Optional<ConnectionContext> connection(State state) {
            var environment = state.environment();
            return Optional.of(ConnectionContext.connecting(
                    environment.ids().extended(), environment.clock().now()));
        }
    }
}
