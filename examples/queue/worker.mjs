// Takes reports from the queue and has them analysed, until it is told to stop: RESULTS=folder REDIS_URL=redis://… node worker.mjs
import { Worker } from 'bullmq';

const worker = new Worker('reports', new URL('analyse.mjs', import.meta.url), {
  connection: { url: process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', maxRetriesPerRequest: null },
  // In a thread beside this one, which tells the queue meanwhile that it is alive.
  useWorkerThreads: true,
  // A job whose worker has not been heard of for so many milliseconds is given to another one.
  lockDuration: 3000,
  stalledInterval: 1000,
  maxStalledCount: 3,
});
worker.on('error', (error) => console.error(error.message));
worker.on('active', ({ id }) => process.send?.({ started: id }));
process.once('SIGTERM', async () => {
  await worker.close();
  process.exit();
});
// Nobody is left to say stop.
process.once('disconnect', () => process.exit());
