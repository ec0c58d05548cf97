// Analyses 200 reports with four worker processes and kills one of them in the middle of a report: node examples/queue/run.mjs
// Starts a Redis server of its own, which has to be installed, and needs `npm install bullmq ioredis`.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Queue, QueueEvents } from 'bullmq';

const REPORTS = 200;
const WORKERS = 4;
/** Reports that may wait in the queue: more are added as they are taken. */
const MOST_WAITING = 20;
/** This one is long: its worker is killed before it is done. */
const LONG = 50;

const folder = await mkdtemp(join(tmpdir(), 'standpunt-queue-'));
const port = await freePort();
const redis = spawn('redis-server', ['--bind', '127.0.0.1', '--port', `${port}`, '--dir', folder, '--save', '', '--appendonly', 'no']);
// However this process ends.
process.once('exit', () => redis.kill());
process.once('SIGTERM', () => process.exit(1));
const REDIS_URL = `redis://127.0.0.1:${port}`;
const connection = { url: REDIS_URL, maxRetriesPerRequest: null };
/** @type {import('node:child_process').ChildProcess[]} */
const workers = [];
try {
  await Promise.race([
    until(redis.stdout, 'Ready to accept connections'),
    once(redis, 'exit').then(() => Promise.reject(new Error('no Redis server'))),
  ]);
  const queue = new Queue('reports', { connection });
  const events = new QueueEvents('reports', { connection });
  const done = new Set();
  const failed = new Set();
  events.on('completed', ({ jobId }) => done.add(jobId));
  events.on('failed', ({ jobId }) => failed.add(jobId));
  events.on('stalled', ({ jobId }) => console.log(`${jobId} is given to another worker`));
  await events.waitUntilReady();

  for (let i = 0; i < WORKERS; i++) {
    const worker = fork(new URL('worker.mjs', import.meta.url), { env: { ...process.env, REDIS_URL, RESULTS: folder } });
    worker.on('message', (message) => {
      const { started } = /** @type {{ started: string }} */ (message);
      if (started !== nameOf(LONG) || workers.some(({ killed }) => killed)) return;
      console.log(`worker ${i + 1} is killed in the middle of ${started}`);
      worker.kill('SIGKILL');
    });
    workers.push(worker);
  }

  for (let number = 1; number <= REPORTS; number++) {
    while ((await queue.getWaitingCount()) >= MOST_WAITING) await setTimeout(10);
    const text = report(number, number === LONG ? 2000 : 5);
    await queue.add('report', { text }, { jobId: nameOf(number), removeOnComplete: true });
  }
  while (done.size + failed.size < REPORTS) await setTimeout(20);

  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const analyses = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
  const records = analyses.reduce((sum, analysis) => sum + analysis.records.length, 0);
  console.log(`${names.length} results of ${REPORTS} reports, ${records} records, ${failed.size} failed`);
  await Promise.all([queue.close(), events.close()]);
} finally {
  for (const worker of workers) worker.kill();
  await Promise.all(workers.map((worker) => worker.exitCode ?? worker.signalCode ?? once(worker, 'exit')));
  redis.kill();
  if (redis.exitCode === null && redis.signalCode === null) await once(redis, 'exit');
  await rm(folder, { recursive: true, force: true });
}

/** @param {number} number */
function nameOf(number) {
  return `report-${number}`;
}

/** A report made up by rule. @param {number} number @param {number} length in sentences */
function report(number, length) {
  const holders = ['De Raad', 'Nederland', 'De Commissie'];
  const targets = ['het voorstel', 'de begroting', 'het akkoord over visserij', 'de uitbreiding'];
  const sentences = Array.from({ length }, (_, k) => `${holders[(number + k) % 3]} steunt ${targets[(number + 3 * k) % 4]}.`);
  return `Verslag Raad Algemene Zaken van ${(number % 28) + 1} mei 2024\n\nPunt ${number}. ${sentences.join(' ')}\n`;
}

/** A port of this machine that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until a stream has said something. @param {AsyncIterable<Buffer>} stream @param {string} words */
async function until(stream, words) {
  let said = '';
  for await (const chunk of stream) {
    said += chunk;
    if (said.includes(words)) return;
  }
  throw new Error(`no «${words}»`);
}
