// What a worker does with a report of the queue.
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyze } from 'standpunt';

const { RESULTS = '.' } = process.env;

/** @param {import('bullmq').SandboxedJob} job */
export default async function ({ id, data: { text } }) {
  const analysis = JSON.stringify(analyze(text));
  // By the name of the job, in one piece: a job that is done twice, as one may be whose worker died, has one result all the same.
  const draft = join(RESULTS, `.${id}-${process.pid}`);
  await writeFile(draft, analysis);
  await rename(draft, join(RESULTS, `${id}.json`));
}
