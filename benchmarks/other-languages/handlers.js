// Functions in Node, as serverless-offline runs them behind its Lambda endpoint.

// for every route of the stage, since API Gateway keeps the decision for a while
const decide = (effect, event) => ({
  principalId: 'ada',
  context: { tier: 'gold' },
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect: effect, Action: 'execute-api:Invoke', Resource: event.methodArn.split('/').slice(0, 2).join('/') + '/*' }],
  },
});

/** The authorizer: lets "gold" in, denies "lead", knows nobody else, and fails for "boom". */
exports.guard = async (event) => {
  switch (event.authorizationToken) {
    case 'gold':
      return decide('Allow', event);
    case 'lead':
      return decide('Deny', event);
    case 'boom':
      throw new TypeError('the guard stumbled');
    default:
      throw new Error('Unauthorized');
  }
};

/** Tells what a function in Node learns about the call and about its invocation. */
exports.echo = async (event, context) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  multiValueHeaders: { 'x-two': ['1', '2'] },
  body: JSON.stringify({
    path: event.path,
    query: event.queryStringParameters,
    principal: event.requestContext.authorizer.principalId,
    tier: event.requestContext.authorizer.tier,
    name: event.body === null ? null : JSON.parse(event.body).name,
    functionName: context.functionName,
    requestId: typeof context.awsRequestId,
    clientContext: context.clientContext === undefined ? 'none' : context.clientContext,
  }),
});

exports.binary = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'application/octet-stream' },
  isBase64Encoded: true,
  body: Buffer.from([0, 1, 2, 253, 254, 255]).toString('base64'),
});

exports.fails = async () => {
  throw new RangeError('no such shelf');
};

exports.malformed = async () => 'neither status nor body';

exports.slow = () => new Promise((done) => setTimeout(() => done({ statusCode: 200, body: 'late' }), 6000));

/** What servers are compared by: benchmarks/run measures how fast each gives this answer. */
exports.hello = async () => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'hello' });
