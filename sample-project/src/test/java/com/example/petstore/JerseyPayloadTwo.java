package com.example.petstore;

import com.amazonaws.serverless.proxy.jersey.JerseyLambdaContainerHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The Jersey store behind payload 2.0. */
public final class JerseyPayloadTwo implements RequestStreamHandler {

    private static final JerseyLambdaContainerHandler<HttpApiV2ProxyRequest, AwsProxyResponse> STORE;

    static {
        STORE = JerseyLambdaContainerHandler.getHttpApiV2ProxyHandler(JerseyStore.application());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        STORE.proxyStream(event, answer, context);
    }
}
