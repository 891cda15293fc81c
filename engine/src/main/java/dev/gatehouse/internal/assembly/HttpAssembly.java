package dev.gatehouse.internal.assembly;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.access.Access;
import dev.gatehouse.internal.feature.access.AccessRegistry;
import dev.gatehouse.internal.feature.cors.CorsFilter;
import dev.gatehouse.internal.feature.integration.httpapi.HttpApiIntegration;
import dev.gatehouse.internal.feature.mutualtls.MutualTls;
import dev.gatehouse.internal.feature.observation.Observation;
import dev.gatehouse.internal.feature.responses.CommonHeaders;
import dev.gatehouse.internal.feature.responses.HttpApiResponses;
import dev.gatehouse.internal.feature.responses.NotProvidedAnswer;
import dev.gatehouse.internal.feature.routing.HttpRouting;
import dev.gatehouse.internal.feature.throttling.Throttling;
import dev.gatehouse.internal.pipeline.HttpRoute;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.StagePipeline;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import java.util.List;

/** Assembles the pipeline of an HTTP API's stage; the method {@link #assemble} is the documentation of the order. */
record HttpAssembly(Template template, HttpApi api, AccessRegistry registry, AssemblyOptions options) {

    StagePipeline<HttpResponse> assemble(StageDefinition stage) {
        return CommonHeaders.ofHttpApi()
                .then(NotProvidedAnswer.filter())
                .then(Observation.filter(api, stage))
                .to(mutualTls(CorsFilter.filter(api.cors())
                        .to(HttpApiResponses.gate() // the only place where a refusal becomes a response
                                .to(HttpRouting.responder(
                                        deployed(stage), route -> route(new HttpRoute(api, stage, route)))))));
    }

    // a stage serves what is deployed to it, and else nothing
    private List<Route> deployed(StageDefinition stage) {
        return stage.autoDeploy() || !stage.deploymentId().isEmpty() ? api.routes() : List.of();
    }

    // before CORS: a browser without a trusted certificate does not get as far as a preflight
    private StagePipeline<HttpResponse> mutualTls(StagePipeline<HttpResponse> guarded) {
        return MutualTls.guards(template.domainNames(), api.logicalId())
                ? HttpApiResponses.gate()
                        .to(MutualTls.gate(template.domainNames(), api.logicalId())
                                .to(guarded::serve))
                : guarded;
    }

    private Responder<RoutedCall, HttpResponse> route(HttpRoute method) {
        return options.<HttpResponse>accountThrottle()
                .then(Throttling.gate(method))
                .then(Access.gate(method, registry))
                .to(HttpApiIntegration.responder(method, registry.permissions()));
    }
}
