package dev.gatehouse.internal.assembly;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.access.Access;
import dev.gatehouse.internal.feature.access.AccessRegistry;
import dev.gatehouse.internal.feature.apikeys.ApiKeys;
import dev.gatehouse.internal.feature.apikeys.PlanRegistry;
import dev.gatehouse.internal.feature.caching.Caching;
import dev.gatehouse.internal.feature.compression.Compression;
import dev.gatehouse.internal.feature.deployment.CanaryRelease;
import dev.gatehouse.internal.feature.firewall.Firewall;
import dev.gatehouse.internal.feature.integration.RestIntegration;
import dev.gatehouse.internal.feature.mutualtls.MutualTls;
import dev.gatehouse.internal.feature.observation.Observation;
import dev.gatehouse.internal.feature.responses.CommonHeaders;
import dev.gatehouse.internal.feature.responses.NotProvidedAnswer;
import dev.gatehouse.internal.feature.responses.RestResponses;
import dev.gatehouse.internal.feature.routing.RestRouting;
import dev.gatehouse.internal.feature.throttling.Throttling;
import dev.gatehouse.internal.feature.validation.Validation;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.StagePipeline;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;

/** Assembles the pipeline of a REST stage; the method {@link #assemble} is the documentation of the order. */
record RestAssembly(Template template, RestApi api, AssemblyOptions options, AccessRegistry registry) {

    StagePipeline<HttpResponse> assemble(StageDefinition stage, RestDefinition deployed) {
        return CommonHeaders.filter()
                .then(NotProvidedAnswer.filter())
                .then(Observation.filter(api, stage))
                .to(CanaryRelease.pipeline(
                        api.logicalId(), stage, deployed, definition -> pipeline(stage, definition)));
    }

    private StagePipeline<HttpResponse> pipeline(StageDefinition stage, RestDefinition definition) {
        return RestResponses.gate(definition) // the only place where a refusal becomes a response
                .to(MutualTls.gate(template.domainNames(), api.logicalId())
                        .then(Access.domainGate(template.domainNames()))
                        .then(Compression.gate(definition))
                        .then(Firewall.gate(api, stage))
                        .to(RestRouting.responder(
                                definition.resources(),
                                (resource, method) ->
                                        method(new RestMethod(api, definition, stage, resource, method)))));
    }

    private Responder<RoutedCall, HttpResponse> method(RestMethod method) {
        return options.<HttpResponse>accountThrottle()
                .then(Throttling.gate(method))
                .then(Access.gate(method, registry))
                .then(ApiKeys.gate(method, PlanRegistry.of(template)))
                .then(Validation.gate(method))
                .then(Caching.gate(method)) // around the rest
                .to(RestIntegration.responder(method, registry.permissions()));
    }
}
