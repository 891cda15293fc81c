package dev.gatehouse.benchmarks;

/** The template whose calls are measured, and one with as many routes as wanted. */
final class CallTemplate {

    /** Every kind of call, in three APIs. */
    static final String KINDS = """
            Transform: AWS::Serverless-2016-10-31
            Globals: {Function: {Runtime: java17, CodeUri: ., Handler: none, Timeout: 10}}
            Resources:
              Raw:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  DefinitionBody:
                    swagger: "2.0"
                    info: {title: raw, version: "1"}
                    paths:
                      /mock:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses: {default: {statusCode: "200", responseTemplates: {application/json: hello}}}
                      /custom/{id}:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: aws
                            httpMethod: POST
                            uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Plain.Arn}/invocations
                            requestTemplates:
                              application/json: |-
                                #set($id = $input.params('id'))
                                {"id": "$id", "stage": "$context.stage", "query": {
                                #foreach($name in $input.params().querystring.keySet())
                                  "$name": "$util.escapeJavaScript($input.params().querystring.get($name))"#if($foreach.hasNext),#end
                                #end
                                }}
                            responses:
                              default:
                                statusCode: "200"
                                responseTemplates:
                                  application/json: |-
                                    #set($root = $input.path('$'))
                                    {"name": "$root.name", "all": $input.json('$')}
              Rest:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: prod
                  Auth:
                    Authorizers:
                      Cached: {FunctionArn: !GetAtt Guard.Arn, Identity: {ReauthorizeEvery: 300}}
                      Uncached: {FunctionArn: !GetAtt Guard.Arn, Identity: {ReauthorizeEvery: 0}}
                      Pool: {UserPoolArn: !GetAtt Users.Arn}
                    UsagePlan: {CreateUsagePlan: PER_API, Throttle: {RateLimit: 9999, BurstLimit: 5000}}
              Http:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    Authorizers:
                      Oidc:
                        IdentitySource: $request.header.Authorization
                        JwtConfiguration: {issuer: "https://issuer.example.com/", audience: [client-1]}
              Users: {Type: AWS::Cognito::UserPool}
              Web: {Type: AWS::Cognito::UserPoolClient, Properties: {UserPoolId: !Ref Users}}
              Guard: {Type: AWS::Serverless::Function}
              Plain: {Type: AWS::Serverless::Function}
              Stub:
                Type: AWS::Serverless::Function
                Properties:
                  Events:
                    Stub: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: '/stub/{id}', Method: GET}}
                    Keyed: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: '/keyed/{id}', Method: GET, Auth: {ApiKeyRequired: true, Authorizer: Cached}}}
                    Uncached: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: '/uncached/{id}', Method: GET, Auth: {Authorizer: Uncached}}}
                    Pool: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: '/pool/{id}', Method: GET, Auth: {Authorizer: Pool}}}
                    Iam: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: '/iam/{id}', Method: GET, Auth: {Authorizer: AWS_IAM}}}
              Stream:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: dev.gatehouse.benchmarks.Handlers$Stream
                  Events:
                    Rest: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: '/stream/{id}', Method: GET}}
                    Http: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: '/stream/{id}', Method: GET}}
                    Jwt: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: '/jwt/{id}', Method: GET, Auth: {Authorizer: Oidc}}}
              Typed:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: dev.gatehouse.benchmarks.Handlers$Typed
                  Events:
                    Rest: {Type: Api, Properties: {RestApiId: !Ref Rest, Path: '/typed/{id}', Method: GET}}
              TypedHttp:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: dev.gatehouse.benchmarks.Handlers$TypedHttp
                  Events:
                    Http: {Type: HttpApi, Properties: {ApiId: !Ref Http, Path: '/typed/{id}', Method: GET}}
            """;

    private static final String ROUTES = """
            Resources:
              Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api, StageName: prod}}
              Api:
                Type: AWS::ApiGateway::RestApi
                Properties:
                  EndpointConfiguration: {Types: [REGIONAL]}
                  Body:
                    swagger: '2.0'
                    info: {title: routes, version: '1'}
                    paths:
                      /hit:
                        get:
                          responses: {"200": {description: ok}}
                          x-amazon-apigateway-integration:
                            type: mock
                            requestTemplates: {application/json: '{"statusCode": 200}'}
                            responses: {default: {statusCode: "200", responseTemplates: {application/json: hello}}}
            """;

    private CallTemplate() {}

    /** A REST API with so many routes; one of them, {@code /hit}, answers. */
    static String routes(int count) {
        var text = new StringBuilder(ROUTES);
        for (int i = 1; i < count; i++) {
            text.append("          /o%d/{id}: {get: {x-amazon-apigateway-integration: {type: mock}}}\n".formatted(i));
        }
        return text.toString();
    }
}
