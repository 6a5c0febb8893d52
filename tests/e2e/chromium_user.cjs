// A user at a real Chromium: opens an address, signs in, answers the consent page, and tells what there was to see.
//
// Standard input: one JSON object {url, email, password, consent: "allow" | "cancel", locale, screenshots?}.
// Standard output: one JSON object {pages: [{url, status, title, lang, heading, text, csp}], problems: [...]}.
// `problems` lists everything a browser complains about: console errors, Content-Security-Policy violations, failed
// requests, pages that overflow sideways. An address is shortened before its query, which may hold a code.
'use strict';

const { chromium } = require('playwright-core');
const fs = require('fs');
const os = require('os');
const path = require('path');

const patience = 20000;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];

const bare = (address) => address.split('?')[0];

async function look(page, response) {
    const seen = await page.evaluate(() => ({
        title: document.title,
        lang: document.documentElement.lang,
        heading: (document.querySelector('h1') || {}).innerText || '',
        text: document.body.innerText,
        overflows: document.documentElement.scrollWidth > window.innerWidth,
        scripts: document.scripts.length,
    }));
    const headers = response ? response.headers() : {};
    return { url: bare(page.url()), status: response ? response.status() : 0,
        csp: headers['content-security-policy'] || '', ...seen };
}

async function visit(context, task) {
    const page = await context.newPage();
    const pages = [];
    const problems = [];
    page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
    page.on('requestfailed', (request) =>
        problems.push(`request: ${bare(request.url())} ${(request.failure() || {}).errorText}`));

    let shots = 0;
    const note = async (response) => {
        const seen = await look(page, response);
        if (seen.overflows) problems.push(`overflow: ${seen.url}`);
        if (seen.scripts) problems.push(`script element: ${seen.url}`);
        pages.push(seen);
        if (task.screenshots) {
            await page.screenshot({ path: path.join(task.screenshots, `${task.locale}-${++shots}.png`) });
        }
    };
    /// Presses a button and waits for the page behind it.
    const press = async (selector) => {
        const arrival = page.waitForNavigation({ timeout: patience });
        await page.click(selector);
        return arrival;
    };

    await note(await page.goto(task.url, { timeout: patience }));
    await page.fill('input[name=email]', task.email);
    await page.fill('input[name=password]', task.password);
    await note(await press('form button[type=submit]'));
    const decision = task.consent === 'cancel' ? 'cancel' : 'allow';
    await note(await press(`button[name=decision][value=${decision}]`));
    return { pages, problems };
}

async function main() {
    const task = JSON.parse(fs.readFileSync(0, 'utf8'));
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'grantdesk-chromium-'));
    let context;
    try {
        context = await chromium.launchPersistentContext(profile, {
            executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, args: flags,
            locale: task.locale, viewport: { width: 480, height: 800 } });
        process.stdout.write(JSON.stringify(await visit(context, task)));
    } finally {
        if (context) await context.close();
        fs.rmSync(profile, { recursive: true, force: true });
    }
}

main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
});
