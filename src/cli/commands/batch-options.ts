import { InvalidArgumentError, Option } from 'commander';
import { DEFAULT_BATCH_LIMITS } from '../../batch/limits.js';

/** Options of commands that read many reports. */
export function batchOptions(): Option[] {
  return [
    new Option('-j, --jobs <number>', 'reports read at a time; default: one for each processor').argParser(positiveInteger),
    new Option('--timeout <seconds>', `longest time for a report; default: ${DEFAULT_BATCH_LIMITS.timeoutMs / 1000}`).argParser(positiveInteger),
    new Option('--memory <megabytes>', `most memory for a report; default: ${DEFAULT_BATCH_LIMITS.memoryMb}`).argParser(positiveInteger),
  ];
}

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || !Number.isSafeInteger(value)) throw new InvalidArgumentError('Give a whole number from 1.');
  return value;
}
