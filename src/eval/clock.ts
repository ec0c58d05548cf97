/** Milliseconds of some clock, from a beginning of its own. */
export type Clock = () => number;

/** Time that the processor spent on this process: what else runs on the machine does not count. */
export const processor: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Time that went by. */
export const wall: Clock = () => performance.now();
