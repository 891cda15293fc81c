package com.example.petstore;

import com.amazonaws.serverless.exceptions.ContainerInitializationException;
import com.amazonaws.serverless.proxy.model.AwsProxyRequest;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.spring.SpringBootLambdaContainerHandler;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The Spring Boot store behind payload 1.0. */
public final class SpringPayloadOne implements RequestStreamHandler {

    private static final SpringBootLambdaContainerHandler<AwsProxyRequest, AwsProxyResponse> STORE;

    static {
        try {
            STORE = SpringBootLambdaContainerHandler.getAwsProxyHandler(SpringStore.class);
        } catch (ContainerInitializationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        STORE.proxyStream(event, answer, context);
    }
}
