// npm's @node-oauth/oauth2-server over the plainest possible model in memory: what the library itself costs.
const http = require('node:http');
const { createRequire } = require('node:module');
const local = createRequire(`${process.cwd()}/`);
const OAuth2Server = local('@node-oauth/oauth2-server');
const crypto = require('node:crypto');

const settings = JSON.parse(process.env.BENCH_SETTINGS);
const client = { id: 'web', grants: ['authorization_code', 'refresh_token'], redirectUris: [settings.redirectUri] };
const secret = Buffer.from(settings.clientSecret);
const accessTokens = new Map();
const refreshTokens = new Map();

const model = {
  async getClient(id, sent) {
    const given = Buffer.from(sent ?? '');
    return id === client.id && given.length === secret.length && crypto.timingSafeEqual(given, secret) ? client : null;
  },
  async saveToken(token, owner, user) {
    const stored = { ...token, client: owner, user };
    accessTokens.set(stored.accessToken, stored);
    refreshTokens.set(stored.refreshToken, stored);
    return stored;
  },
  async getRefreshToken(token) { return refreshTokens.get(token) ?? null; },
  async revokeToken(token) { return refreshTokens.delete(token.refreshToken); },
  async getAccessToken(token) { return accessTokens.get(token) ?? null; },
  async getAuthorizationCode() { return null; },
  async saveAuthorizationCode(code) { return code; },
  async revokeAuthorizationCode() { return true; },
};
const oauth = new OAuth2Server({ model });

const server = http.createServer((req, res) => {
  const chunks = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', async () => {
    const body = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const request = new OAuth2Server.Request({ headers: req.headers, method: req.method, query: {}, body });
    const response = new OAuth2Server.Response();
    try {
      await oauth.token(request, response);
    } catch (error) {
      response.body ??= { error: error.name };
    }
    res.writeHead(response.status ?? 400, { ...response.headers, 'content-type': 'application/json' });
    res.end(JSON.stringify(response.body));
  });
});

const tokens = [];
const lasting = new Date(Date.now() + 86400e3);
for (let i = 0; i < settings.families; ++i) {
  const refreshToken = crypto.randomBytes(32).toString('hex');
  refreshTokens.set(refreshToken, { refreshToken, refreshTokenExpiresAt: lasting, client, user: { id: 'ada' } });
  tokens.push(refreshToken);
}
server.keepAliveTimeout = 60000;
server.listen(settings.port, '127.0.0.1', () => console.log(JSON.stringify({ tokens })));
