// Signs distinct RS256 assertions, one a line, on all cores. Arguments: the file to write, how many, the claims as
// JSON. Prints the public key, as PEM and as JWK.
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign({ count, first, claims, key }) {
  const head = base64url({ alg: 'RS256', typ: 'JWT' });
  const lines = [];
  for (let i = first; i < first + count; ++i) {
    const input = `${head}.${base64url({ ...claims, jti: `assertion-${i}` })}`;
    lines.push(`${input}.${crypto.sign('sha256', Buffer.from(input), key).toString('base64url')}`);
  }
  return lines;
}

if (isMainThread) {
  const [file, count, claims] = process.argv.slice(2);
  const { privateKey, publicKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const share = Math.ceil(Number(count) / os.availableParallelism());
  const work = [];
  for (let first = 0; first < Number(count); first += share) {
    const data = { first, count: Math.min(share, Number(count) - first), claims: JSON.parse(claims), key };
    work.push(new Promise((resolve, reject) => {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: data });
      worker.on('message', resolve);
      worker.on('error', reject);
    }));
  }
  const signed = await Promise.all(work);
  fs.writeFileSync(file, `${signed.flat().join('\n')}\n`);
  console.log(JSON.stringify({
    pem: publicKey.export({ type: 'spki', format: 'pem' }), jwk: publicKey.export({ format: 'jwk' }),
  }));
} else {
  parentPort.postMessage(sign(workerData));
}
