// Heavy work off the page: one order, one answer, and the worker is gone with all that it had in memory.

type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: unknown };

/** Sends an order to a fresh worker and answers what `serve` answers there, or rejects with what it threw. */
export function ask<T>(worker: Worker, order: readonly unknown[]): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.ok) resolve(data.value as T);
      else reject(data.error);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}

/** Inside the worker: answers every order with what `act` makes of it. */
export function serve<Order extends readonly unknown[]>(act: (...order: Order) => Promise<unknown>): void {
  const port = globalThis as unknown as {
    onmessage: (event: MessageEvent<Order>) => void;
    postMessage(answer: Answer): void;
  };
  port.onmessage = async ({ data }) => {
    // A rejection inside a worker does not reach the page by itself.
    port.postMessage(
      await act(...data).then(
        (value) => ({ ok: true, value }),
        (error: unknown) => ({ ok: false, error }),
      ),
    );
  };
}
