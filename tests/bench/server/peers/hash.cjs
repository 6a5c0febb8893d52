// Prints an Argon2id hash of the password in BENCH_SETTINGS, at the cost that Grantdesk's own have.
const { createRequire } = require('node:module');
const { hash } = createRequire(`${process.cwd()}/`)('@node-rs/argon2');

const { password, memoryKiB, passes, lanes } = JSON.parse(process.env.BENCH_SETTINGS);
hash(password, { memoryCost: memoryKiB, timeCost: passes, parallelism: lanes }).then((text) => console.log(text));
