// Waiting until a process is told to stop.

/** The first SIGINT or SIGTERM; a second one ends the process as usual. */
export const stopSignal = (): Promise<void> =>
  new Promise((stop) => {
    const heard = () => {
      process.off('SIGINT', heard);
      process.off('SIGTERM', heard);
      stop();
    };
    process.on('SIGINT', heard);
    process.on('SIGTERM', heard);
  });
