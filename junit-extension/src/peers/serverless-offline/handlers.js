"use strict";
exports.guard = async event => {
  const token = String(event.authorizationToken || "");
  if (token === "Bearer unauthorized") throw new Error("Unauthorized");
  const effect = token === "Bearer denied" ? "Deny" : "Allow";
  return {
    principalId: "node-" + token.replace("Bearer ", ""),
    policyDocument: { Version: "2012-10-17", Statement: [{ Action: "execute-api:Invoke", Effect: effect, Resource: "*" }] },
    context: { language: "node" }
  };
};
exports.hello = async event => ({
  statusCode: 200,
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ hello: event.pathParameters.name, query: event.queryStringParameters, stage: event.requestContext.stage })
});
exports.echo = async event => ({ statusCode: 201, headers: { "x-method": event.httpMethod }, body: event.body });
exports.broken = async () => { throw new RangeError("out of stock"); };
exports.bare = async () => ({ statusCode: 200, body: "plain" });
