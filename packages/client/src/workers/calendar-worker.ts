// The worker's side of reading a calendar: the heavy parser is loaded here and nowhere else.
import type { CalendarAnswer, CalendarTask } from './calendar.ts';

/** What a worker sees of itself, as far as it is used. */
interface Desk {
  postMessage(answer: CalendarAnswer): void;
  onmessage: ((event: MessageEvent<CalendarTask>) => void) | null;
}

const desk = globalThis as unknown as Desk;

async function work({ bytes, options }: CalendarTask): Promise<void> {
  const { expand, busyIntervals } = await import('../calendar/index.ts');
  desk.postMessage({ stage: 'reading' });
  const { from, to, zone, keepTitles } = options;
  const expansion = expand(new Uint8Array(bytes), { from, to, zone });
  if (!expansion.ok) {
    desk.postMessage({ done: expansion });
    return;
  }
  desk.postMessage({ stage: 'merging' });
  const { occurrences, events, skipped, unknownZones } = expansion.value;
  const busy = busyIntervals(occurrences, { from, to, zone, keepTitles });
  desk.postMessage({ done: { ok: true, value: { busy, events, skipped, unknownZones } } });
}

desk.onmessage = ({ data }) => {
  void work(data).catch((error: unknown) => {
    // an error event tells the page; a rejected promise in a worker would not
    setTimeout(() => {
      throw error;
    });
  });
};
