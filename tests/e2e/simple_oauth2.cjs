// npm's simple-oauth2 as the client of a web application: authorization code, refresh, revocation.
//
// Standard input, line by line: {url, id, secret, redirectUri, authorizationMethod, bodyFormat}, then the address that
// the user was sent back to. Standard output, line by line: {authorize} for the user to open, then
// {granted, refreshed} or {refused: {status, body}}.
'use strict';

const readline = require('node:readline');
const { AuthorizationCode } = require('simple-oauth2');

const state = 'a state with + & and %';

async function play(lines) {
    const settings = JSON.parse((await lines.next()).value);
    const client = new AuthorizationCode({
        client: { id: settings.id, secret: settings.secret },
        auth: {
            tokenHost: settings.url,
            authorizePath: '/integrations/oauth2/authorize',
            tokenPath: '/integrations/oauth2/api/v1/token',
            revokePath: '/integrations/oauth2/api/v1/revoke',
        },
        options: { authorizationMethod: settings.authorizationMethod, bodyFormat: settings.bodyFormat },
    });
    tell({ authorize: client.authorizeURL({ redirect_uri: settings.redirectUri, state }) });
    const back = new URL((await lines.next()).value).searchParams;
    if (back.get('state') !== state)
        throw new Error('this is not the answer to our request');
    const granted = await client.getToken({ code: back.get('code'), redirect_uri: settings.redirectUri });
    const refreshed = await granted.refresh();
    if (refreshed.expired())
        throw new Error('the access token has expired already');
    // RFC 7009 wants a form; the library would send JSON when told to.
    if (settings.bodyFormat === 'form')
        await granted.revoke('access_token');
    tell({ granted, refreshed });
}

function tell(what) {
    process.stdout.write(JSON.stringify(what) + '\n');
}

const input = readline.createInterface({ input: process.stdin });
play(input[Symbol.asyncIterator]())
    .catch((error) => {
        if (!error.data || !error.data.payload)
            throw error;
        tell({ refused: { status: error.output.statusCode, body: error.data.payload } });
    })
    .finally(() => input.close());
