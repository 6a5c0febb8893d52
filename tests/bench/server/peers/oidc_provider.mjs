// npm's oidc-provider, the newest that runs on this Node, with the store it comes with (in memory). Settings come as JSON
// in BENCH_SETTINGS; the refresh tokens it is seeded with are printed on the line that says that it listens.
import http from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const settings = JSON.parse(process.env.BENCH_SETTINGS);
const require = createRequire(pathToFileURL(`${process.cwd()}/`));
// Its version 9 needs what Debian 12's Node lacks.
const library = typeof URL.parse === 'function' ? 'oidc-provider' : 'oidc-provider-8';
const { Provider } = await import(pathToFileURL(require.resolve(library)));

const clients = [{
  client_id: 'web',
  client_secret: settings.clientSecret,
  redirect_uris: [settings.redirectUri],
  grant_types: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_method: 'client_secret_post',
}];
if (settings.jwtKey) {
  clients.push({
    client_id: settings.jwtClient,
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'RS256',
    jwks: { keys: [settings.jwtKey] },
  });
}

const provider = new Provider(settings.issuer, {
  clients,
  scopes: ['api', 'offline_access'],
  features: {
    devInteractions: { enabled: true },
    clientCredentials: { enabled: true },
  },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  issueRefreshToken: async () => true,
  rotateRefreshToken: true,
  pkce: { required: () => false },
});
provider.on('server_error', (_, error) => console.error(error));

// The interactions that come with it look at no password. With this it costs what it costs everybody who does: the
// check runs on the thread pool, as it would in production.
if (settings.passwordHash) {
  const { verify } = require('@node-rs/argon2');
  provider.use(async (ctx, next) => {
    if (ctx.method === 'POST' && ctx.path.startsWith('/interaction/')) {
      const { prompt } = await provider.interactionDetails(ctx.req, ctx.res);
      if (prompt.name === 'login' && !await verify(settings.passwordHash, settings.password))
        ctx.throw(403);
    }
    await next();
  });
}

async function seed() {
  const client = await provider.Client.find('web');
  const accountId = 'ada';
  const grant = new provider.Grant({ accountId, clientId: client.clientId });
  grant.addOIDCScope('api');
  const grantId = await grant.save();
  return new provider.RefreshToken({
    accountId, client, grantId, scope: 'api', gty: 'authorization_code', authTime: Math.floor(Date.now() / 1000),
  }).save();
}

const tokens = [];
for (let i = 0; i < settings.families; ++i)
  tokens.push(await seed());
const server = http.createServer(provider.callback());
server.keepAliveTimeout = 60000;
server.listen(settings.port, '127.0.0.1', () => console.log(JSON.stringify({ tokens })));
